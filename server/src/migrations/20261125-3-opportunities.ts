import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What investors search. Figures are nullable on purpose: unknown is a state of its own, never zero. */
export class Opportunities1764028800003 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table opportunity (
        id uuid primary key default gen_random_uuid(),
        slug text not null unique,
        kind text not null constraint opportunity_kind check (kind in ('FACILITY','ANCHOR_PROJECT','ZONE_SITE','INDUSTRIAL_SITE')),
        origin text not null constraint opportunity_origin check (origin in ('REGISTERED','PUBLIC_RECORD','DEMO')),
        publication text not null default 'DRAFT' constraint opportunity_publication check (publication in ('DRAFT','PUBLISHED','WITHDRAWN')),
        status text not null constraint opportunity_status check (status in ('IDLE','PARTLY_USED','REVIVED','DEMOLISHED','UNKNOWN',
          'IDEA','AGREEMENT','PLANNED','CONSTRUCTION','LAUNCHED','OPERATING','FROZEN','FREE','RESERVED','TAKEN')),
        status_as_of text,
        title jsonb not null,
        summary jsonb,
        region_id uuid not null references region,
        town_id uuid references town,
        zone_id uuid references special_zone,
        place jsonb,
        lat double precision,
        lng double precision,
        point_is_hint boolean not null default true,
        steward_id uuid not null references organisation,
        oked text[] not null default '{}',
        sections text[] not null default '{}',
        oked_is_guess boolean not null default false,
        investment bigint constraint opportunity_investment_positive check (investment > 0),
        currency text constraint opportunity_currency check (currency in ('KZT','USD')),
        investment_tenge bigint generated always as (case when currency = 'KZT' then investment end) stored,
        permanent_jobs bigint constraint opportunity_jobs_positive check (permanent_jobs >= 0),
        capital_per_job bigint generated always as
          (case when currency = 'KZT' and permanent_jobs > 0 then investment / permanent_jobs end) stored,
        land_ha double precision constraint opportunity_land_positive check (land_ha > 0),
        floor_m2 bigint constraint opportunity_floor_positive check (floor_m2 > 0),
        power_mva double precision constraint opportunity_power_positive check (power_mva >= 0),
        water_m3_day double precision constraint opportunity_water_positive check (water_m3_day >= 0),
        heat_gcal_hour double precision constraint opportunity_heat_positive check (heat_gcal_hour >= 0),
        rail text not null default 'UNKNOWN' constraint opportunity_rail check (rail in ('YES','NO','UNKNOWN')),
        deal_types text[] not null default '{}',
        as_of text,
        as_of_basis text not null default 'UNKNOWN' constraint opportunity_basis check (as_of_basis in ('STATED','INFERRED','UNKNOWN')),
        confidence text constraint opportunity_confidence check (confidence in ('HIGH','MEDIUM','LOW')),
        sources text[] not null default '{}',
        details jsonb not null default '{}',
        search_text text not null default '',
        search_vector tsvector generated always as (to_tsvector('russian', search_text) || to_tsvector('english', search_text)
          || to_tsvector('simple', translate(lower(search_text), 'әғқңөұүһіё', 'агкноуухие'))) stored,
        version integer not null default 1,
        published_at timestamptz,
        updated_at timestamptz not null default now(),
        constraint opportunity_public_record_has_source check (origin <> 'PUBLIC_RECORD' or cardinality(sources) > 0),
        constraint opportunity_currency_with_sum check ((investment is null) = (currency is null)),
        constraint opportunity_published_has_time check (publication <> 'PUBLISHED' or published_at is not null)
      );
      create index opportunity_newest on opportunity (published_at desc, id desc) where publication = 'PUBLISHED';
      create index opportunity_kind_newest on opportunity (kind, published_at desc, id desc) where publication = 'PUBLISHED';
      create index opportunity_region_newest on opportunity (region_id, published_at desc, id desc) where publication = 'PUBLISHED';
      create index opportunity_town on opportunity (town_id) where publication = 'PUBLISHED';
      create index opportunity_zone on opportunity (zone_id) where publication = 'PUBLISHED';
      create index opportunity_steward on opportunity (steward_id);
      create index opportunity_text on opportunity using gin (search_vector) with (fastupdate = off);
      create index opportunity_oked on opportunity using gin (oked);

      create table opportunity_fact (
        id uuid primary key default gen_random_uuid(),
        opportunity_id uuid not null references opportunity,
        position integer not null,
        key text not null,
        number double precision,
        text jsonb,
        as_of text,
        basis text not null constraint opportunity_fact_basis check (basis in ('STATED','INFERRED','UNKNOWN')),
        sources text[] not null default '{}',
        constraint opportunity_fact_says_something check (number is not null or text is not null)
      );
      create index opportunity_fact_opportunity on opportunity_fact (opportunity_id, position);

      create table opportunity_status_change (
        id uuid primary key default gen_random_uuid(),
        opportunity_id uuid not null references opportunity,
        position integer not null,
        status text not null,
        since text,
        reason jsonb,
        source text
      );
      create index opportunity_status_change_opportunity on opportunity_status_change (opportunity_id, position);
    `);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
