-- The zone and the facility both belong to the founder.
drop policy if exists founder_adds on industrial_zone_basis;
create policy founder_adds on industrial_zone_basis for insert to qaita_app, current_user, qaita_system
  with check (is_system() or exists (select 1 from industrial_zone z join opportunity o on o.steward_id = z.steward_id
    where z.id = industrial_zone_basis.zone_id and o.id = industrial_zone_basis.opportunity_id and o.kind = 'FACILITY' and z.origin = 'REGISTERED'
      and z.steward_id = any ((select viewer_organisations())::uuid[])));
