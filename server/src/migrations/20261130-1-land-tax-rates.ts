import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Land tax of industrial land outside settlements goes by the mark of soil quality: tenge a hectare and year. */
export class LandTaxRates1764460800001 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table land_tax_rate (
        bonitet integer not null constraint land_tax_rate_bonitet check (bonitet between 0 and 100),
        valid_from date not null,
        tenge_per_ha numeric not null constraint land_tax_rate_tenge check (tenge_per_ha >= 0),
        source_title jsonb not null,
        source_url text,
        confidence text not null,
        primary key (bonitet, valid_from)
      );
      grant select on land_tax_rate to qaita_app, qaita_reader, qaita_observer;
    `);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
