import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from 'server/src/testing/test-database.ts';
import type { TestDatabase } from 'server/src/testing/test-database.ts';

/** Our own functions: not made by an extension or by the queue's migrations. */
const OURS = `pg_proc p where p.prokind in ('f', 'p')
  and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
  and (p.pronamespace = 'public'::regnamespace or p.proname = 'enqueue_job')`;

const FIXED = `'search_path=pg_catalog, public, pg_temp' = any (coalesce(p.proconfig, '{}'))`;

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const ask = async (question: string): Promise<unknown[]> =>
  (await database.ownerPool.query({ text: question, rowMode: 'array' })).rows.flat();

describe('the database', () => {
  it('has no function of ours that sees temporary tables before the real ones', async () => {
    expect(await ask(`select p.oid::regprocedure::text from ${OURS} and p.prosqlbody is null and not ${FIXED}`)).toEqual([]);
  });

  it('lets every function that runs with another’s rights name its search path', async () => {
    expect(await ask(`select p.oid::regprocedure::text from ${OURS} and p.prosecdef and not ${FIXED}`)).toEqual([]);
    expect((await ask(`select p.oid::regprocedure::text from ${OURS} and p.prosecdef`)).length).toBeGreaterThan(10);
  });

  it('lets PostgreSQL inline the functions that policies call for each row', async () => {
    expect(
      await ask(`select p.proname::text from ${OURS} and p.proname in ('viewer', 'is_system', 'is_owner', 'viewer_person')
      and p.prosqlbody is not null and p.proconfig is null order by 1`),
    ).toEqual(['is_owner', 'is_system', 'viewer', 'viewer_person']);
  });

  it.each(['qaita_app', 'qaita_system', 'qaita_reader', 'qaita_worker', 'qaita_observer'])('gives %s no temporary tables', async (role) => {
    expect(await ask(`select has_database_privilege('${role}', current_database(), 'TEMPORARY')`)).toEqual([false]);
  });

  it.each(['qaita_app', 'qaita_system', 'qaita_reader', 'qaita_observer'])(
    'lets %s make nothing in the schema, and be no other role',
    async (role) => {
      expect(await ask(`select has_schema_privilege('${role}', 'public', 'CREATE')`)).toEqual([false]);
      expect(await ask(`select has_database_privilege('${role}', current_database(), 'CREATE')`)).toEqual([false]);
      expect(await ask(`select roleid::regrole::text from pg_auth_members where member = '${role}'::regrole`)).toEqual([]);
    },
  );

  it('has forced row-level security on every private table', async () => {
    const open =
      await ask(`select c.oid::regclass::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and c.relrowsecurity and not c.relforcerowsecurity`);
    expect(open).toEqual([]);
  });
});
