drop policy if exists own on news;
create policy own on news for select to qaita_app, current_user, qaita_system
  using (is_system() or person_id = viewer_person());
