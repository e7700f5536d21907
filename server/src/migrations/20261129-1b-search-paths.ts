import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session's temporary tables and types come first wherever a search path does not say otherwise, so that a temporary
 * `zone_terms` could stand in for the real one inside a guard. Every function gets the one path that puts them last. A
 * function that PostgreSQL may inline into a statement would lose that by a path of its own: it gets a body that is
 * bound to the real things now instead.
 */
const PATHS = `
  set local search_path = pg_catalog, public, pg_temp;
  do $do$ declare f record; begin
    for f in
      select p.oid, p.oid::regprocedure as name, p.prosrc as body, pg_get_functiondef(p.oid) as definition,
        l.lanname = 'sql' and p.provolatile <> 'v' and not p.prosecdef and p.proconfig is null as is_inlined
      from pg_proc p join pg_language l on l.oid = p.prolang
      where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p') and p.prosqlbody is null
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
    loop
      if f.is_inlined then
        execute left(f.definition, strpos(f.definition, 'AS $function$') - 1) || 'begin atomic ' || rtrim(f.body, E'; \\n') || '; end';
      else
        execute format('alter routine %s set search_path = pg_catalog, public, pg_temp', f.name);
      end if;
    end loop;
  end $do$;
`;

/** No function of ours can be made to see temporary tables before the real ones. */
export class SearchPaths1764374400101 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(PATHS);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
