import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEASURE_FACETS, MISSING_MONEY } from 'shared/plans/measure-filter.ts';
import type { MeasureFacet, MeasureFilter } from 'shared/plans/measure-filter.ts';
import { RECONCILED_FIGURES, rowsOfTotal, unexplained } from 'shared/plans/reconciliation.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { MeasureConnectionResolver, MeasureResolver } from './measure.resolver.ts';
import { facetsOf, listMeasures, summaryOf } from './measures.queries.ts';
import type { MeasureRow } from './measures.queries.ts';
import { PublishedTotalResolver } from './plan.resolver.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
});
afterAll(() => world.close());

const visitor = (): Promise<Context> => world.as('visitor');

const list = async (filter: MeasureFilter, more: { sort?: 'GAP' | 'PLANNED' | 'NEWEST'; first?: number; after?: string } = {}) =>
  listMeasures(await visitor(), { filter, sort: 'GAP', first: 20, ...more });

const all = async (filter: MeasureFilter): Promise<MeasureRow[]> => {
  const rows: MeasureRow[] = [];
  let after: string | undefined;
  do {
    const page = await list(filter, { first: 100, ...(after ? { after } : {}) });
    rows.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
  } while (after);
  return rows;
};

const summary = async (filter: MeasureFilter) => {
  const ctx = await visitor();
  return summaryOf(ctx, await listMeasures(ctx, { filter, sort: 'GAP', first: 1 }));
};

const countOf = async (filter: MeasureFilter, facet: MeasureFacet, value: string): Promise<number> =>
  facetsOf(await summary(filter))
    .find(({ key }) => key === facet)
    ?.values.find((one) => one.value === value)?.count ?? 0;

describe('the list of measures', () => {
  it('is walked by cursor without a gap or a repetition, the largest missing sum first', async () => {
    const rows = await all({});
    expect(rows).toHaveLength(183 + 315);
    expect(new Set(rows.map(({ slug }) => slug)).size).toBe(rows.length);
    const gaps = rows.map(({ gap }) => gap ?? -1);
    expect(gaps).toEqual(gaps.toSorted((one, other) => other - one));
  });

  it.each<MeasureFilter>([
    {},
    { lacking: true },
    { words: 'теплосетей' },
    { status: ['NOT_DONE', 'LATE'], region: ['karaganda-region'] },
    { money: ['LOCAL_BUDGET'], year: ['2024'], category: ['HEAT', 'WATER'] },
  ])('is added up and counted like its rows: %j', async (filter) => {
    const rows = await all(filter);
    const { sums, facets } = await summary(filter);
    const total = (figure: 'planned' | 'allocated' | 'spent' | 'gap') =>
      rows.reduce<number | null>((sum, row) => (row[figure] === null ? sum : (sum ?? 0) + row[figure]), null);
    expect(sums).toMatchObject({
      count: rows.length,
      planned: total('planned'),
      allocated: total('allocated'),
      spent: total('spent'),
      gap: total('gap'),
    });
    expect(sums.gapOf).toBe(rows.filter(({ gap }) => gap !== null).length);
    expect(sums.notDone).toBe(rows.filter(({ status }) => status === 'NOT_DONE').length);
    expect(facets?.length).toBeGreaterThan(10);
  });

  it.each(MEASURE_FACETS)('counts %s under all conditions but its own: each number is what choosing it finds', async (facet) => {
    const narrowed: readonly MeasureFilter[] = [
      { category: ['HEAT', 'SCHOOL'], status: ['DONE', 'NOT_DONE', 'IN_PROGRESS'] },
      { region: ['karaganda-region', 'east-kazakhstan-region'], level: ['TOWN', 'NONE'], year: ['2024', '2025'] },
      { town: ['ridder'] },
    ];
    for (const filter of narrowed) {
      const { values } = facetsOf(await summary(filter)).find(({ key }) => key === facet) ?? { values: [] };
      expect(values.length).toBeGreaterThan(0);
      for (const { value, count } of values.slice(0, 4))
        expect((await summary({ ...filter, [facet]: [value] })).sums.count, value).toBe(count);
    }
  });

  it('finds words in any language and form', async () => {
    for (const words of ['школу', 'мектеп', 'school'])
      expect((await summary({ words, category: ['SCHOOL'] })).sums.count).toBeGreaterThan(3);
  });

  it('answers "what did the missing half stop" with rows, and the missing 173.4 bn among the invented ones', async () => {
    const [first] = await all(MISSING_MONEY.filter);
    expect(first?.gap).toBeGreaterThan(1_000_000_000);
    const demo = await summary({ ...MISSING_MONEY.filter, origin: ['DEMO'] });
    expect(demo.sums.gap).toBe(173_400_000_000);
    expect(demo.sums.notDone).toBe(100);
  });

  it('takes two statements with its count, sums and facets, however many measures it has', async () => {
    const ctx = await visitor();
    const page = await listMeasures(ctx, { filter: {}, sort: 'PLANNED', first: 100 });
    const resolver = new MeasureConnectionResolver();
    await Promise.all([resolver.totalCount(page, ctx), resolver.sums(page, ctx), resolver.facets(page, ctx)]);
    expect(ctx.statements.count).toBe(2);
  });

  it('refuses a cursor of another order, and a page of nothing', async () => {
    const { pageInfo } = await list({}, { sort: 'PLANNED' });
    await expect(list({}, { after: pageInfo.endCursor ?? '' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(list({}, { first: 0 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('finds nothing for a value that does not exist, and says how many it would find without it', async () => {
    expect((await summary({ town: ['atlantis'] })).sums.count).toBe(0);
    expect(await countOf({ town: ['atlantis'] }, 'town', 'balkhash')).toBeGreaterThan(20);
  });
});

describe('a measure', () => {
  it('shows every claim with its source, also those that are never added up, in two statements', async () => {
    const ctx = await visitor();
    const resolver = new MeasureResolver();
    const measure = await resolver.measure('ridder-chp-overhaul-2024', ctx);
    if (!measure) throw new Error('The measure is missing.');
    const money = await resolver.money(measure, ctx);
    await resolver.amendments(measure, ctx);
    await resolver.history(measure, ctx);
    expect(ctx.statements.count).toBe(2);
    expect(money.map(({ amount, uncounted }) => [amount, uncounted])).toEqual([
      [4_900_000_000, 'RIVAL'],
      [8_000_000_000, 'RIVAL'],
      [8_500_000_000, 'RIVAL'],
    ]);
    for (const { source } of money) expect(source?.url).toMatch(/^https/);
    expect(measure.allocated).toBeNull();
  });

  it('names what it waits for, and what waits for it', async () => {
    const ctx = await visitor();
    const resolver = new MeasureResolver();
    const { rows } = await world.database.ownerPool.query<{ slug: string }>(
      'select m.slug from measure m join measure_dependency d on d.measure_id = m.id order by 1 limit 1',
    );
    const waiting = await resolver.measure(rows[0]?.slug ?? '', ctx);
    if (!waiting) throw new Error('No measure waits for another.');
    const [needed] = await resolver.needs(waiting, ctx);
    expect(needed?.townId).toBe(waiting.townId);
    expect((await resolver.neededBy(needed ?? waiting, ctx)).map(({ slug }) => slug)).toContain(waiting.slug);
  });
});

describe('reconciliation', () => {
  it('explains the total of 2023–2025 by the invented rows to the tenge, and leaves what the real rows do not explain', async () => {
    const ctx = await visitor();
    const resolver = new PublishedTotalResolver();
    const total = resolver.publishedTotals(ctx).find(({ slug }) => slug === 'ten-towns-2023-2025');
    if (!total) throw new Error('The total is missing.');
    expect(total).toMatchObject({ measures: 315, planned: 343_600_000_000, allocated: 170_200_000_000, notDone: 100 });
    const rows = await resolver.rows(total, ctx);
    const demo = rows.find(({ origin }) => origin === 'DEMO');
    for (const figure of RECONCILED_FIGURES) expect(unexplained(total, demo ?? {}, figure), figure).toBe(0);
    const real = rows.find(({ origin }) => origin === 'PUBLIC_RECORD');
    expect(unexplained(total, real ?? {}, 'planned')).toBe(total.planned === null ? null : total.planned - (real?.planned ?? 0));
  });

  it('keeps the claims that disagree, and adds up of each total exactly the rows that its link opens', async () => {
    const ctx = await visitor();
    const resolver = new PublishedTotalResolver();
    const totals = resolver.publishedTotals(ctx);
    expect(totals.map(({ measures }) => measures)).toEqual(expect.arrayContaining([315, 608, 326]));
    for (const total of totals) {
      const towns = total.townIds.map((id) => places(ctx).townById.get(id)?.slug ?? '');
      for (const { origin, measures, notDone } of await resolver.rows(total, ctx)) {
        const { filter } = rowsOfTotal({ ...total, towns }, origin);
        const { sums } = await summary(filter);
        expect([total.slug, origin, measures, notDone]).toEqual([total.slug, origin, sums.count, sums.notDone]);
      }
    }
    expect(ctx.statements.count).toBe(1);
  });
});
