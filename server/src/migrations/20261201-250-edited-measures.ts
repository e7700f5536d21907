import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Akimats are organisations of a region or, with a town, of that town alone. */
const AKIMATS = `
  alter table organisation
    drop constraint organisation_kind,
    add constraint organisation_kind check (kind in ('INVESTOR','SPK','ZONE_COMPANY','AUDIT','ANALYSIS','AKIMAT','PLATFORM')),
    add town_id uuid references town,
    add constraint organisation_of_town check (town_id is null or kind = 'AKIMAT'),
    add constraint organisation_akimat_place check (kind <> 'AKIMAT' or region_id is not null);
`;

/** What a plan has to state and this measure does not; shared/src/plans/completeness.ts has the same rule for what is being written. */
const COMPLETENESS = `
  alter table measure add missing text[] not null generated always as (array_remove(array[
    case when delivers is null then 'DELIVERS' end,
    case when quantity is null then 'QUANTITY' end,
    case when from_year is null or to_year is null then 'TERM' end,
    case when planned is null then 'PLANNED' end,
    case when allocated is null then 'ALLOCATED' end,
    case when spent is null then 'SPENT' end,
    case when money_sources = '{}' or 'UNKNOWN' = any (money_sources) then 'MONEY_SOURCE' end,
    case when owner is null then 'OWNER' end,
    case when status_as_of is null then 'STATUS_DATE' end,
    case when plan_id is null then 'PLAN' end], null)) stored;
`;

/** Proposals, the files that were brought for them, and what each approval has changed. */
const PROPOSALS = `
  create table measure_proposal (
    id uuid primary key default gen_random_uuid(),
    -- Of a new measure: the id that it will have.
    measure_id uuid not null,
    town_id uuid not null references town,
    organisation_id uuid not null references organisation,
    state text not null default 'DRAFT' constraint measure_proposal_state check (state in ('DRAFT','SENT','RETURNED','APPROVED','DISCARDED')),
    content jsonb not null constraint measure_proposal_object check (jsonb_typeof(content) = 'object' and octet_length(content::text) < 400000),
    -- The version of the measure that it changes; 0: there is none yet.
    base_version integer not null constraint measure_proposal_base check (base_version >= 0),
    version integer not null default 1,
    -- Everybody who wrote in it; none of them decides.
    written_by uuid[] not null default '{}',
    remarks text constraint measure_proposal_remarks check (length(remarks) between 1 and 8000),
    decided_by uuid references person,
    decided_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    updated_by_name text
  );
  create unique index measure_proposal_one_open on measure_proposal (measure_id) where state in ('DRAFT','SENT','RETURNED');
  create index measure_proposal_of_town on measure_proposal (town_id, updated_at desc) where state in ('DRAFT','SENT','RETURNED');

  create table proposal_attachment (
    proposal_id uuid not null references measure_proposal,
    attachment_id uuid not null references attachment,
    added_by uuid references person,
    primary key (proposal_id, attachment_id)
  );
  create index proposal_attachment_file on proposal_attachment (attachment_id);

  alter table measure_amendment add attachment_id uuid references attachment;
  create index measure_amendment_file on measure_amendment (attachment_id) where attachment_id is not null;

  create table measure_revision (
    id uuid primary key default gen_random_uuid(),
    measure_id uuid not null references measure,
    version integer not null,
    organisation_id uuid not null references organisation,
    proposal_id uuid references measure_proposal,
    -- Null: the measure was new.
    before jsonb,
    after jsonb not null,
    changed_at timestamptz not null default now(),
    constraint measure_revision_once unique (measure_id, version)
  );
`;

const TABLES = [
  'measure',
  'measure_money',
  'measure_amendment',
  'measure_dependency',
  'measure_status_change',
  'measure_proposal',
  'proposal_attachment',
  'measure_revision',
];

/** A measure is written only by the approval of a proposal (\`viewer_approves\`); what was written stays in its revisions. */
const RIGHTS = `
  ${TABLES.map((table) => `alter table ${table} enable row level security; alter table ${table} force row level security;`).join('\n  ')}
  revoke all on measure_proposal, proposal_attachment, measure_revision from qaita_app, qaita_system, qaita_reader, qaita_worker, qaita_observer;
  grant insert, update on measure to qaita_app;
  grant insert, delete on measure_money, measure_amendment, measure_dependency to qaita_app;
  grant insert on measure_status_change to qaita_app;
  grant select, insert, update (state, content, base_version, version, remarks, decided_by, updated_at, updated_by_name) on measure_proposal to qaita_app;
  grant select, insert on proposal_attachment, measure_revision to qaita_app;
  -- The reader asks \`attachment_is_linked\`; no policy shows it a row of proposals.
  grant select on measure_revision, proposal_attachment to qaita_reader;
  grant select on measure_proposal, proposal_attachment, measure_revision to qaita_system, qaita_observer;
`;

/** Analysts of akimats change measures by proposals that a second person approves. */
export class EditedMeasures1764547200250 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [AKIMATS, COMPLETENESS, PROPOSALS, RIGHTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
