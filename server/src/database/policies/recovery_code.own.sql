drop policy if exists own on recovery_code;
create policy own on recovery_code for all to qaita_app, current_user, qaita_system
  using (is_system() or person_id = viewer_person());
