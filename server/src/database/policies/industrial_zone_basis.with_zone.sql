drop policy if exists with_zone on industrial_zone_basis;
create policy with_zone on industrial_zone_basis for select to qaita_app, current_user, qaita_system
  using (exists (select 1 from industrial_zone z where z.id = zone_id));
