import type pg from 'pg';
import type { DatabaseUrls } from '../installation/migrate.ts';
import { openClient } from './backup.ts';
import { BackupProblem } from './backup-problem.ts';

/** Present in a database from the beginning of a restore to its end: nothing may serve from it meanwhile. */
const UNFINISHED = 'restore_unfinished';

const notOfExtension = (kind: string, alias: string): string =>
  `not exists (select from pg_depend d where d.classid = '${kind}'::regclass and d.objid = ${alias}.oid and d.deptype = 'e')`;

const HOLDS = `select (to_regclass('public.${UNFINISHED}') is not null) as "isUnfinished",
  exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname <> '${UNFINISHED}' and ${notOfExtension('pg_class', 'c')})
    or exists (select from pg_proc p where p.pronamespace = 'public'::regnamespace and ${notOfExtension('pg_proc', 'p')})
    or exists (select from pg_collation o where o.collnamespace = 'public'::regnamespace and ${notOfExtension('pg_collation', 'o')})
    or to_regnamespace('graphile_worker') is not null as "holdsSomething"`;

/**
 * Collected before anything is dropped: dropping a table drops its sequences, dropping a function the columns computed by it;
 * jobs are deleted last.
 */
const WIPE = `do $$ declare drops text[]; step text; begin
  drops := array(select format('drop %s if exists public.%I cascade', case c.relkind when 'r' then 'table' when 'v' then 'view' else 'sequence' end, c.relname)
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'S') and c.relname <> '${UNFINISHED}' and ${notOfExtension('pg_class', 'c')}
    order by c.relkind = 'S');
  drops := drops || array(select format('drop routine if exists public.%I(%s) cascade', p.proname, pg_get_function_identity_arguments(p.oid))
    from pg_proc p where p.pronamespace = 'public'::regnamespace and ${notOfExtension('pg_proc', 'p')});
  drops := drops || array(select format('drop collation if exists public.%I cascade', o.collname)
    from pg_collation o where o.collnamespace = 'public'::regnamespace and ${notOfExtension('pg_collation', 'o')});
  foreach step in array drops loop execute step; end loop;
end $$`;

/** Removes what an interrupted restore has left. */
const wipe = async (owner: pg.Client, { worker }: DatabaseUrls): Promise<void> => {
  const { rows } = await owner.query<{ there: boolean }>(`select to_regnamespace('graphile_worker') is not null as there`);
  if (rows[0]?.there) {
    const queue = await openClient(worker, 'qaita-restore');
    try {
      await queue.query('drop schema graphile_worker cascade');
    } finally {
      await queue.end();
    }
  }
  await owner.query(WIPE);
};

/** Refuses a database that is not empty. What an unfinished restore has left is removed first. */
export const beginOnEmpty = async (owner: pg.Client, urls: DatabaseUrls): Promise<void> => {
  const { rows } = await owner.query<{ isUnfinished: boolean; holdsSomething: boolean }>(HOLDS);
  const state = rows[0];
  if (state?.holdsSomething && !state.isUnfinished) {
    throw new BackupProblem(
      'The database is not empty, and a restore never mixes or overwrites: give an empty database (DATABASE_URL), or for the embedded one a DATA_DIR without a database.',
    );
  }
  if (state?.isUnfinished) await wipe(owner, urls);
  await owner.query(`create table if not exists ${UNFINISHED} (since timestamptz not null default now())`);
};

/** In the transaction that inserts the rows: when it commits, the database is complete. */
export const endOf = (owner: pg.ClientBase): Promise<unknown> => owner.query(`drop table ${UNFINISHED}`);

/** After a failure: makes the database empty again. */
export const giveUp = async (owner: pg.Client, urls: DatabaseUrls): Promise<void> => {
  await wipe(owner, urls);
  await owner.query(`drop table if exists ${UNFINISHED}`);
};
