-- A project is the investor's own. Stewards learn of one that is open only through open_projects, which names nobody.
drop policy if exists own on investor_project;
create policy own on investor_project for all to qaita_app, current_user, qaita_system
  using ((select is_system()) or organisation_id = any ((select viewer_organisations())::uuid[]));
