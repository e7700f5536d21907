import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions to the explorer of plans and their answers. A run belongs to nobody and is found by its id alone: only the system reads and writes it. */
const TABLE = `
  create table funding_run (
    id uuid primary key,
    state text not null default 'WAITING' constraint funding_run_state check (state in ('WAITING','RUNNING','DONE','CANCELLED','FAILED')),
    stage text not null default 'FIRST' constraint funding_run_stage check (stage in ('FIRST','PROOF','CURVE','ENDED')),
    question jsonb not null,
    outcome jsonb,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    ended_at timestamptz,
    constraint funding_run_ended check ((state in ('DONE','CANCELLED','FAILED')) = (ended_at is not null))
  );
  create index funding_run_open on funding_run (created_at) where ended_at is null;
  alter table funding_run enable row level security;
  alter table funding_run force row level security;
  revoke all on funding_run from qaita_app, qaita_system, qaita_reader, qaita_worker, qaita_observer;
  grant select, insert (id, question), update (state, stage, outcome, started_at, ended_at), delete on funding_run to qaita_system;
`;

export class FundingRuns1764547200160 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
