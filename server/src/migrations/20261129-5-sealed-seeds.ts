import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A seed of one-time codes is stored encrypted, or not at all. Rows of before are encrypted after this migration by who
 * knows the secret (see app/seeds.ts), who then has the constraint check them too.
 */
export class SealedSeeds1764374400005 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person add constraint person_seed_sealed
        check (totp_secret ~ '^v1\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]{38,}$') not valid`);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
