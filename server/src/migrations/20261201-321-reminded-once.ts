import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The event is the record of a reminder: whatever runs twice or at once, the same step of the same case is reminded of once. */
const INDEX = `
  create unique index event_reminded_once on event (subject_id, (payload ->> 'step')) where name = 'review.reminded';
`;

export class RemindedOnce1764547200321 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(INDEX);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
