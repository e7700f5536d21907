drop policy if exists public_only on industrial_zone_basis;
create policy public_only on industrial_zone_basis for select to qaita_reader
  using (exists (select 1 from industrial_zone z where z.id = zone_id));
