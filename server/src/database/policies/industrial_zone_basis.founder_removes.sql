drop policy if exists founder_removes on industrial_zone_basis;
create policy founder_removes on industrial_zone_basis for delete to qaita_app, current_user, qaita_system
  using (is_system() or exists (select 1 from industrial_zone z where z.id = zone_id and z.origin = 'REGISTERED'
    and z.steward_id = any ((select viewer_organisations())::uuid[])));
