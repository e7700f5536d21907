import { validate } from 'class-validator';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDraft, aSubmission } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { aClause, draftWith, zoneOf } from '../testing/zone-terms.ts';
import { TermsClauseInput } from '../special-zones/terms.inputs.ts';
import type { SpecialZoneType } from '../special-zones/zone.types.ts';
import { termsInForce, zones } from '../special-zones/zones.reference.ts';

let world: World;
let zone: SpecialZoneType;
let draft: string;
let interest: string;
let sent: string;
beforeAll(async () => {
  world = await openWorld();
  zone = await zoneOf(world, 'saryarqa');
  draft = (await draftWith(await world.as('zone-manager-a'), zone, { clauses: [aClause('Ответ за 5 дней')] })).id;
  const investor = await world.as('investor-a');
  interest = (await aDraft(investor, await anOpportunity(world.database.ownerPool))).id;
  sent = (await aSubmission(investor, await anOpportunity(world.database.ownerPool))).id;
});
afterAll(() => world.close());

/** Runs work as the application's role under a viewer's row security, then switches back. */
const asApplication = async <T>(viewer: string, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const { actor } = await world.as(viewer);
  const client = await world.database.pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('qaita.viewer', $1, true)`, [actor.type === 'PERSON' ? actor.id : '']);
    return await work(client);
  } finally {
    await client.query('rollback');
    client.release();
  }
};

const FIELDS = {
  purpose: 'Цех',
  okedDivision: '23',
  investment: 9e8,
  currency: 'KZT',
  contactName: 'Айгерим',
  contactPhone: '+77010000000',
  consent: true,
};

const refused = (constraint: string) => ({ constraint, code: '23514' });

describe('an expression of interest, written by the application’s role without the input checks', () => {
  const write = (fields: Record<string, unknown>) =>
    asApplication('investor-a', async (client) => {
      const { rowCount } = await client.query('update interest set fields = $2 where id = $1', [
        interest,
        JSON.stringify({ ...FIELDS, ...fields }),
      ]);
      return rowCount;
    });

  it.each([
    [{ investment: -5 }],
    [{ investment: 0.5 }],
    [{ investment: 1e15 }],
    [{ investment: '900000000' }],
    [{ ownFundsPercent: 1e9 }],
    [{ permanentJobs: 1.5 }],
    [{ landHa: -1 }],
    [{ powerMva: 1e300 }],
    [{ currency: 'BTC' }],
    [{ okedDivision: '2' }],
    [{ startMonth: '0001-01-01' }],
    [{ contactPhone: '+'.repeat(41) }],
    [{ purpose: ['list'] }],
    [{ isAdministrator: true }],
  ])('does not hold %o', async (fields) => {
    await expect(write(fields)).rejects.toMatchObject(refused('interest_out_of_bounds'));
  });

  it('does not hold a book', async () => {
    await expect(write({ message: 'я'.repeat(4_001) })).rejects.toMatchObject(refused('interest_out_of_bounds'));
  });

  it('holds what the form takes, half filled in as well', async () => {
    expect(await write({ permanentJobs: 0, landHa: 0.5, ownFundsPercent: 100, startMonth: '2027-03-01', message: 'я'.repeat(4_000) })).toBe(
      1,
    );
    expect(
      await write({ purpose: null, okedDivision: null, investment: null, contactName: null, contactPhone: '8 701', consent: false }),
    ).toBe(1);
  });

  it.each([[{ purpose: null }], [{ investment: null }], [{ contactPhone: '8 701' }], [{ consent: false }], [{ okedDivision: undefined }]])(
    'is not sent with %o',
    async (fields) => {
      const send = asApplication('investor-a', (client) =>
        client.query(
          `update interest set fields = $2, state = 'SUBMITTED', number = 'EOI-TEST', submitted_at = now(), content_hash = repeat('0', 64), receipt = '{}' where id = $1`,
          [interest, JSON.stringify({ ...FIELDS, ...fields })],
        ),
      );
      await expect(send).rejects.toMatchObject(refused('interest_incomplete'));
    },
  );

  it('is sent with a number within an organisation', async () => {
    const send = asApplication('investor-a', async (client) => {
      const { rowCount } = await client.query(
        `update interest set fields = $2, state = 'SUBMITTED', number = 'EOI-TEST', submitted_at = now(), content_hash = repeat('0', 64), receipt = '{}' where id = $1`,
        [interest, JSON.stringify({ ...FIELDS, contactPhone: '+77172550000 ext. 123' })],
      );
      return rowCount;
    });
    expect(await send).toBe(1);
  });

  it('that was sent before there were bounds can still be answered', async () => {
    const owner = world.database.ownerPool;
    await owner.query('alter table interest disable trigger user');
    await owner.query(`update interest set fields = fields || '{"investment": -5}' where id = $1`, [sent]);
    await owner.query('alter table interest enable trigger user');
    const { rowCount } = await owner.query(`update interest set state = 'UNDER_REVIEW', version = version + 1 where id = $1`, [sent]);
    expect(rowCount).toBe(1);
  });
});

describe('terms, written by the application’s role without the input checks', () => {
  const write = (clauses: unknown, more: { note?: unknown; justifications?: unknown } = {}) =>
    asApplication('zone-manager-a', async (client) => {
      const { rowCount } = await client.query('update zone_terms_draft set clauses = $2, note = $3, justifications = $4 where id = $1', [
        draft,
        JSON.stringify(clauses),
        JSON.stringify(more.note ?? {}),
        JSON.stringify(more.justifications ?? {}),
      ]);
      return rowCount;
    });

  const relief = { tax: 'CIT', measure: 'REDUCTION', base: 'PRIORITY_INCOME', categories: ['A'], years: 5 };

  it.each([
    [{ key: 'lower' }],
    [{ key: '__proto__' }],
    [{ group: 'OTHER' }],
    [{ title: {} }],
    [{ title: { fr: 'x' } }],
    [{ text: 'plain' }],
    [{ value: -9, unit: 'YEARS' }],
    [{ value: 100, unit: 'YEARS' }],
    [{ value: 101, unit: 'PERCENT' }],
    [{ value: 1e300, unit: 'TENGE' }],
    [{ unit: 'MILES' }],
    [{ sourceUrl: 'javascript:alert(1)' }],
    [{ sourceUrl: 'http://a.kz/' }],
    [{ sourceUrl: 'https://a.kz@b.kz/' }],
    [{ sourceUrl: 'https://a.kz/ b' }],
    [{ sourceUrl: `https://a.kz/${'a'.repeat(2_000)}` }],
    [{ asOf: 'yesterday' }],
    [{ relief: { ...relief, years: -9 } }],
    [{ relief: { ...relief, tax: 'ALL' } }],
    [{ relief: { ...relief, categories: [] } }],
    [{ relief: { ...relief, categories: ['D'] } }],
    [{ relief: { tax: 'CIT' } }],
    [{ oked: ['1'] }],
    [{ hidden: 1 }],
  ])('do not hold a clause with %o', async (more) => {
    await expect(write([Object.assign(aClause('Ответ'), more)])).rejects.toMatchObject(refused('terms_out_of_bounds'));
  });

  it.each([
    ['a book', [aClause('я'.repeat(4_001))], {}],
    ['two clauses of one key', [aClause('один'), aClause('два')], {}],
    ['more clauses than anybody reads', Array.from({ length: 201 }, (_, index) => aClause('x', { key: `DUTIES_${index}` })), {}],
    ['what is no list', { 0: aClause('x') }, {}],
    ['a note that is a book', [aClause('x')], { note: { ru: 'я'.repeat(4_001) } }],
    ['a justification of nothing', [aClause('x')], { justifications: { 'drop table': 'x' } }],
    ['a justification that is no text', [aClause('x')], { justifications: { NO_SOURCE_ACT: 1 } }],
  ])('do not hold %s', async (_what, clauses, more) => {
    await expect(write(clauses, more)).rejects.toMatchObject(refused('terms_out_of_bounds'));
  });

  it('hold what the editor takes', async () => {
    const full = aClause('я'.repeat(4_000), {
      value: 50,
      unit: 'PERCENT',
      asOf: '2026-11',
      relief: { ...relief, categories: ['A', 'B'] } as never,
      oked: ['01', '23'],
      sourceUrl: 'https://министерство.қаз:8443/акт?строка=1#2',
    });
    const bare = aClause('x', { key: 'DUTIES_1', text: null, sourceTitle: null, sourceUrl: null });
    expect(await write([full, bare], { note: { kk: 'себеп' }, justifications: { 'NO_SOURCE_ACT:DUTIES_1': 'сөз' } })).toBe(1);
  });

  it('that are loaded as version 1 may be begun with as they stand', async () => {
    const visitor = await world.as('visitor');
    for (const { id } of zones(visitor).zones) {
      const stored = termsInForce(visitor, id)?.stored ?? [];
      expect(stored.length).toBeGreaterThan(10);
      for (const clause of stored)
        expect(await validate(Object.assign(new TermsClauseInput(), clause), { skipMissingProperties: true }), clause.key).toEqual([]);
      expect(await write(stored)).toBe(1);
    }
  });
});
