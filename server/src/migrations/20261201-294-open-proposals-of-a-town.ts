import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import reads the open proposals of a town piece by piece, in the order of their measures. */
export class OpenProposalsOfATown1764547200294 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index measure_proposal_open on measure_proposal (town_id, measure_id) where state in ('DRAFT','SENT','RETURNED')`,
    );
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
