import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Plans by which anchor projects are financed, as their stewards state them: each is a dated claim that never changes; the newest is shown first. */
const TABLE = `
  create table project_financing (
    id uuid primary key default gen_random_uuid(),
    opportunity_id uuid not null references opportunity (id),
    number integer not null constraint project_financing_number check (number > 0),
    total bigint not null,
    currency text not null constraint project_financing_currency check (currency in ('KZT','USD')),
    raised bigint not null,
    committed bigint not null,
    spk bigint not null,
    sources jsonb not null constraint project_financing_sources check (jsonb_typeof(sources) = 'array'),
    uses jsonb not null constraint project_financing_uses check (jsonb_typeof(uses) = 'array'),
    launch text constraint project_financing_launch check (length(launch) between 4 and 10),
    as_of date not null,
    source text not null constraint project_financing_source check (length(source) between 1 and 2000),
    recorded_at timestamptz not null default now(),
    recorded_by uuid not null references organisation (id),
    constraint project_financing_numbered unique (opportunity_id, number),
    constraint project_financing_sums check (total between 1 and 10000000000000 and raised <= total and committed between 0 and raised and spk between 0 and raised)
  );
  alter table project_financing enable row level security;
  alter table project_financing force row level security;
  revoke all on project_financing from qaita_app, qaita_system, qaita_reader, qaita_worker, qaita_observer;
  grant select on project_financing to qaita_reader;
  grant select, insert on project_financing to qaita_app, qaita_system;
`;

export class ProjectFinancing1764547200280 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
