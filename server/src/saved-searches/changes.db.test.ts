import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const owner = () => world.database.ownerPool;

const change = (slug: string, set: string) => owner().query(`update opportunity set ${set} where slug = $1`, [slug]);

const idOf = async (slug: string): Promise<string> =>
  (await owner().query<{ id: string }>('select id from opportunity where slug = $1', [slug])).rows[0]?.id ?? '';

describe('the record of changes', () => {
  it('says nothing of what was never published', async () => {
    const slug = await anOpportunity(owner(), { publication: 'DRAFT' });
    await change(slug, 'power_mva = 5');
    const { rows } = await owner().query('select from opportunity_change where opportunity_id = $1', [await idOf(slug)]);
    expect(rows).toHaveLength(0);
  });

  it('is written by nobody but the tables themselves, and never rewritten', async () => {
    const asApp = async (statement: string) => {
      const client = await world.database.pool.connect();
      try {
        await client.query("begin; select set_config('qaita.viewer', 'system', true)");
        return await client.query(statement);
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    await expect(asApp(`insert into opportunity_change (opportunity_id, reason) values (gen_random_uuid(), 'PUBLISHED')`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(asApp(`update opportunity_change set reason = 'STATUS'`)).rejects.toThrow(/permission denied/);
    await expect(asApp('delete from opportunity_change')).rejects.toThrow(/permission denied/);
    expect((await owner().query('delete from opportunity_change')).rowCount).toBe(0);
    await expect(owner().query('truncate opportunity_change')).rejects.toThrow(/never change/);
  });

  it('is committed in the order of its positions: a later one waits for an earlier one', async () => {
    const [first, second] = [await anOpportunity(owner(), {}), await anOpportunity(owner(), {})];
    const slow = await owner().connect();
    await slow.query('begin');
    await slow.query('update opportunity set power_mva = 1 where slug = $1', [first]);
    const quick = change(second, 'power_mva = 2');
    const waiting = await Promise.race([quick.then(() => 'committed'), waitsForLock().then(() => 'waits')]);
    await slow.query('commit');
    slow.release();
    await quick;
    expect(waiting).toBe('waits');
    const { rows } = await owner().query<{ id: string }>(
      'select opportunity_id as id from opportunity_change order by position desc limit 2',
    );
    expect(rows.map((row) => row.id)).toEqual([await idOf(second), await idOf(first)]);
  });
});

/** Resolves when somebody waits for an advisory lock. */
const waitsForLock = async (): Promise<void> => {
  for (;;) {
    const { rows } = await owner().query(`select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`);
    if (rows.length > 0) return;
  }
};
