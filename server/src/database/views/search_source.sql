-- A published opportunity in the read model of the search.
create or replace view search_source as
  select o.id as opportunity_id, o.kind, o.origin, o.status, r.slug as region, t.slug as town, z.slug as zone, o.sections, o.oked as divisions,
    o.deal_types, o.utilities_present, o.utilities_absent, o.condition, o.contamination, o.legal_states, o.investment_tenge as investment,
    o.capital_per_job, o.permanent_jobs, o.land_ha, o.floor_m2, o.power_mva, o.water_m3_day, o.heat_gcal_hour,
    place.lat, place.lng, point[1] as x, point[2] as y, point[3] as z, (o.lat is null or o.point_is_hint) as point_is_hint,
    coalesce(o.lat, t.lat, z.lat) is null as point_is_region, o.as_of, o.published_at,
    case when o.currency = 'USD' then o.investment end as investment_usd, coalesce(o.currency, 'UNKNOWN') as currency, search_listing(o) as listing,
    case when t.id is null then '{}'::text[] when t.list_status = 'CURRENT' then '{CURRENT,EVER}'::text[] else '{EVER}'::text[] end as town_lists,
    case when details_are_open(o) and exists (select from opportunity_part b where b.opportunity_id = o.id and b.kind = 'BUILDING' and b.superseded_at is null
        and (b.content ->> 'craneT')::double precision > 0) then '{CRANE}'::text[]
      else search_equipment(coalesce((select string_agg(search_all(f.text), chr(10) order by f.position) from opportunity_fact f
        where f.opportunity_id = o.id and o.kind <> 'ANCHOR_PROJECT' and f.key in ('CONDITION', 'NOTE', 'DESCRIPTION', 'UTILITIES')
          and (f.is_public or details_are_open(o))), '')) end as equipment,
    o.promising_for, o.price, o.rent
  from opportunity o join region r on r.id = o.region_id left join town t on t.id = o.town_id left join special_zone z on z.id = o.zone_id
    cross join lateral (select coalesce(o.lat, t.lat, z.lat, r.lat) as lat, coalesce(o.lng, t.lng, z.lng, r.lng) as lng) place
    cross join lateral search_point(place.lat, place.lng) point
  where o.publication = 'PUBLISHED';
