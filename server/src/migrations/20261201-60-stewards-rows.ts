import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The row itself: whether its owner agrees to details being shown, the day of its newest approved audit, the day it was withdrawn. */
const ROWS = `
  alter table opportunity
    add owner_consent text not null default 'NOT_ASKED' constraint opportunity_consent_known check (owner_consent in ('NOT_ASKED','REFUSED','GIVEN')),
    add audited_on date,
    add ended_on date,
    add constraint opportunity_ended_when_withdrawn check (ended_on is null or publication = 'WITHDRAWN');
  -- A steward's list, the newest change first.
  create index opportunity_of_steward on opportunity (steward_id, updated_at desc, id desc);
  drop index opportunity_steward;
`;

/** Claims get what they rest on and who recorded them. One of a steward is public by itself where its source is a public page. */
const CLAIMS = `
  alter table opportunity_fact
    add code text,
    add grade text constraint opportunity_fact_grade check (grade in ('MEASURED','DOCUMENT','WORD')),
    add recorded_at timestamptz not null default now(),
    add recorded_by uuid references organisation,
    add is_public boolean not null generated always as (recorded_by is null or coalesce(sources[1] ~ '^https?://', false)) stored,
    drop constraint opportunity_fact_says_something,
    add constraint opportunity_fact_says_something check (number is not null or text is not null or code is not null);

  alter table opportunity_status_change
    add reason_code text,
    add grade text constraint opportunity_status_change_grade check (grade in ('MEASURED','DOCUMENT','WORD')),
    add recorded_at timestamptz not null default now(),
    add recorded_by uuid references organisation,
    add superseded_at timestamptz;
`;

/** What a place consists of, each part a dated and sourced claim; shared/src/opportunities/parts.ts has the shape of each kind. */
const PARTS = `
  create table opportunity_part (
    id uuid primary key default gen_random_uuid(),
    opportunity_id uuid not null references opportunity,
    kind text not null constraint opportunity_part_kind check (kind in ('PARCEL','BUILDING','UTILITY','EQUIPMENT','LEGAL','OWNER','PRICE')),
    position integer not null,
    content jsonb not null constraint opportunity_part_object check (jsonb_typeof(content) = 'object' and octet_length(content::text) < 16000),
    grade text constraint opportunity_part_grade check (grade in ('MEASURED','DOCUMENT','WORD')),
    source text,
    as_of text,
    recorded_at timestamptz not null default now(),
    recorded_by uuid not null references organisation,
    superseded_at timestamptz,
    cadastral_number text generated always as (case when kind = 'PARCEL' then content ->> 'cadastralNumber' end) stored
  );
  create index opportunity_part_opportunity on opportunity_part (opportunity_id, kind, position);
  create index opportunity_part_cadastral on opportunity_part (cadastral_number) where cadastral_number is not null and superseded_at is null;

  create table opportunity_consent (
    id uuid primary key default gen_random_uuid(),
    opportunity_id uuid not null references opportunity,
    state text not null constraint opportunity_consent_state check (state in ('NOT_ASKED','REFUSED','GIVEN')),
    given_on date,
    document text,
    recorded_at timestamptz not null default now(),
    recorded_by uuid not null references organisation,
    constraint opportunity_consent_is_documented check (state <> 'GIVEN' or (given_on is not null and document is not null))
  );
  create index opportunity_consent_opportunity on opportunity_consent (opportunity_id, recorded_at);

  create table opportunity_draft (
    opportunity_id uuid primary key references opportunity,
    content jsonb not null constraint opportunity_draft_object check (jsonb_typeof(content) = 'object' and octet_length(content::text) < 400000),
    version integer not null default 1,
    published_version integer,
    updated_at timestamptz not null default now(),
    updated_by uuid references person,
    updated_by_name text
  );
`;

/** Claims and parts are added and never changed: only the moment from which a newer one stands in their place is. */
const RIGHTS = `
  alter table opportunity_part enable row level security;
  alter table opportunity_part force row level security;
  alter table opportunity_consent enable row level security;
  alter table opportunity_consent force row level security;
  alter table opportunity_draft enable row level security;
  alter table opportunity_draft force row level security;
  grant select on opportunity_part to qaita_reader;
  grant select, insert, update (superseded_at, position) on opportunity_part to qaita_app;
  grant select, insert on opportunity_consent to qaita_app;
  grant select, insert, update (content, version, published_version, updated_at, updated_by, updated_by_name) on opportunity_draft to qaita_app;
  grant update (superseded_at, position) on opportunity_status_change to qaita_app;
  grant update (origin, title, summary, town_id, place, lat, lng, point_is_hint, oked, sections, oked_is_guess, investment, currency, permanent_jobs,
    land_ha, floor_m2, power_mva, water_m3_day, heat_gcal_hour, rail, deal_types, as_of, as_of_basis, confidence, sources, details, utilities_present,
    utilities_absent, condition, contamination, legal_states, owner_consent, ended_on) on opportunity to qaita_app;
  grant select on opportunity_part, opportunity_consent, opportunity_draft to qaita_system;
  grant select on opportunity_part, opportunity_draft to qaita_observer;
`;

/** Stewards keep their own rows: drafts, parts of a place, the owner's consent, claims with their grades. */
export class StewardsRows1764547200060 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [ROWS, CLAIMS, PARTS, RIGHTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
