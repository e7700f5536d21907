import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a zone says about who is admitted, and how sure its end is: filled from the data files at the next load. */
export class ZoneAdmission1764460800004 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table special_zone
        add column valid_until_confirmed boolean not null default false,
        -- Null: not established.
        add column on_customs_border boolean,
        add column customs_border_basis jsonb,
        add column customs_border_source text,
        add column activity_divisions text[] not null default '{}'
          constraint special_zone_activity_divisions check (array_to_string(activity_divisions, ',') ~ '^([0-9]{2}(,[0-9]{2})*)?$'),
        add constraint special_zone_customs_border check
          (num_nulls(on_customs_border, customs_border_basis, customs_border_source) in (0, 3));
    `);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
