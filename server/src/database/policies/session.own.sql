drop policy if exists own on session;
create policy own on session for all to qaita_app, current_user, qaita_system
  using (is_system() or person_id = viewer_person());
