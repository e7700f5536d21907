drop policy if exists own on match_rating;
create policy own on match_rating for all to qaita_app, current_user, qaita_system
  using ((select is_system()) or (person_id = viewer_person() and exists (select from investor_project p where p.id = project_id)));
