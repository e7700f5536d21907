drop policy if exists own_read on news;
create policy own_read on news for update to qaita_app, current_user, qaita_system
  using (is_system() or person_id = viewer_person());
