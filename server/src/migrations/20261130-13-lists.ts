import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Names in the order of their letters: quotes, dashes and spaces do not count, so that «Балхаш» stands under Б. In each
 * language its own alphabet.
 */
const ALPHABETS = (['ru', 'kk', 'en'] as const)
  .map((language) => `create collation names_${language} (provider = icu, locale = '${language}-u-ka-shifted');`)
  .join('\n');

/**
 * The usual order, as one number, the largest first: what takes expressions of interest; what is not invented; of how
 * many of the things that an investor asks first the answer is known; and when it was published, to the microsecond.
 */
const LISTING = `
  ((case when o.status in ('IDLE','PARTLY_USED','UNKNOWN','IDEA','AGREEMENT','PLANNED','CONSTRUCTION','FROZEN','FREE') then 200 else 0 end
    + case when o.origin <> 'DEMO' then 100 else 0 end
    + (o.status <> 'UNKNOWN')::int + (o.investment is not null)::int + (o.permanent_jobs is not null)::int + (o.land_ha is not null)::int
    + (o.floor_m2 is not null)::int + (o.utilities_present <> '{}' or o.utilities_absent <> '{}')::int + (o.condition <> 'UNKNOWN')::int
    + (o.contamination <> 'UNKNOWN')::int + (o.legal_states <> '{}')::int + (o.deal_types <> '{}')::int + (o.as_of is not null)::int
    + (o.lat is not null and not o.point_is_hint)::int)::bigint * 10000000000000000
    + (extract(epoch from o.published_at) * 1000000)::bigint)`;

/** Sums in dollars, the currency of a sum, and the usual order join what a row is in the read model. */
const ROWS = `
  truncate search_text, search_row, search_bitmap, search_word;
  alter table search_row add investment_usd bigint, add currency text not null, add listing bigint not null;

  create or replace view search_source as
    select o.id as opportunity_id, o.kind, o.origin, o.status, r.slug as region, t.slug as town, z.slug as zone, o.sections, o.oked as divisions,
      o.deal_types, o.utilities_present, o.utilities_absent, o.condition, o.contamination, o.legal_states, o.investment_tenge as investment,
      o.capital_per_job, o.permanent_jobs, o.land_ha, o.floor_m2, o.power_mva, o.water_m3_day, o.heat_gcal_hour,
      place.lat, place.lng, point[1] as x, point[2] as y, point[3] as z, (o.lat is null or o.point_is_hint) as point_is_hint,
      coalesce(o.lat, t.lat, z.lat) is null as point_is_region, o.as_of, o.published_at,
      case when o.currency = 'USD' then o.investment end as investment_usd, coalesce(o.currency, 'UNKNOWN') as currency, ${LISTING} as listing
    from opportunity o join region r on r.id = o.region_id left join town t on t.id = o.town_id left join special_zone z on z.id = o.zone_id
      cross join lateral (select coalesce(o.lat, t.lat, z.lat, r.lat) as lat, coalesce(o.lng, t.lng, z.lng, r.lng) as lng) place
      cross join lateral search_point(place.lat, place.lng) point
    where o.publication = 'PUBLISHED';

  -- The usual list walks these; the newest first are sorted.
  drop index search_row_kind, search_row_region, search_row_town, search_row_zone;
  create index search_row_listing on search_row (listing desc, opportunity_id desc);
  create index search_row_kind on search_row (kind, listing desc, opportunity_id desc);
  create index search_row_region on search_row (region, listing desc, opportunity_id desc);
  create index search_row_town on search_row (town, listing desc, opportunity_id desc);
  create index search_row_zone on search_row (zone, listing desc, opportunity_id desc);
  create index search_row_investment_usd on search_row (investment_usd);
`;

/** A sum in the other currency is stated, and is in no step of this one: it is never converted. */
const FACETS = `
  create or replace function search_steps(facet text) returns numeric[] language sql immutable parallel safe begin atomic
    select case facet
      when 'INVESTMENT' then array[0, 10e6, 30e6, 100e6, 300e6, 1e9, 3e9, 10e9, 30e9, 100e9, 300e9]
      when 'INVESTMENT_USD' then array[0, 1e6, 3e6, 10e6, 30e6, 100e6, 300e6, 1e9, 3e9]
      when 'CAPITAL_PER_JOB' then array[0, 1e6, 3e6, 10e6, 30e6, 100e6, 300e6, 1e9]
      when 'LAND' then array[0, 0.3, 1, 3, 10, 30, 100, 300]
      when 'FLOOR' then array[0, 300, 1000, 3000, 10000, 30000, 100000]
      when 'POWER' then array[0, 0.3, 1, 3, 10, 30, 100]
      when 'WATER' then array[0, 10, 30, 100, 300, 1000, 3000, 10000]
    end;
  end;

  create or replace function search_facets(r search_row) returns table (facet text, value text) language sql immutable strict parallel safe
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
      from unnest(array['POWER','WATER','HEAT','GAS','SEWERAGE','RAIL','ROAD','TELECOM']) u $$;
`;

/** Lists by name begin with the first letter, sums in dollars are sums, and the usual list begins with what can be taken. */
export class Lists1764460800013 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [ALPHABETS, ROWS, FACETS]) await runner.query(part);
    await runner.query('select search_rebuild()');
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
