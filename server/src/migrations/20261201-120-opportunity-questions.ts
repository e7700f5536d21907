import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What investors ask about an opportunity without an expression of interest, and what its steward answers. */
const TABLE = `
  create table opportunity_question (
    id uuid primary key default gen_random_uuid(),
    -- Of one sending, made by whoever asks: sent twice, it asks once.
    ask_id uuid not null,
    opportunity_id uuid not null references opportunity,
    fact text constraint opportunity_question_fact check (fact in ('POWER','PRICE','LEGAL','LAND','FLOOR','RAIL','CONDITION','DEAL','OWNER',
      'CLEAR_HEIGHT','WATER','CONTAMINATION','HEAT','GAS','ROAD','SEWERAGE','TELECOM','CADASTRE','POINT','INVESTMENT','JOBS')),
    words text constraint opportunity_question_words check (length(words) between 1 and 2000),
    person_id uuid not null references person,
    organisation_id uuid not null references organisation,
    state text not null default 'OPEN' constraint opportunity_question_state check (state in ('OPEN','STATED','ANSWERED','DECLINED')),
    answer text constraint opportunity_question_answer check (length(answer) between 1 and 4000),
    answered_by uuid references person,
    answered_at timestamptz,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    constraint opportunity_question_said check (fact is not null or words is not null),
    constraint opportunity_question_answered check ((state = 'OPEN') = (answered_at is null) and (state in ('ANSWERED','DECLINED')) = (answer is not null)),
    constraint opportunity_question_sent_once unique nulls not distinct (person_id, ask_id, fact)
  );
  create unique index opportunity_question_open_once on opportunity_question (person_id, opportunity_id, fact) where state = 'OPEN' and fact is not null;
  create index opportunity_question_of_opportunity on opportunity_question (opportunity_id, state, fact);
  create index opportunity_question_of_person on opportunity_question (person_id, created_at desc);
  alter table opportunity_question enable row level security;
  alter table opportunity_question force row level security;
`;

const RIGHTS = `
  revoke all on opportunity_question from qaita_app, qaita_system, qaita_reader, qaita_worker, qaita_observer;
  grant select on opportunity_question to qaita_app, qaita_system, qaita_observer;
  grant insert (ask_id, opportunity_id, fact, words, person_id, organisation_id) on opportunity_question to qaita_app;
  grant update (state, answer, answered_by, answered_at, version) on opportunity_question to qaita_app;
`;

export class OpportunityQuestions1764547200120 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, RIGHTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
