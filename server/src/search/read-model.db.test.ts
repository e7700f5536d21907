import fc from 'fast-check';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIST_FIELDS, RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import { steps, walk } from '../testing/search-history.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { loadIndex, searchIndex } from './index/index-holder.ts';
import { FIGURE_NAMES } from './index/search-index.ts';
import type { SearchIndex } from './index/search-index.ts';
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
  postings: `select p.part || ' ' || p.word || ' ' || r.opportunity_id as line from search_posting p cross join lateral (
      select unnest(few) as n union all select n from generate_series(0, 16383) n where get_bit(p.bits, n) = 1) rows join search_row r on r.position = p.segment * 16384 + n`,
  countOfPostings: `select part || ' ' || word || ' ' || sum(coalesce(cardinality(few), bit_count(bits))) as line from search_posting
    group by part, word having sum(coalesce(cardinality(few), bit_count(bits))) > 0`,
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

/** What the index in memory holds of every row. */
const held = (index: SearchIndex): Record<string, unknown> =>
  Object.fromEntries(
    [...index.all.numbers()].map((position) => [
      index.ids.at(position),
      [
        ...LIST_FIELDS.map((field) => index.list(field).valuesAt(position)),
        ...RANGE_FIELDS.map((field) => index.step(field).valuesAt(position)),
        ...FIGURE_NAMES.map((name) => index.figure(name).at(position)),
        index.isHint(position),
        index.regionOnly().has(position),
      ],
    ]),
  );

const countsOf = (index: SearchIndex): unknown =>
  LIST_FIELDS.map((field) => [...index.list(field).countAll()].toSorted(([one], [other]) => one.localeCompare(other)));

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
  }, 300_000);

  it('in memory follows a long random history, whether it reads the changes or everything', async () => {
    const { ownerPool, publicPool } = world.database;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(steps, { minLength: 1, maxLength: 5 }), { minLength: 3, maxLength: 6 }), async (histories) => {
        for (const history of histories) {
          await walk(ownerPool, history);
          const { rows } = await ownerPool.query<{ number: string }>('select number from search_edition');
          const followed = await searchIndex(publicPool, Number(rows[0]?.number));
          const read = await loadIndex(publicPool);
          expect(followed.edition).toBe(read.edition);
          expect(held(followed)).toEqual(held(read));
          expect(countsOf(followed)).toEqual(countsOf(read));
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
  }, 300_000);

  it('reads everything when the log of changes does not reach back far enough', async () => {
    const { ownerPool, publicPool } = world.database;
    const before = await searchIndex(publicPool);
    await rebuildSearch(ownerPool);
    const { rows } = await ownerPool.query<{ number: string }>('select number from search_edition');
    const after = await searchIndex(publicPool, Number(rows[0]?.number));
    expect(after).not.toBe(before);
    expect(held(after)).toEqual(held(await loadIndex(publicPool)));
  });

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

  it('is left alone where it would stay the same', async () => {
    const { ownerPool } = world.database;
    const changedBy = async (statement: string): Promise<string[]> => {
      const { rows: before } = await ownerPool.query<{ number: string }>('select number from search_edition');
      await ownerPool.query(statement);
      const { rows } = await ownerPool.query<{ town: string }>(
        'select distinct r.town from search_change c join search_row r using (position) where c.edition > $1',
        [before[0]?.number],
      );
      return rows.map(({ town }) => town);
    };
    const { rows: towns } = await ownerPool.query<{ town: string }>(
      'select town from search_row where town is not null group by town order by count(*) desc, town limit 2',
    );
    const [one = '', other = ''] = towns.map(({ town }) => town);
    expect(await changedBy(`update opportunity set confidence = confidence where slug is not null`)).toEqual([]);
    expect(await changedBy(`update opportunity_fact set as_of = as_of`)).toEqual([]);
    expect(await changedBy(`update town set name = name || '{"en": "Renamed"}' where slug = '${one}'`)).toEqual([one]);
    expect(
      await changedBy(
        `update opportunity set title = title || '{"en": "Retitled"}' where town_id = (select id from town where slug = '${other}')`,
      ),
    ).toEqual([other]);
    const kept = await contents(ownerPool);
    await rebuildSearch(ownerPool);
    expect(kept).toEqual(await contents(ownerPool));
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
      for (const table of [
        'search_row',
        'search_text',
        'search_word',
        'search_posting',
        'search_name',
        'search_edition',
        'search_change',
      ]) {
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
