import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The document that somebody brings against a figure, and whether everybody may read it once the challenge is answered. */
const CHALLENGE_DOCUMENTS = `
  create table challenge_attachment (
    challenge_id uuid primary key references figure_challenge,
    attachment_id uuid not null constraint challenge_attachment_once unique references attachment,
    is_public boolean not null
  );
  alter table challenge_attachment enable row level security;
  alter table challenge_attachment force row level security;
  revoke all on challenge_attachment from qaita_app, qaita_system, qaita_reader, qaita_worker, qaita_observer;
  grant select, insert on challenge_attachment to qaita_app;
  grant select on challenge_attachment to qaita_system, qaita_reader, qaita_observer;
`;

/** A challenge may have a document. */
export class ChallengeDocuments1764547200130 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHALLENGE_DOCUMENTS);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
