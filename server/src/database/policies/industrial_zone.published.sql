drop policy if exists published on industrial_zone;
create policy published on industrial_zone for select to qaita_app, current_user, qaita_system
  using (publication = 'PUBLISHED' or is_system() or steward_id = any ((select viewer_organisations())::uuid[]));
