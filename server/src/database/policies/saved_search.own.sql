drop policy if exists own on saved_search;
create policy own on saved_search for all to qaita_app, current_user, qaita_system
  using (is_system() or person_id = viewer_person());
