drop policy if exists own on match_log;
create policy own on match_log for all to qaita_app, current_user, qaita_system
  using ((select is_system()) or exists (select from investor_project p where p.id = project_id));
