import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What investors look for and bring, what stewards ask, invitations between them, and what was computed from it. */
const TABLES = `
  create table investor_project (
    id uuid primary key,
    organisation_id uuid not null references organisation,
    name text not null constraint investor_project_name check (length(name) between 1 and 120),
    content jsonb not null constraint investor_project_content check (jsonb_typeof(content) = 'object' and pg_column_size(content) < 60000),
    -- Shown to stewards without the investor.
    is_open boolean not null default false,
    version integer not null default 1 constraint investor_project_version check (version > 0),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    updated_by uuid references person on delete set null,
    updated_by_name text
  );
  create index investor_project_of_organisation on investor_project (organisation_id, created_at);
  create index investor_project_open on investor_project (id) where is_open;

  create table steward_conditions (
    opportunity_id uuid primary key references opportunity on delete cascade,
    content jsonb not null constraint steward_conditions_content check (jsonb_typeof(content) = 'object' and pg_column_size(content) < 60000),
    version integer not null default 1 constraint steward_conditions_version check (version > 0),
    updated_at timestamptz not null default now(),
    updated_by uuid references person on delete set null,
    updated_by_name text
  );

  create table match_invitation (
    id uuid primary key default gen_random_uuid(),
    opportunity_id uuid not null references opportunity on delete cascade,
    project_id uuid not null references investor_project on delete cascade,
    investor_id uuid not null references organisation,
    -- What the steward knows the project by, for this opportunity only.
    handle uuid not null,
    state text not null default 'SENT' constraint match_invitation_state check (state in ('SENT','ACCEPTED','DECLINED')),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    answered_at timestamptz,
    answered_by uuid references person on delete set null,
    interest_id uuid references interest,
    constraint match_invitation_once unique (opportunity_id, project_id),
    constraint match_invitation_answered check ((state = 'SENT') = (answered_at is null))
  );
  create index match_invitation_of_investor on match_invitation (investor_id, created_at desc);

  -- What a match was computed from: enough to compute it again.
  create table match_log (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null references investor_project on delete cascade,
    digest text not null constraint match_log_digest check (digest ~ '^[0-9a-f]{64}$'),
    matching_version integer not null,
    inputs jsonb not null,
    at timestamptz not null default now(),
    constraint match_log_once unique (project_id, digest)
  );

  create table match_rating (
    project_id uuid not null references investor_project on delete cascade,
    opportunity_id uuid not null references opportunity on delete cascade,
    person_id uuid not null references person on delete cascade,
    fits boolean not null,
    reason text constraint match_rating_reason check (length(reason) between 1 and 500),
    matching_version integer not null,
    tier text not null,
    at timestamptz not null default now(),
    primary key (project_id, opportunity_id, person_id)
  );
`;

const PRIVATE_TABLES = ['investor_project', 'steward_conditions', 'match_invitation', 'match_log', 'match_rating'];

const RIGHTS = `
  revoke all on investor_project, steward_conditions, match_invitation, match_log, match_rating
    from qaita_app, qaita_system, qaita_reader, qaita_worker, qaita_observer;
  grant select, insert, update, delete on investor_project to qaita_app;
  grant select, insert, update on steward_conditions to qaita_app;
  grant select on match_invitation to qaita_app;
  grant update (state, version, answered_at, answered_by, interest_id) on match_invitation to qaita_app;
  grant select, insert on match_log to qaita_app;
  grant select, insert, update on match_rating to qaita_app;
  grant select on investor_project, steward_conditions, match_invitation, match_log, match_rating to qaita_system;
`;

export class Matching1764547200312 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of PRIVATE_TABLES) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security`);
    }
    await runner.query(RIGHTS);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
