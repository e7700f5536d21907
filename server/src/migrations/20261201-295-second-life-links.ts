import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organisations say of an opportunity and a measure: that the measure brings a network to it, or that a proposed link is wrong. */
const TABLE = `
  create table opportunity_measure (
    id uuid primary key,
    opportunity_id uuid not null references opportunity (id),
    measure_id uuid not null references measure (id) on delete cascade,
    utility text not null constraint opportunity_measure_utility check (utility in ('POWER','WATER','HEAT','GAS','SEWERAGE','RAIL','ROAD','TELECOM')),
    verdict text not null constraint opportunity_measure_verdict check (verdict in ('STATED','REFUSED')),
    -- Why the rule proposed it, where it did.
    proposed_for text constraint opportunity_measure_proposed_for check (proposed_for in ('ABSENT','AUDIT','CAPACITY','UNSTATED')),
    source text constraint opportunity_measure_source check (length(source) between 1 and 2000),
    as_of date not null,
    words text constraint opportunity_measure_words check (length(words) between 1 and 2000),
    recorded_at timestamptz not null default now(),
    recorded_by uuid not null references organisation (id),
    ended_at timestamptz,
    ended_words text constraint opportunity_measure_ended_words check (length(ended_words) between 1 and 2000),
    constraint opportunity_measure_sourced check (verdict = 'REFUSED' or source is not null or proposed_for is not null),
    constraint opportunity_measure_refused check (verdict = 'STATED' or (proposed_for is not null and words is not null and ended_at is null)),
    constraint opportunity_measure_ended check ((ended_at is null) = (ended_words is null))
  );
  create unique index opportunity_measure_once on opportunity_measure (opportunity_id, measure_id, utility, verdict) where ended_at is null;
  create index opportunity_measure_of_measure on opportunity_measure (measure_id);
  alter table opportunity_measure enable row level security;
  alter table opportunity_measure force row level security;
  revoke all on opportunity_measure from qaita_app, qaita_system, qaita_reader, qaita_worker, qaita_observer;
  grant select on opportunity_measure to qaita_reader;
  grant select on opportunity_measure to qaita_app, qaita_system;
  grant insert (id, opportunity_id, measure_id, utility, verdict, proposed_for, source, as_of, words, recorded_by) on opportunity_measure to qaita_app;
  grant update (ended_at, ended_words) on opportunity_measure to qaita_app;
`;

export class SecondLifeLinks1764547200295 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
