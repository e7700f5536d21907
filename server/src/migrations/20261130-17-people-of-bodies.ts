import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which of these organisations somebody acts for, whoever asks: an investor is told whether a steward reads what is sent.
 * Looks with the system's eyes for the length of one query, as memberships_of does; answers nothing about who they are.
 */
const PEOPLED = `
  create function organisations_with_people(bodies uuid[]) returns setof uuid language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp as $$
  declare
    eyes text := coalesce(viewer(), '');
    peopled uuid[];
  begin
    perform set_config('qaita.viewer', 'system', true);
    select array_agg(distinct b) into peopled from unnest(bodies) b where organisation_has_people(b);
    perform set_config('qaita.viewer', eyes, true);
    return query select unnest(peopled);
  end $$;
  revoke execute on function organisations_with_people(uuid[]) from public;
  grant execute on function organisations_with_people(uuid[]) to qaita_app, qaita_reader, qaita_system;
`;

export class PeopleOfBodies1764460800017 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(PEOPLED);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
