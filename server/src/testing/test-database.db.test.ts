import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

describe('the application’s database role', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('owns nothing', async () => {
    const { rows } = await database.ownerPool.query(`select relname from pg_class where relowner = 'qaita_app'::regrole`);
    expect(rows).toEqual([]);
  });

  it('is no superuser and may create nothing', async () => {
    const { rows } = await database.pool.query(
      `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user`,
    );
    expect(rows).toEqual([{ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false }]);
  });

  it.each([
    ['zone_terms', 'hash'],
    ['event', 'payload'],
    ['event_seal', 'root'],
  ])('cannot change or delete a row of %s', async (table, column) => {
    await expect(database.pool.query(`update ${table} set ${column} = ${column}`)).rejects.toThrow(/permission denied/);
    await expect(database.pool.query(`delete from ${table}`)).rejects.toThrow(/permission denied/);
    await expect(database.pool.query(`truncate ${table}`)).rejects.toThrow(/permission denied/);
  });

  it('sees nothing private while no viewer is named', async () => {
    for (const table of ['person', 'membership', 'session', 'interest', 'event', 'zone_terms_draft']) {
      const { rows } = await database.pool.query(`select 1 from ${table}`);
      expect(rows, table).toEqual([]);
    }
  });

  it('leaves public pages to a role that can neither see nor write anything else', async () => {
    for (const table of ['person', 'membership', 'session', 'interest', 'event', 'zone_terms_draft', 'one_time_token']) {
      await expect(database.publicPool.query(`select 1 from ${table}`), table).rejects.toThrow(/permission denied/);
    }
    await expect(database.publicPool.query(`update opportunity set status = status`)).rejects.toThrow(/permission denied|read-only/);
  });
});
