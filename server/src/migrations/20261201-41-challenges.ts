import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody says against a public figure, and what the figure's owner answers. */
const TABLE = `
  create table figure_challenge (
    id uuid primary key default gen_random_uuid(),
    subject_kind text not null constraint figure_challenge_subject check (subject_kind in ('OPPORTUNITY','TOWN')),
    subject_id uuid not null,
    figure text not null constraint figure_challenge_figure check (figure ~ '^[A-Z][A-Z0-9_]{1,59}$'),
    words text not null constraint figure_challenge_words check (length(words) between 20 and 4000),
    proposed text constraint figure_challenge_proposed check (length(proposed) between 1 and 400),
    source_url text constraint figure_challenge_source check (source_url ~ '^https://' and length(source_url) <= 2000),
    person_id uuid not null references person,
    owner_id uuid not null references organisation,
    state text not null default 'OPEN' constraint figure_challenge_state
      check (state in ('OPEN','ACCEPTED','REJECTED','DISPUTED','WITHDRAWN')),
    answer text constraint figure_challenge_answer check (length(answer) between 1 and 4000),
    answered_by uuid references person,
    answered_at timestamptz,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    constraint figure_challenge_answered check ((state in ('ACCEPTED','REJECTED','DISPUTED')) = (answer is not null and answered_at is not null))
  );
  create unique index figure_challenge_open_once on figure_challenge (person_id, subject_kind, subject_id, figure) where state = 'OPEN';
  create index figure_challenge_of_subject on figure_challenge (subject_id, subject_kind, figure, created_at desc);
  create index figure_challenge_of_owner on figure_challenge (owner_id, state, created_at);
  create index figure_challenge_of_person on figure_challenge (person_id, created_at desc);
  alter table figure_challenge enable row level security;
  alter table figure_challenge force row level security;

  alter table opportunity add column disputed text[] not null default '{}';
  alter table town add column disputed text[] not null default '{}';
`;

const RIGHTS = `
  revoke all on figure_challenge from qaita_app, qaita_system, qaita_reader, qaita_worker, qaita_observer;
  grant select on figure_challenge to qaita_app, qaita_system, qaita_observer;
  grant select (id, subject_kind, subject_id, figure, words, proposed, source_url, owner_id, state, answer, answered_at, created_at, version)
    on figure_challenge to qaita_reader;
  grant insert (subject_kind, subject_id, figure, words, proposed, source_url, person_id, owner_id) on figure_challenge to qaita_app;
  grant update (state, answer, answered_by, answered_at, version) on figure_challenge to qaita_app;
`;

export class Challenges1764547200041 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, RIGHTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
