import fc from 'fast-check';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { rebuildSearch } from './rebuild.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The read model without the numbers of its rows, which depend on its history. */
const CONTENTS: Readonly<Record<string, string>> = {
  rows: `select (to_jsonb(r) - 'position')::text as line from search_row r`,
  texts: `select r.opportunity_id || ' ' || t.vector || ' ' || t.title || ' ' || t.place || coalesce(t.past_use::text, '') as line
    from search_text t join search_row r using (position)`,
  bits: `select b.facet || ' ' || b.value || ' ' || r.opportunity_id as line from search_row r join search_bitmap b on b.segment = r.position / 16384
    where get_bit(b.bits, r.position % 16384) = 1`,
  countOfBits: `select facet || ' ' || value || ' ' || sum(bit_count(bits)) as line from search_bitmap group by facet, value having sum(bit_count(bits)) > 0`,
  words: `select word || ' ' || documents as line from search_word`,
  names: `select kind || ' ' || slug || ' ' || label || ' ' || vector as line from search_name`,
};

const contents = async (owner: Pool): Promise<Record<string, string[]>> => {
  const all: Record<string, string[]> = {};
  for (const [name, statement] of Object.entries(CONTENTS)) {
    const { rows } = await owner.query<{ line: string }>(statement);
    all[name] = rows.map(({ line }) => line).toSorted();
  }
  return all;
};

/** One step of a history; `pick` chooses the rows, the same ones for the same number. */
interface Step {
  readonly act: keyof typeof ACTS;
  readonly pick: number;
  readonly value: number;
}

const some = (share: number): string => `abs(hashtext(slug || $1::text)) % ${share} = 0`;

const ACTS = {
  publish: `update opportunity set publication = 'PUBLISHED', published_at = coalesce(published_at, now()) where ${some(5)} and $2::int >= 0`,
  withdraw: `update opportunity set publication = 'WITHDRAWN' where ${some(7)} and $2::int >= 0`,
  price: `update opportunity set investment = $2::bigint * 1000000, currency = 'KZT' where ${some(6)}`,
  forget: `update opportunity set land_ha = null, deal_types = '{}', legal_states = '{}', utilities_present = '{}', utilities_absent = '{}', rail = 'UNKNOWN'
    where ${some(8)} and $2::int >= 0`,
  describe: `update opportunity set title = jsonb_build_object('ru', 'Цех ' || $2::int || ' қазандық workshop'), legal_states = '{PLEDGED,DISPUTED}' where ${some(9)}`,
  move: `update opportunity set town_id = t.id, region_id = t.region_id, lat = null, lng = null from (select id, region_id from town order by md5(slug || $2::text) limit 1) t
    where ${some(10)}`,
  add: `insert into opportunity (slug, kind, origin, publication, status, title, region_id, steward_id, floor_m2, published_at)
    select 'added-' || $1::text || '-' || $2::int || '-' || gen_random_uuid(), 'INDUSTRIAL_SITE', 'REGISTERED', 'PUBLISHED', 'FREE', jsonb_build_object('en', 'Unit ' || $2::int), r.id, s.id, 1 + $2::int, now()
    from organisation s join region r on r.id = s.region_id where s.slug = 'ertis'`,
  tell: `insert into opportunity_fact (opportunity_id, position, key, text, basis) select id, 900, 'NOTE', jsonb_build_object('en', 'A crane there ' || $2::int), 'UNKNOWN' from opportunity where ${some(9)} and slug not like 'added-%'`,
  untell: `delete from opportunity_fact where position = 900 and opportunity_id in (select id from opportunity where ${some(3)}) and $2::int >= 0`,
  remove: `delete from opportunity where slug like 'added-%' and ${some(2)} and $2::int >= 0`,
  renameTown: `update town set name = name || jsonb_build_object('en', 'Town ' || $2::int) where ${some(12)}`,
  listTown: `update town set list_status = case when $2::int % 2 = 0 then 'CURRENT' else 'EXCLUDED' end where ${some(9)}`,
  renameDivision: `update oked_division set name = name || jsonb_build_object('en', 'Works ' || $2::int) where abs(hashtext(code || $1::text)) % 30 = 0`,
} as const;

const ACT_NAMES = Object.keys(ACTS).filter((name): name is keyof typeof ACTS => name in ACTS);

const steps: fc.Arbitrary<Step> = fc.record({ act: fc.constantFrom(...ACT_NAMES), pick: fc.nat(1_000), value: fc.nat(50_000) });

/**
 * Two transactions that change the same rows in different orders deadlock; the product then retries (kernel/database), and so
 * does this.
 */
const take = async (owner: Pool, { act, pick, value }: Step): Promise<void> => {
  try {
    await owner.query(ACTS[act], [String(pick), value + 1]);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '40P01')) throw error;
    await take(owner, { act, pick, value });
  }
};

const walk = async (owner: Pool, history: readonly Step[]): Promise<void> => {
  for (const step of history) await take(owner, step);
};

describe('the read model', () => {
  it('after a long random history equals a rebuilt one', async () => {
    const { ownerPool } = world.database;
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 20, maxLength: 40 }), async (history) => {
        await walk(ownerPool, history);
        const kept = await contents(ownerPool);
        await rebuildSearch(ownerPool);
        expect(kept).toEqual(await contents(ownerPool));
      }),
      { numRuns: 5, endOnFailure: true },
    );
  }, 120_000);

  it('is current within the transaction of the change, and reverts with its rollback', async () => {
    const before = await contents(world.database.ownerPool);
    const client = await world.database.ownerPool.connect();
    try {
      await client.query('begin');
      await client.query(
        `update opportunity set publication = 'WITHDRAWN' where slug = (select slug from opportunity where publication = 'PUBLISHED' order by slug limit 1)`,
      );
      const inside = await client.query<{ count: number }>('select count(*)::int as count from search_row');
      expect(inside.rows[0]?.count).toBe((before['rows']?.length ?? 0) - 1);
    } finally {
      await client.query('rollback');
      client.release();
    }
    expect(await contents(world.database.ownerPool)).toEqual(before);
  });

  it('follows two stewards who publish at once', async () => {
    const { ownerPool } = world.database;
    await Promise.all(
      [0, 1, 2, 3, 4, 5].map((value) =>
        walk(ownerPool, [
          { act: 'publish', pick: value, value },
          { act: 'price', pick: value + 1, value },
          { act: 'withdraw', pick: value, value },
        ]),
      ),
    );
    const kept = await contents(ownerPool);
    await rebuildSearch(ownerPool);
    expect(kept).toEqual(await contents(ownerPool));
  });

  it('cannot be written by the application’s roles', async () => {
    for (const pool of [world.database.pool, world.database.publicPool]) {
      for (const table of ['search_row', 'search_text', 'search_word', 'search_name', 'search_bitmap']) {
        await expect(pool.query(`delete from ${table}`), table).rejects.toThrow(/permission denied|read-only transaction/);
      }
    }
  });

  it('follows what a steward changes with the application’s own role', async () => {
    const { rows } = await world.database.ownerPool.query<{ id: string; steward: string }>(
      `select o.id, m.person_id as steward from opportunity o join membership m on m.organisation_id = o.steward_id where o.publication = 'PUBLISHED' limit 1`,
    );
    const [row] = rows;
    const client = await world.database.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('qaita.viewer', $1, true)`, [row?.steward]);
      const changed = await client.query(`update opportunity set publication = 'WITHDRAWN' where id = $1`, [row?.id]);
      expect(changed.rowCount).toBe(1);
      const found = await client.query('select 1 from search_row where opportunity_id = $1', [row?.id]);
      expect(found.rowCount).toBe(0);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
