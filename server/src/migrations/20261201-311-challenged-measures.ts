import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of measures can be challenged, and are marked on the measure's row while they are disputed. */
const MEASURES = `
  alter table figure_challenge drop constraint figure_challenge_subject;
  alter table figure_challenge add constraint figure_challenge_subject
    check (subject_kind in ('OPPORTUNITY','TOWN','INDUSTRIAL_ZONE','SPECIAL_ZONE','MEASURE'));
  alter table measure add column disputed text[] not null default '{}';
`;

export class ChallengedMeasures1764547200311 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(MEASURES);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
