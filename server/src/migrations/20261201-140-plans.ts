import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans of towns and regions. What nobody has stated is null: unknown is never zero. */
const PLANS = `
  create table plan (
    id uuid primary key default gen_random_uuid(),
    slug text not null unique,
    level text not null constraint plan_level check (level in ('TOWN','REGION','NATIONAL_PROJECT')),
    town_id uuid references town,
    region_id uuid references region,
    name jsonb not null,
    from_year smallint constraint plan_from_year check (from_year between 1990 and 2100),
    to_year smallint constraint plan_to_year check (to_year between 1990 and 2100),
    status text not null constraint plan_status check (status in ('IN_FORCE','TO_BE_MERGED','MERGED','ENDED','UNKNOWN')),
    status_as_of text,
    origin text not null constraint plan_origin check (origin in ('REGISTERED','PUBLIC_RECORD','DEMO')),
    history jsonb not null default '[]',
    sources text[] not null default '{}',
    note jsonb,
    constraint plan_ends_after_it_begins check (to_year >= from_year),
    constraint plan_has_its_place check (level = 'NATIONAL_PROJECT' or (level = 'TOWN') = (town_id is not null)),
    constraint plan_public_record_has_source check (origin <> 'PUBLIC_RECORD' or cardinality(sources) > 0)
  );
  create index plan_of_town on plan (town_id) where town_id is not null;

  create table published_total (
    id uuid primary key default gen_random_uuid(),
    slug text not null unique,
    position integer not null,
    name jsonb not null,
    town_ids uuid[] not null,
    from_year smallint not null,
    to_year smallint not null,
    measures integer constraint published_total_measures check (measures >= 0),
    not_done integer constraint published_total_not_done check (not_done between 0 and measures),
    planned bigint constraint published_total_planned check (planned >= 0),
    allocated bigint constraint published_total_allocated check (allocated >= 0),
    as_of text not null,
    source text not null,
    note jsonb,
    constraint published_total_ends_after_it_begins check (to_year >= from_year)
  );
`;

/** Sums, funding, years and words of a measure are derived from its rows by a trigger: nobody writes them. */
const MEASURES = `
  create table measure (
    id uuid primary key default gen_random_uuid(),
    slug text not null unique,
    plan_id uuid references plan,
    town_id uuid not null references town,
    category text not null constraint measure_category check (category in ('HEAT','WATER','SEWERAGE','POWER','ROADS','TRANSPORT','SCHOOL',
      'KINDERGARTEN','HEALTH','CULTURE_SPORT','HOUSING','RENTAL_HOUSING','SPECIALISTS','INDUSTRIAL_ZONE','ENVIRONMENT','OTHER')),
    title jsonb not null,
    delivers jsonb,
    quantity double precision constraint measure_quantity check (quantity > 0),
    unit text,
    unit_name jsonb,
    from_year smallint constraint measure_from_year check (from_year between 1990 and 2100),
    to_year smallint constraint measure_to_year check (to_year between 1990 and 2100),
    status text not null constraint measure_status
      check (status in ('IDEA','DESIGN','PLANNED','IN_PROGRESS','LATE','STOPPED','NOT_DONE','DONE')),
    status_as_of text,
    as_of_basis text not null constraint measure_basis check (as_of_basis in ('STATED','INFERRED','UNKNOWN')),
    blocker text constraint measure_blocker check (blocker in ('MONEY','PAPERS','OWNER','CONTRACTOR','WEATHER','PRICES','PRIORITY','OTHER')),
    blocked_by jsonb,
    owner jsonb,
    note jsonb,
    origin text not null constraint measure_origin check (origin in ('REGISTERED','PUBLIC_RECORD','DEMO')),
    sources text[] not null default '{}',
    version integer not null default 1,
    updated_at timestamptz not null default now(),
    planned bigint,
    allocated bigint,
    spent bigint,
    gap bigint,
    funding text not null default 'UNKNOWN' constraint measure_funding check (funding in ('FULL','PART','NONE','UNKNOWN')),
    money_sources text[] not null default '{}',
    years smallint[] not null default '{}',
    words tsvector not null default '',
    constraint measure_ends_after_it_begins check (to_year >= from_year),
    constraint measure_unit_has_quantity check ((unit is null) = (quantity is null) and (unit is null) = (unit_name is null)),
    constraint measure_blocked_in_words check ((blocker is null) = (blocked_by is null)),
    constraint measure_dated check ((status_as_of is null) = (as_of_basis = 'UNKNOWN')),
    constraint measure_public_record_has_source check (origin <> 'PUBLIC_RECORD' or cardinality(sources) > 0)
  );
  create index measure_of_town on measure (town_id);
  create index measure_of_plan on measure (plan_id) where plan_id is not null;
  create index measure_words on measure using gin (words);

  create table measure_money (
    id uuid primary key default gen_random_uuid(),
    measure_id uuid not null references measure on delete cascade,
    position integer not null,
    kind text not null constraint measure_money_kind check (kind in ('PLANNED','ALLOCATED','SPENT')),
    money_source text not null constraint measure_money_source check (money_source in ('NATIONAL_BUDGET','LOCAL_BUDGET','QUASI_STATE','PRIVATE','UNKNOWN')),
    -- Null: for all years of the measure together, or unknown.
    year smallint constraint measure_money_year check (year between 1990 and 2100),
    -- Whole tenge.
    amount bigint not null constraint measure_money_amount check (amount between 0 and 10000000000000),
    -- Why the sum is shown and never added up; null: it counts.
    uncounted text constraint measure_money_uncounted check (uncounted in ('RIVAL','OVERLAP','PART')),
    as_of text,
    source text,
    unique (measure_id, position)
  );

  create table measure_amendment (
    id uuid primary key default gen_random_uuid(),
    measure_id uuid not null references measure on delete cascade,
    position integer not null,
    dated date not null,
    subject text not null constraint measure_amendment_subject check (subject in ('PLANNED','ALLOCATED','TERM','SCOPE')),
    -- Whole tenge of the whole measure.
    before_tenge bigint constraint measure_amendment_before check (before_tenge between 0 and 10000000000000),
    after_tenge bigint constraint measure_amendment_after check (after_tenge between 0 and 10000000000000),
    words jsonb not null,
    document jsonb not null,
    source text,
    unique (measure_id, position),
    constraint measure_amendment_of_money check ((subject in ('PLANNED','ALLOCATED')) = (after_tenge is not null))
  );

  create table measure_dependency (
    measure_id uuid not null references measure on delete cascade,
    needs_id uuid not null references measure on delete cascade,
    position integer not null,
    primary key (measure_id, needs_id),
    constraint measure_dependency_of_another check (measure_id <> needs_id)
  );
  create index measure_dependency_needs on measure_dependency (needs_id);

  create table measure_status_change (
    measure_id uuid not null references measure on delete cascade,
    position integer not null,
    status text not null constraint measure_status_change_status
      check (status in ('IDEA','DESIGN','PLANNED','IN_PROGRESS','LATE','STOPPED','NOT_DONE','DONE')),
    as_of text,
    source text,
    primary key (measure_id, position)
  );
`;

/** Everything is public. Only the owner, who loads the files, writes. */
const RIGHTS = `
  grant select on plan, published_total, measure, measure_money, measure_amendment, measure_dependency, measure_status_change
    to qaita_app, qaita_system, qaita_reader, qaita_observer;
`;

/** Plans, their measures with money by year and source, amendments, and the totals that were published. */
export class Plans1764547200140 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [PLANS, MEASURES, RIGHTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
