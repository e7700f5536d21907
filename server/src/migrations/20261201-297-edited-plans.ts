import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans know their versions, as measures do. */
const PLANS = `
  alter table plan
    add version integer not null default 1,
    add updated_at timestamptz not null default now();
`;

/** Proposals about plans, and what each approval has changed. */
const PROPOSALS = `
  create table plan_proposal (
    id uuid primary key default gen_random_uuid(),
    -- Of a new plan: the id that it will have.
    plan_id uuid not null,
    town_id uuid references town,
    region_id uuid references region,
    organisation_id uuid not null references organisation,
    state text not null default 'DRAFT' constraint plan_proposal_state check (state in ('DRAFT','SENT','RETURNED','APPROVED','DISCARDED')),
    content jsonb not null constraint plan_proposal_object check (jsonb_typeof(content) = 'object' and octet_length(content::text) < 400000),
    -- The version of the plan that it changes; 0: there is none yet.
    base_version integer not null constraint plan_proposal_base check (base_version >= 0),
    version integer not null default 1,
    -- Everybody who wrote in it; none of them decides.
    written_by uuid[] not null default '{}',
    remarks text constraint plan_proposal_remarks check (length(remarks) between 1 and 8000),
    decided_by uuid references person,
    decided_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    updated_by_name text,
    constraint plan_proposal_has_one_place check ((town_id is null) <> (region_id is null))
  );
  create unique index plan_proposal_one_open on plan_proposal (plan_id) where state in ('DRAFT','SENT','RETURNED');

  create table plan_revision (
    id uuid primary key default gen_random_uuid(),
    plan_id uuid not null references plan,
    version integer not null,
    organisation_id uuid not null references organisation,
    proposal_id uuid references plan_proposal,
    -- Null: the plan was new.
    before jsonb,
    after jsonb not null,
    changed_at timestamptz not null default now(),
    constraint plan_revision_once unique (plan_id, version)
  );
`;

const TABLES = ['plan', 'plan_proposal', 'plan_revision'];

/** A plan is written only by the approval of a proposal (\`viewer_approves_plan\`); what was written stays in its revisions. */
const RIGHTS = `
  ${TABLES.map((table) => `alter table ${table} enable row level security; alter table ${table} force row level security;`).join('\n  ')}
  revoke all on plan_proposal, plan_revision from qaita_app, qaita_system, qaita_reader, qaita_worker, qaita_observer;
  grant insert, update on plan to qaita_app;
  grant select, insert, update (state, content, base_version, version, remarks, decided_by, updated_at, updated_by_name) on plan_proposal to qaita_app;
  grant select, insert on plan_revision to qaita_app;
  grant select on plan_revision to qaita_reader;
  grant select on plan_proposal, plan_revision to qaita_system, qaita_observer;
  -- Letters say which table waits for its reader.
  grant select on register_import to qaita_system;
`;

/** Analysts of akimats change plans, and begin new ones, by proposals that a second person approves. */
export class EditedPlans1764547200297 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [PLANS, PROPOSALS, RIGHTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
