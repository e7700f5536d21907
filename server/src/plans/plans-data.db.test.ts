import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../installation/paths.ts';
import { loadData } from '../load-data/load-data.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
});
afterAll(() => world.close());

const rows = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await world.database.ownerPool.query<Row & Record<string, unknown>>(text, values)).rows;

const measureId = async (slug: string): Promise<string> => {
  const [row] = await rows<{ id: string }>('select id from measure where slug = $1', [slug]);
  if (!row) throw new Error(`There is no measure ${slug}.`);
  return row.id;
};

describe('the invented measures', () => {
  it('equal the published total to the tenge: 315 measures, 343.6 bn planned, 170.2 bn allocated, 100 not done', async () => {
    const [sums] = await rows(`select count(*)::integer as measures, sum(planned)::text as planned, sum(allocated)::text as allocated,
        count(*) filter (where status = 'NOT_DONE')::integer as "notDone", count(distinct town_id)::integer as towns
      from measure where origin = 'DEMO'`);
    expect(sums).toEqual({ measures: 315, planned: '343600000000', allocated: '170200000000', notDone: 100, towns: 10 });
  });

  it('have different titles within a town', async () => {
    expect(await rows(`select town_id, title ->> 'ru' from measure where origin = 'DEMO' group by 1, 2 having count(*) > 1`)).toEqual([]);
  });
});

describe('the measures of the public record', () => {
  it('all have a source; rival and overlapping sums are shown and never added up', async () => {
    const [counts] = await rows(`select count(*)::integer as measures, count(*) filter (where cardinality(sources) = 0)::integer as bare
      from measure where origin = 'PUBLIC_RECORD'`);
    expect(counts).toEqual({ measures: 183, bare: 0 });
    const rival = await rows(`select m.allocated, count(*)::integer as claims from measure m join measure_money y on y.measure_id = m.id
      where m.slug = 'ridder-chp-overhaul-2024' group by m.id`);
    expect(rival).toEqual([{ allocated: null, claims: 3 }]);
  });
});

describe('the sums of a measure', () => {
  it('equal its rows, whatever happens to them', async () => {
    const id = await measureId('ridder-heat-networks-2023');
    const sum = fc.integer({ min: 0, max: 9_000_000_000_000 });
    const row = fc.record({
      kind: fc.constantFrom('PLANNED', 'ALLOCATED', 'SPENT'),
      amount: sum,
      uncounted: fc.constantFrom(null, 'RIVAL'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.nat({ max: 11 }), sum, async (money, changed, other) => {
        const client = await world.database.ownerPool.connect();
        try {
          // Rule 5 is asked at the commit, which never comes.
          await client.query('begin');
          await client.query(`select set_config('qaita.viewer', 'system', true)`);
          for (const [position, { kind, amount, uncounted }] of money.entries())
            await client.query(
              `insert into measure_money (measure_id, position, kind, money_source, amount, uncounted) values ($1, $2, $3, 'UNKNOWN', $4, $5)`,
              [id, position, kind, amount, uncounted],
            );
          await client.query('update measure_money set amount = $3 where measure_id = $1 and position = $2', [id, changed, other]);
          await client.query('delete from measure_money where measure_id = $1 and position = $2', [id, changed + 1]);
          // Nobody writes a sum.
          await client.query('update measure set planned = 1, allocated = 2, spent = 3 where id = $1', [id]);
          const left = money
            .map((one, position) => (position === changed ? { ...one, amount: other } : one))
            .filter((_, position) => position !== changed + 1);
          const sumOf = (kind: string): number | null => {
            const counted = left.filter((one) => one.kind === kind && one.uncounted === null);
            return counted.length === 0 ? null : counted.reduce((all, one) => all + one.amount, 0);
          };
          const stored = await client.query('select planned, allocated, spent from measure where id = $1', [id]);
          expect(stored.rows[0]).toEqual({ planned: sumOf('PLANNED'), allocated: sumOf('ALLOCATED'), spent: sumOf('SPENT') });
        } finally {
          await client.query('rollback');
          client.release();
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** Money of a measure without any, in one transaction. */
const pay = async (planned: number, allocated: number, amendedTo: number | null = null): Promise<void> => {
  const client = await world.database.ownerPool.connect();
  const id = await measureId('ridder-heat-networks-2023');
  try {
    await client.query('begin');
    await client.query(`select set_config('qaita.viewer', 'system', true)`);
    await client.query(
      `insert into measure_money (measure_id, position, kind, money_source, amount)
        values ($1, 0, 'PLANNED', 'LOCAL_BUDGET', $2), ($1, 1, 'ALLOCATED', 'LOCAL_BUDGET', $3)`,
      [id, planned, allocated],
    );
    if (amendedTo !== null)
      await client.query(
        `insert into measure_amendment (measure_id, position, dated, subject, before_tenge, after_tenge, words, document)
          values ($1, 0, '2024-05-01', 'PLANNED', $2, $3, '{"ru":"Цена"}', '{"ru":"Решение"}')`,
        [id, planned, amendedTo],
      );
    await client.query('set constraints all immediate');
  } finally {
    await client.query('rollback');
    client.release();
  }
};

describe('a plan', () => {
  it('bounds what is allocated, unless a dated amendment says more', async () => {
    await expect(pay(100, 100)).resolves.toBeUndefined();
    await expect(pay(100, 101)).rejects.toMatchObject({ constraint: 'measure_within_plan' });
    await expect(pay(100, 101, 101)).resolves.toBeUndefined();
    await expect(pay(100, 102, 101)).rejects.toMatchObject({ constraint: 'measure_within_plan' });
  });

  it.each([-1, 10 ** 18])('takes no sum of %d tenge', async (amount) => {
    await expect(pay(amount, 0)).rejects.toMatchObject({ constraint: 'measure_money_amount' });
  });

  it('does not end before it begins', async () => {
    const id = await measureId('ridder-heat-networks-2023');
    await expect(
      rows(
        `with s as (select set_config('qaita.viewer', 'system', true)) update measure set from_year = 2025, to_year = 2023 from s where id = $1`,
        [id],
      ),
    ).rejects.toMatchObject({
      constraint: 'measure_ends_after_it_begins',
    });
  });
});

const DATA = path.join(PROJECT_ROOT, 'server/data');
const PARTS = ['plan', 'published_total', 'measure', 'measure_money', 'measure_amendment', 'measure_status_change', 'measure_dependency'];

describe('loading', () => {
  it('changes nothing the second time', async () => {
    const { tables } = await loadData(world.database.ownerPool, { folder: DATA, withDemo: true, log: () => undefined });
    const ours = tables.filter(({ table }) => PARTS.includes(table));
    expect(ours).toHaveLength(PARTS.length);
    for (const { table, rows: count, added, changed, removed } of ours)
      expect([table, count > 0, added, changed, removed]).toEqual([table, true, 0, 0, 0]);
  });

  it('brings real measures only into production', async () => {
    const real = await openTestDatabase();
    await loadData(real.ownerPool, { folder: DATA, withDemo: false, log: () => undefined });
    const { rows: origins } = await real.ownerPool.query('select distinct origin from measure union select distinct origin from plan');
    await real.close();
    expect(origins).toEqual([{ origin: 'PUBLIC_RECORD' }]);
  });
});
