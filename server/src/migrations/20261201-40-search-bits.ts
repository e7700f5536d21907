import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bits are set and combined in the memory of each process. */
const BITS = 'drop function search_bits(integer[]), search_no_bits()';

/** Drops what only the bitmaps of the search used. */
export class SearchBits1764547200040 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(BITS);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
