import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first public picture of an opportunity as lists show it, kept up by a trigger of its pictures. */
const COLUMNS = `
  alter table opportunity add column first_picture jsonb;
  -- Of a facility that its steward keeps, only with the owner's consent: as details_are_open says.
  alter table opportunity add column cover jsonb generated always as
    (case when kind <> 'FACILITY' or origin <> 'REGISTERED' or owner_consent = 'GIVEN' then first_picture end) stored;
`;

/** The triggers that follow an opportunity do not know the new columns before this migration has ended. */
const FIRST_PICTURES = `
  set constraints all immediate;
  alter table opportunity disable trigger user;
  select set_config('qaita.viewer', 'system', true);
  update opportunity o set first_picture = p.picture
  from (select distinct on (l.opportunity_id) l.opportunity_id, jsonb_build_object('id', a.id, 'files', a.files) as picture
    from opportunity_attachment l join attachment a on a.id = l.attachment_id
    where l.purpose = 'PICTURE' and l.is_public order by l.opportunity_id, l.position, l.added_at, l.id) p
  where p.opportunity_id = o.id;
  select set_config('qaita.viewer', '', true);
  alter table opportunity enable trigger user;
`;

export class Covers1764547200270 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, FIRST_PICTURES]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
