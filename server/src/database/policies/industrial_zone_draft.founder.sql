drop policy if exists founder on industrial_zone_draft;
create policy founder on industrial_zone_draft for all to qaita_app, current_user, qaita_system
  using (is_system() or exists (select 1 from industrial_zone z where z.id = zone_id
    and z.steward_id = any ((select viewer_organisations())::uuid[])));
