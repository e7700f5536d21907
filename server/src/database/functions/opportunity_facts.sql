-- Facts that a search may ask for and that are not news by themselves, under their names in search_row.
create or replace function opportunity_facts(o opportunity) returns jsonb
  language sql stable
begin atomic
  select jsonb_build_object('kind', o.kind, 'origin', o.origin, 'sections', o.sections, 'divisions', o.oked,
    'utilities_present', o.utilities_present, 'utilities_absent', o.utilities_absent, 'condition', o.condition,
    'contamination', o.contamination, 'legal_states', o.legal_states, 'promising_for', o.promising_for, 'permanent_jobs', o.permanent_jobs, 'land_ha', o.land_ha,
    'floor_m2', o.floor_m2, 'water_m3_day', o.water_m3_day, 'heat_gcal_hour', o.heat_gcal_hour, 'region', r.slug, 'town', t.slug, 'zone', z.slug,
    'capital_per_job', o.capital_per_job, 'price', o.price, 'rent', o.rent,
    'lat', place.lat, 'lng', place.lng, 'x', point[1], 'y', point[2], 'z', point[3],
    'point_is_hint', o.lat is null or o.point_is_hint, 'point_is_region', coalesce(o.lat, t.lat, z.lat) is null)
  from region r left join town t on t.id = o.town_id left join special_zone z on z.id = o.zone_id
    cross join lateral (select coalesce(o.lat, t.lat, z.lat, r.lat) as lat, coalesce(o.lng, t.lng, z.lng, r.lng) as lng) place
    cross join lateral search_point(place.lat, place.lng) point
  where r.id = o.region_id;
end;
