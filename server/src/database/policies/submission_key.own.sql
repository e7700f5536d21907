drop policy if exists own on submission_key;
create policy own on submission_key for all to qaita_app, current_user, qaita_system
  using (is_system() or person_id = viewer_person());
