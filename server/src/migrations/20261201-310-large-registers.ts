import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mark of the data files that were loaded last. What the overview of facilities and a steward's list count is all in an index: of a hundred thousand rows none is read. */
export class LargeRegisters1764547200310 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index opportunity_facilities on opportunity (region_id, town_id) include (origin, status, audited_on, land_ha, power_mva)
        where publication = 'PUBLISHED' and kind = 'FACILITY'`,
    );
    await runner.query('create index opportunity_counted on opportunity (steward_id, publication, status) include (id, kind, audited_on)');
    await runner.query(
      `alter table installation add data_mark text constraint installation_data_mark check (data_mark ~ '^[0-9a-f]{64}$')`,
    );
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
