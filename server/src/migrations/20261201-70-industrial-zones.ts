import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of a text in three languages, and figures that are unknown, are null: unknown is never zero. */
const TABLES = `
  create table industrial_zone (
    id uuid primary key default gen_random_uuid(),
    slug text not null unique,
    kind text not null constraint industrial_zone_kind check (kind in ('INDUSTRIAL_ZONE','SMALL_INDUSTRIAL_ZONE','TECHNOPARK')),
    origin text not null constraint industrial_zone_origin check (origin in ('REGISTERED','PUBLIC_RECORD','DEMO')),
    publication text not null default 'DRAFT' constraint industrial_zone_publication check (publication in ('DRAFT','PUBLISHED','WITHDRAWN')),
    status text not null constraint industrial_zone_status
      check (status in ('WORKING','FULL','FREE','NEW','UNDER_CONSTRUCTION','PLANNED','ORDERED','EMPTY')),
    is_private boolean not null default false,
    name jsonb not null,
    region_id uuid not null references region,
    town_id uuid references town,
    place jsonb,
    steward_id uuid not null references organisation,
    operator_id uuid references organisation,
    operator_name jsonb,
    founded_on text,
    act jsonb,
    basis jsonb,
    area_ha double precision constraint industrial_zone_area check (area_ha > 0),
    free_ha double precision constraint industrial_zone_free check (free_ha >= 0),
    power_mva double precision constraint industrial_zone_power check (power_mva >= 0),
    water_m3_day double precision constraint industrial_zone_water check (water_m3_day >= 0),
    heat_gcal_hour double precision constraint industrial_zone_heat check (heat_gcal_hour >= 0),
    utilities jsonb,
    plots integer constraint industrial_zone_plots check (plots > 0),
    premises jsonb not null default '[]',
    residents integer constraint industrial_zone_residents check (residents >= 0),
    jobs integer constraint industrial_zone_jobs check (jobs >= 0),
    investment bigint constraint industrial_zone_investment check (investment > 0),
    prices jsonb,
    loan_terms jsonb,
    readiness jsonb,
    networks_needed jsonb,
    networks_cost bigint constraint industrial_zone_networks check (networks_cost > 0),
    note jsonb,
    as_of text,
    as_of_basis text not null default 'UNKNOWN' constraint industrial_zone_basis check (as_of_basis in ('STATED','INFERRED','UNKNOWN')),
    confidence text constraint industrial_zone_confidence check (confidence in ('HIGH','MEDIUM','LOW')),
    sources text[] not null default '{}',
    version integer not null default 1,
    published_at timestamptz,
    updated_at timestamptz not null default now(),
    constraint industrial_zone_public_record_has_source check (origin <> 'PUBLIC_RECORD' or cardinality(sources) > 0),
    constraint industrial_zone_published_has_time check (publication <> 'PUBLISHED' or published_at is not null),
    constraint industrial_zone_free_within check (free_ha <= area_ha)
  );
  create index industrial_zone_steward on industrial_zone (steward_id);

  create table industrial_zone_basis (
    zone_id uuid not null references industrial_zone on delete cascade,
    opportunity_id uuid not null references opportunity,
    position integer not null,
    primary key (zone_id, opportunity_id)
  );
  create index industrial_zone_basis_opportunity on industrial_zone_basis (opportunity_id);

  create table industrial_zone_figure (
    key text primary key,
    position integer not null,
    number double precision,
    text jsonb,
    as_of text not null,
    source text not null,
    constraint industrial_zone_figure_says_something check (number is not null or text is not null)
  );

  create table industrial_zone_draft (
    zone_id uuid primary key references industrial_zone on delete cascade,
    content jsonb not null,
    version integer not null default 1,
    updated_at timestamptz not null default now(),
    updated_by uuid references person
  );

  alter table opportunity add column industrial_zone_id uuid references industrial_zone;
  create index opportunity_industrial_zone on opportunity (industrial_zone_id) where industrial_zone_id is not null;
`;

const RIGHTS = `
  alter table industrial_zone enable row level security;
  alter table industrial_zone force row level security;
  alter table industrial_zone_basis enable row level security;
  alter table industrial_zone_basis force row level security;
  alter table industrial_zone_draft enable row level security;
  alter table industrial_zone_draft force row level security;
  grant select on industrial_zone, industrial_zone_basis, industrial_zone_figure to qaita_app, qaita_system, qaita_reader, qaita_observer;
  grant select on industrial_zone_draft to qaita_app, qaita_system, qaita_observer;
  grant insert (id, slug, kind, origin, status, name, region_id, town_id, place, steward_id) on industrial_zone to qaita_app;
  grant update (publication, published_at, status, name, place, operator_name, area_ha, power_mva, water_m3_day, heat_gcal_hour, readiness,
    networks_needed, networks_cost, loan_terms, note, as_of, as_of_basis, version, updated_at) on industrial_zone to qaita_app;
  grant insert, delete on industrial_zone_basis to qaita_app;
  grant insert (zone_id, content, updated_by), update (content, version, updated_at, updated_by), delete on industrial_zone_draft to qaita_app;
`;

/** Industrial zones, real and founded, the facilities they stand on, and the sites they offer. */
export class IndustrialZones1764547200070 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, RIGHTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
