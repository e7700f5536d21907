import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the law asks of a small industrial zone, as its founder answers, and who saved a draft. */
const COLUMNS = `
  alter table industrial_zone
    add commissioned text not null default 'UNKNOWN' constraint industrial_zone_commissioned check (commissioned in ('YES','NO','UNKNOWN')),
    add for_small_business text not null default 'UNKNOWN' constraint industrial_zone_for_small check (for_small_business in ('YES','NO','UNKNOWN')),
    add decision text;
  alter table industrial_zone_draft
    add updated_by_name text,
    add constraint industrial_zone_draft_object check (jsonb_typeof(content) = 'object' and octet_length(content::text) < 400000);
  grant update (commissioned, for_small_business, decision) on industrial_zone to qaita_app;
  grant insert (updated_by_name), update (updated_by_name) on industrial_zone_draft to qaita_app;
  grant select on industrial_zone_draft to qaita_system;
`;

/** Small industrial zones that an SPK founds. */
export class FoundedZones1764547200071 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
