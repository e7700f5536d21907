import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the steward keeps for itself about a sent expression of interest: who works on it, until when, and notes that the investor never sees. */
const TABLES = `
  create table review_case (
    interest_id uuid primary key references interest (id),
    assignee_id uuid references person (id),
    assignee_name text constraint review_case_assignee_name check (length(assignee_name) between 1 and 200),
    due_on date,
    version integer not null default 1,
    constraint review_case_assignee check ((assignee_id is null) = (assignee_name is null))
  );
  create index review_case_of_assignee on review_case (assignee_id) where assignee_id is not null;
  create table review_note (
    id uuid primary key,
    interest_id uuid not null references interest (id),
    author_id uuid not null references person (id),
    author_name text not null constraint review_note_author_name check (length(author_name) between 1 and 200),
    words text not null constraint review_note_words check (length(words) between 1 and 4000),
    at timestamptz not null default now()
  );
  create index review_note_of_interest on review_note (interest_id, at);
  alter table review_case enable row level security;
  alter table review_case force row level security;
  alter table review_note enable row level security;
  alter table review_note force row level security;
  revoke all on review_case, review_note from qaita_app, qaita_system, qaita_reader, qaita_worker, qaita_observer;
  grant select on review_case, review_note to qaita_app, qaita_system;
  grant insert (interest_id, assignee_id, assignee_name, due_on) on review_case to qaita_app;
  grant update (assignee_id, assignee_name, due_on, version) on review_case to qaita_app;
  grant insert (id, interest_id, author_id, author_name, words) on review_note to qaita_app;
`;

export class Reviews1764547200320 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
