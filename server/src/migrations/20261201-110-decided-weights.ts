import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who put a version of the weights into force, or discarded it. */
export class DecidedWeights1764547200110 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table potential_weights add column decided_by uuid references person');
    await runner.query('grant update (decided_by) on potential_weights to qaita_app');
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
