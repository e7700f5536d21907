import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The uses a facility is promising for, as lists and the search read it; an empty list: no audit of it is approved. */
const COLUMN = `
  alter table opportunity add column audited_for text[] not null default '{}';
  -- Of a facility that its steward keeps, only with the owner's consent: as details_are_open says.
  alter table opportunity add column promising_for text[] not null generated always as
    (case when kind <> 'FACILITY' or origin <> 'REGISTERED' or owner_consent = 'GIVEN' then audited_for else '{}'::text[] end) stored;
  alter table search_row add column promising_for text[] not null default '{}'; alter table search_row alter column promising_for drop default;`;

/** The worker brings lists up to a new version of the weights, in batches. */
const RIGHTS = 'grant update (audited_for) on opportunity to qaita_system';

export class PotentialInSearch1764547200081 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMN, RIGHTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
