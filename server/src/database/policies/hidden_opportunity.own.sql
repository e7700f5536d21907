drop policy if exists own on hidden_opportunity;
create policy own on hidden_opportunity for all to qaita_app, current_user, qaita_system
  using (is_system() or person_id = viewer_person());
