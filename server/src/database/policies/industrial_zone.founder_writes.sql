-- An SPK founds zones in its own region and nowhere else.
drop policy if exists founder_writes on industrial_zone;
create policy founder_writes on industrial_zone for insert to qaita_app, current_user, qaita_system
  with check (is_system() or (origin = 'REGISTERED' and steward_id = any ((select viewer_organisations())::uuid[])
    and exists (select 1 from organisation o where o.id = steward_id and o.kind = 'SPK' and o.region_id = industrial_zone.region_id)));
