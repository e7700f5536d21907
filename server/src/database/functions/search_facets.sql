-- Strict, so that it is not inlined: planned as part of a larger statement it fails ("variable not found in subplan target list").
create or replace function search_facets(r search_row) returns table(facet text, value text)
  language sql immutable strict parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
    values ('ALL', ''), ('KIND', r.kind), ('REGION', r.region), ('TOWN', coalesce(r.town, '')), ('ZONE', coalesce(r.zone, '')), ('STATUS', r.status),
      ('ORIGIN', r.origin), ('CONDITION', r.condition), ('CONTAMINATION', r.contamination), ('CURRENCY', r.currency),
      ('INVESTMENT', case r.currency when 'USD' then 'OTHER_CURRENCY' else search_step('INVESTMENT', r.investment) end),
      ('INVESTMENT_USD', case r.currency when 'KZT' then 'OTHER_CURRENCY' else search_step('INVESTMENT_USD', r.investment_usd) end),
      ('CAPITAL_PER_JOB', case when r.currency = 'USD' and r.permanent_jobs > 0 then 'OTHER_CURRENCY' else search_step('CAPITAL_PER_JOB', r.capital_per_job) end),
      ('LAND', search_step('LAND', r.land_ha)), ('FLOOR', search_step('FLOOR', r.floor_m2)), ('POWER', search_step('POWER', r.power_mva)),
      ('WATER', search_step('WATER', r.water_m3_day))
    union all select distinct 'SECTION', s from unnest(r.sections) s
    union all select distinct 'DIVISION', d from unnest(r.divisions) d
    union all select distinct 'DEAL_TYPE', d from unnest(case when r.deal_types = '{}' then '{UNKNOWN}' else r.deal_types end) d
    union all select distinct 'LEGAL_STATE', l from unnest(case when r.legal_states = '{}' then '{UNKNOWN}' else r.legal_states end) l
    union all select 'UTILITY:' || u, case when u = any (r.utilities_present) then 'YES' when u = any (r.utilities_absent) then 'NO' else 'UNKNOWN' end
      from unnest(array['POWER','WATER','HEAT','GAS','SEWERAGE','RAIL','ROAD','TELECOM']) u
    union all select 'TOWN_LIST', l from unnest(r.town_lists) l
    union all select 'EQUIPMENT', e from unnest(case when r.equipment = '{}' then '{UNKNOWN}' else r.equipment end) e $$;
