import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever asked may withdraw the question while it waits; `answered_at` is when it was closed. */
const STATES = `
  alter table opportunity_question drop constraint opportunity_question_state;
  alter table opportunity_question add constraint opportunity_question_state check (state in ('OPEN','STATED','ANSWERED','DECLINED','WITHDRAWN'));`;

export class WithdrawnQuestions1764547200291 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATES);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
