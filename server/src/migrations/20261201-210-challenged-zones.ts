import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of zones can be challenged, and are marked on the zone's row while they are disputed. */
const ZONES = `
  alter table figure_challenge drop constraint figure_challenge_subject;
  alter table figure_challenge add constraint figure_challenge_subject
    check (subject_kind in ('OPPORTUNITY','TOWN','INDUSTRIAL_ZONE','SPECIAL_ZONE'));
  alter table industrial_zone add column disputed text[] not null default '{}';
  alter table special_zone add column disputed text[] not null default '{}';
`;

export class ChallengedZones1764547200210 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(ZONES);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
