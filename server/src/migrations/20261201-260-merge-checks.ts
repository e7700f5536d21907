import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What becomes of a town's plan in the regional plan. A check holds its own copy of both plans, so that a signed one stays what was signed
 * when the plans move on. Its sums exist from the signature on, and account for the money to the tenge.
 */
const TABLE = `
  create table merge_check (
    -- Chosen by the caller, so that a repeated start is the same check.
    id uuid primary key,
    organisation_id uuid not null references organisation,
    plan_slug text not null,
    plan_name jsonb not null,
    town_id uuid not null references town,
    after_name text not null,
    after_source text,
    after_as_of text,
    is_demo boolean not null default false,
    before_rows jsonb not null,
    after_rows jsonb not null,
    links jsonb not null,
    reasons jsonb not null default '[]',
    version integer not null default 1,
    created_by uuid not null references person,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    signed_at timestamptz,
    signed_by uuid references person,
    signer_name text,
    before_tenge bigint,
    kept bigint constraint merge_check_kept check (kept >= 0),
    cut bigint constraint merge_check_cut check (cut >= 0),
    lost bigint constraint merge_check_lost check (lost >= 0),
    unstated bigint constraint merge_check_unstated check (unstated >= 0),
    after_tenge bigint,
    added bigint constraint merge_check_added check (added >= 0),
    duplicated bigint constraint merge_check_duplicated check (duplicated >= 0),
    fresh bigint constraint merge_check_fresh check (fresh >= 0),
    constraint merge_check_bounds check (length(after_name) between 1 and 300 and length(after_source) <= 1000 and length(plan_name::text) <= 4000
      and pg_column_size(before_rows) < 2000000 and pg_column_size(after_rows) < 2000000 and pg_column_size(links) < 1000000
      and pg_column_size(reasons) < 2000000),
    constraint merge_check_lists check (jsonb_typeof(before_rows) = 'array' and jsonb_typeof(after_rows) = 'array' and jsonb_typeof(links) = 'array'
      and jsonb_typeof(reasons) = 'array'),
    constraint merge_check_signed_by_somebody check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (signer_name is null)),
    constraint merge_check_summed check (num_nulls(before_tenge, kept, cut, lost, unstated, after_tenge, added, duplicated, fresh)
      = case when signed_at is null then 9 else 0 end),
    constraint merge_check_before_accounted check (before_tenge = kept + cut + lost + unstated),
    constraint merge_check_after_accounted check (after_tenge = kept + added + duplicated + fresh)
  );
  create index merge_check_of_organisation on merge_check (organisation_id, updated_at desc);
  create index merge_check_signed on merge_check (signed_at desc) where signed_at is not null;
`;

const RIGHTS = `
  alter table merge_check enable row level security;
  alter table merge_check force row level security;
  revoke all on merge_check from qaita_app, qaita_system, qaita_reader, qaita_worker, qaita_observer;
  grant select on merge_check to qaita_app, qaita_system, qaita_observer;
  grant insert (id, organisation_id, plan_slug, plan_name, town_id, after_name, after_source, after_as_of, is_demo, before_rows, after_rows, links, created_by)
    on merge_check to qaita_app;
  grant update (links, reasons, version, updated_at, signed_at, signed_by, signer_name, before_tenge, kept, cut, lost, unstated, after_tenge, added, duplicated, fresh)
    on merge_check to qaita_app;
  grant delete on merge_check to qaita_app;
  -- Neither the organisation nor the people of a check are public.
  grant select (id, plan_slug, plan_name, town_id, after_name, after_source, after_as_of, is_demo, before_rows, after_rows, links, reasons, version, created_at,
    updated_at, signed_at, before_tenge, kept, cut, lost, unstated, after_tenge, added, duplicated, fresh) on merge_check to qaita_reader;
`;

/** Checks of plans that are merged. */
export class MergeChecks1764547200260 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, RIGHTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
