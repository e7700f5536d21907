import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More kinds of sheets than registers of facilities; a row concerns the row of its own register, which need not be an opportunity. */
export class MoreSheets1764547200180 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table register_import drop constraint register_import_sheet,
      add constraint register_import_sheet check (sheet in ('FACILITIES','ZONE_SITES','MEASURES'))`);
    await runner.query('alter table register_import_row drop constraint register_import_row_target_id_fkey');
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
