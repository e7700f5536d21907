drop policy if exists own on external_identity;
create policy own on external_identity for all to qaita_app, current_user, qaita_system
  using (is_system() or person_id = viewer_person());
