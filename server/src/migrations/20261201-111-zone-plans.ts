import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A zone and its sites as drawn, and the number of its operator. */
export class ZonePlans1764547200111 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table industrial_zone add operator_bin text constraint industrial_zone_operator_bin check (operator_bin ~ '^\\d{12}$'),
      add plan jsonb constraint industrial_zone_plan check (jsonb_typeof(plan) = 'object')`);
    await runner.query('grant update (operator_bin, plan) on industrial_zone to qaita_app');
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
