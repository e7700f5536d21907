-- The sites of a zone share out what it has: together they cannot have more land, power, water or heat than the zone. Where the
-- zone's own figure is unknown, nothing can be compared. Two that write at once wait for each other.
create or replace function industrial_zone_sites_fit() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
  declare zone uuid := case when tg_argv[0] = 'zone' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'industrial_zone_id')::uuid end;
  begin
    perform pg_advisory_xact_lock(hashtextextended('industrial_zone ' || zone, 0));
    if exists (select 1 from industrial_zone z
      cross join lateral (select sum(o.land_ha::numeric) as land, sum(o.power_mva::numeric) as power, sum(o.water_m3_day::numeric) as water,
        sum(o.heat_gcal_hour::numeric) as heat from opportunity o where o.industrial_zone_id = z.id and o.publication <> 'WITHDRAWN') s
      where z.id = zone and (s.land > z.area_ha::numeric or s.power > z.power_mva::numeric or s.water > z.water_m3_day::numeric
        or s.heat > z.heat_gcal_hour::numeric)) then
      raise exception 'the sites have more than the zone' using errcode = 'check_violation', constraint = 'industrial_zone_sites_fit';
    end if;
    return null;
  end $$;
