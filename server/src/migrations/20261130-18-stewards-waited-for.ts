import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * For the administrators, who answer for stewards without people: which of them are waited for, by how many expressions of
 * interest, and since when. Nothing of what was written. Looks with the system's eyes for the length of one query.
 */
const WAITED_FOR = `
  create function stewards_waited_for() returns table (steward_id uuid, waiting integer, since timestamptz) language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp as $$
  declare eyes text := coalesce(viewer(), '');
  begin
    if not viewer_is('{PLATFORM}') then return; end if;
    perform set_config('qaita.viewer', 'system', true);
    return query select i.steward_id, count(*)::integer, min(i.submitted_at) from interest i
      where i.state in ('SUBMITTED','UNDER_REVIEW','SHORTLISTED') and not organisation_has_people(i.steward_id) group by i.steward_id;
    perform set_config('qaita.viewer', eyes, true);
  end $$;
  revoke execute on function stewards_waited_for() from public;
  grant execute on function stewards_waited_for() to qaita_app;
`;

export class StewardsWaitedFor1764460800018 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(WAITED_FOR);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
