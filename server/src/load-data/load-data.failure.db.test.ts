import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { loadData } from './load-data.ts';

const FOLDER = fileURLToPath(new URL('../../data', import.meta.url));
const FIRST_TABLES = ['region', 'town', 'town_fact', 'oked_division', 'mrp', 'organisation', 'special_zone', 'zone_terms', 'opportunity'];

const load = (database: TestDatabase) => loadData(database.ownerPool, { folder: FOLDER, withDemo: false, log: () => undefined });

const countsOf = async (database: TestDatabase, tables: readonly string[]): Promise<number[]> => {
  const found = tables.map(async (table) => {
    const { rows } = await database.ownerPool.query<{ count: number }>(`select count(*)::integer as count from ${table}`);
    return rows[0]?.count ?? -1;
  });
  return Promise.all(found);
};

describe('a load', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  it('that fails leaves nothing half-way, and the next one succeeds', async () => {
    await database.ownerPool.query(`alter table opportunity add constraint refuse_one check (slug <> 'kazaviaspektr')`);
    await expect(load(database)).rejects.toThrow(/refuse_one/);
    expect(await countsOf(database, FIRST_TABLES)).toEqual(FIRST_TABLES.map(() => 0));

    await database.ownerPool.query('alter table opportunity drop constraint refuse_one');
    await load(database);
    expect(await countsOf(database, ['region', 'zone_terms'])).toEqual([20, 16]);
  });

  it('is not allowed to the application’s role', async () => {
    await expect(loadData(database.pool, { folder: FOLDER, withDemo: false, log: () => undefined })).rejects.toThrow(/permission denied/);
  });

  it('announces itself to those who keep reference rows in memory', async () => {
    const listener = await database.ownerPool.connect();
    try {
      const heard = new Promise<void>((resolve) => {
        // The rows that it writes announce themselves, without a payload.
        listener.on('notification', ({ payload }) => {
          if (payload === 'loaded') resolve();
        });
      });
      await listener.query('listen reference');
      await load(database);
      await expect(heard).resolves.toBeUndefined();
    } finally {
      await listener.query('unlisten reference');
      listener.release();
    }
  });
});
