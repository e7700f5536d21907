import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A value of the MRP that nobody can be named for says so; it never names what is no source. */
export class UnsourcedMrp1764460800020 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table mrp alter column source drop not null');
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
