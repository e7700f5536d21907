import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import sql from 'sql-template-tag';
import { inTransaction } from '../kernel/database.ts';
import type { Context } from '../request/context.ts';
import { listOpportunities } from '../search/list.queries.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { opportunityCounts } from '../search/opportunity-counts.queries.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { places } from './places.reference.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await anOpportunity(world.database.ownerPool, {});
});
afterAll(() => world.close());

const DAY = '2031-03-10';

/** Balkhash is on the list; an act of a coming day takes it off. */
beforeEach(() =>
  world.database.ownerPool.query(
    `update town set list_status = 'CURRENT', status_history = status_history || $1::jsonb where slug = 'balkhash'
      and not status_history @> $1::jsonb`,
    [
      JSON.stringify([
        { date: DAY, event: 'EXCLUDED', text: { ru: 'исключён', kk: 'шығарылды', en: 'excluded' }, source: null, note: null },
      ]),
    ],
  ),
);

const listTowns = (day: string): Promise<number> =>
  inTransaction(
    world.database.systemPool,
    'system',
    () => undefined,
    async (run) => {
      const [row] = await run<{ changed: number }>(sql`select list_towns_on(${day}::date) as changed`);
      return row?.changed ?? -1;
    },
  );

const search = async (ctx: Context, list: 'CURRENT' | 'EVER'): Promise<number> => {
  const page = await listOpportunities(ctx, {
    filter: { townLists: [list], towns: ['balkhash'] },
    text: null,
    sort: 'NEWEST',
    direction: 'DESC',
    first: 1,
  });
  return page.totalCount;
};

const seen = async () => {
  await world.services.reference.refresh();
  const ctx = await world.as('visitor');
  const town = places(ctx).towns.find(({ slug }) => slug === 'balkhash');
  return {
    status: town?.listStatus,
    banner: town?.exclusion?.since ?? null,
    eligible: await search(ctx, 'CURRENT'),
    ever: await search(ctx, 'EVER'),
  };
};

describe('the day on which a town leaves the list', () => {
  it('changes its banner, what it is eligible for and the counts, and no other day does', async () => {
    const before = await seen();
    expect(before.ever).toBeGreaterThan(0);
    expect(before).toMatchObject({ status: 'CURRENT', banner: null, eligible: before.ever });
    expect(await listTowns('2031-03-09')).toBe(0);
    expect(await seen()).toEqual(before);

    expect(await listTowns(DAY)).toBe(1);
    const after = { status: 'EXCLUDED', banner: DAY, eligible: 0, ever: before.ever };
    expect(await seen()).toEqual(after);

    expect(await listTowns('2031-03-11')).toBe(0);
    expect(await seen()).toEqual(after);
  });

  it('leaves towns alone whose history has no exclusion', async () => {
    await listTowns('2040-01-01');
    const { rows } = await world.database.ownerPool.query<{ slug: string }>(
      `select slug from town where list_status = 'UNKNOWN' order by slug`,
    );
    expect(rows.map(({ slug }) => slug)).toEqual(['aksai', 'aksu', 'kentau', 'zhezkazgan']);
  });
});

describe('the comparison of all towns by all indicators', () => {
  it('takes one statement, which counts the opportunities', async () => {
    const ctx = await world.as('visitor');
    const { towns, indicators } = places(ctx);
    const counts = await opportunityCounts(ctx);
    expect(towns).toHaveLength(27);
    expect(indicators.length).toBeGreaterThan(100);
    expect(towns.filter(({ slug }) => (counts.towns.get(slug) ?? 0) > 0).length).toBeGreaterThan(10);
    expect(ctx.statements.count).toBe(1);
  });
});
