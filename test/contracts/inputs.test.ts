import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpportunity } from 'server/src/testing/opportunities.ts';
import { newKey } from 'server/src/testing/interests.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';

let world: HttpWorld;
let slug: string;
beforeAll(async () => {
  world = await openHttpWorld();
  slug = await anOpportunity(world.database.ownerPool);
});
afterAll(() => world.close());

interface Asked {
  readonly viewer?: string;
  readonly variables?: Record<string, unknown>;
}

const fieldsOf = async (query: string, { viewer = 'visitor', variables = {} }: Asked = {}): Promise<unknown> => {
  const { status, errors } = await world.ask(viewer, query, variables);
  expect(status).toBeLessThan(500);
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  return errors[0]?.extensions['fields'];
};

const DRAFT = 'mutation ($input: SaveInterestDraftInput!) { saveInterestDraft(input: $input) { id version } }';
const TERMS = 'mutation ($input: DraftZoneTermsInput!) { draftZoneTerms(input: $input) { id } }';
const SEARCH = 'query ($filter: OpportunityFilter) { opportunities(filter: $filter) { totalCount } }';

const interestFields = (more: Record<string, unknown>) => ({ opportunity: slug, fields: { currency: 'KZT', consent: false, ...more } });

const clause = (more: Record<string, unknown>) => ({
  key: 'ANSWER_TIME',
  group: 'ANSWER_TIME',
  title: { ru: 'Срок ответа' },
  text: { ru: 'Ответ за 5 рабочих дней' },
  ...more,
});

const terms = (...clauses: Record<string, unknown>[]) => ({ zone: 'saryarqa', clauses });

const relief = (more: Record<string, unknown>) => ({
  tax: 'CIT',
  measure: 'REDUCTION',
  base: 'PRIORITY_INCOME',
  categories: ['A'],
  ...more,
});

describe('an input inside an input', () => {
  it.each([
    [{ investment: -5 }, 'fields.investment', 'OUT_OF_RANGE'],
    [{ investment: 1e15 }, 'fields.investment', 'OUT_OF_RANGE'],
    [{ ownFundsPercent: 1e9 }, 'fields.ownFundsPercent', 'OUT_OF_RANGE'],
    [{ landHa: -1e308 }, 'fields.landHa', 'OUT_OF_RANGE'],
    [{ permanentJobs: -1 }, 'fields.permanentJobs', 'OUT_OF_RANGE'],

    [{ contactPhone: '+'.repeat(41) }, 'fields.contactPhone', 'TOO_LONG'],
    [{ purpose: 'я'.repeat(2_001) }, 'fields.purpose', 'TOO_LONG'],
    [{ purpose: '😀'.repeat(2_001) }, 'fields.purpose', 'TOO_LONG'],
    [{ okedDivision: '23; drop' }, 'fields.okedDivision', 'INVALID'],
    [{ startMonth: '0001-01-01' }, 'fields.startMonth', 'INVALID'],
  ])('of an expression of interest is refused by its field: %o', async (fields, path, rule) => {
    expect(await fieldsOf(DRAFT, { viewer: 'investor-a', variables: { input: interestFields(fields) } })).toEqual([{ path, rule }]);
  });

  it.each([
    [{ sourceUrl: 'javascript:alert(document.cookie)' }, 'sourceUrl', 'HTTPS_ADDRESS'],
    [{ sourceUrl: 'http://adilet.zan.kz/rus' }, 'sourceUrl', 'HTTPS_ADDRESS'],
    [{ key: '<script>' }, 'key', 'INVALID'],
    [{ value: -9, unit: 'YEARS' }, 'value', 'OUT_OF_RANGE'],
    [{ value: 1e300, unit: 'TENGE' }, 'value', 'OUT_OF_RANGE'],
    [{ relief: relief({ years: -9 }), value: 5, unit: 'PERCENT' }, 'relief.years', 'OUT_OF_RANGE'],
    [{ relief: relief({ categories: [] }), value: 5, unit: 'PERCENT' }, 'relief.categories', 'TOO_SHORT'],
    [{ oked: ['04x'] }, 'oked', 'INVALID'],
  ])('of terms is refused by its clause and field: %o', async (more, field, rule) => {
    const input = terms(clause({ key: 'OTHER' }), clause(more));
    expect(await fieldsOf(TERMS, { viewer: 'zone-manager-a', variables: { input } })).toEqual([{ path: `clauses.1.${field}`, rule }]);
  });

  it.each([
    [{ box: { west: -1e308, south: 0, east: 1e308, north: 1 } }, ['filter.box.west', 'filter.box.east']],
    [{ near: { town: 'ridder', km: 1e9 } }, ['filter.near.km']],
    [{ investment: { min: -1 } }, ['filter.investment.min']],
    [{ landHa: { max: 1e300 } }, ['filter.landHa.max']],
  ])('of a search is refused by its path: %o', async (filter, paths) => {
    expect(await fieldsOf(SEARCH, { variables: { filter } })).toEqual(paths.map((path) => ({ path, rule: 'OUT_OF_RANGE' })));
  });

  it('of an expression of interest may not hold a book', async () => {
    expect(await fieldsOf(DRAFT, { viewer: 'investor-a', variables: { input: interestFields({ message: 'я'.repeat(75_000) }) } })).toEqual([
      { path: 'fields.message', rule: 'TOO_LONG' },
    ]);
  });

  it('of terms may not hold a book', async () => {
    const input = terms(clause({ title: { ru: 'ы'.repeat(50_000) }, text: { kk: 'ә'.repeat(4_001) } }));
    expect(await fieldsOf(TERMS, { viewer: 'zone-manager-a', variables: { input } })).toEqual([
      { path: 'clauses.0.title.ru', rule: 'TOO_LONG' },
      { path: 'clauses.0.text.kk', rule: 'TOO_LONG' },
    ]);
  });

  it('of an estimate is refused by its year', async () => {
    const project = {
      start: '2026-01-01',
      capex: 1,
      years: [
        { revenue: 1, profit: 1 },
        { revenue: -1, profit: 1 },
      ],
    };

    const query = 'query ($project: ProjectInput!) { incentiveEstimates(project: $project) { zone { slug } } }';
    expect(await fieldsOf(query, { variables: { project } })).toEqual([{ path: 'years.1.revenue', rule: 'OUT_OF_RANGE' }]);
  });

  it('of an estimate has marks of soil quality within their scale', async () => {
    const project = { start: '2026-01-01', capex: 1, landBonitet: 101, years: [{ revenue: 1, profit: 1 }] };
    const query = 'query ($project: ProjectInput!) { incentiveEstimates(project: $project) { zone { slug } } }';
    expect(await fieldsOf(query, { variables: { project } })).toEqual([{ path: 'landBonitet', rule: 'OUT_OF_RANGE' }]);
  });

  it('of an estimate may leave out what has a default, however often it is asked', async () => {
    const query = 'query ($p: ProjectInput!) { incentiveEstimates(project: $p, zones: ["alatau"]) { total { saving } } }';
    const variables = { p: { start: '2026-03-01', capex: 12_975_000_000, years: [{ profit: 0, revenue: 0 }] } };
    for (let time = 1; time <= 4; time += 1) {
      const { data, errors } = await world.ask('visitor', query, variables);
      expect(errors).toEqual([]);
      expect(data).toEqual({ incentiveEstimates: [{ total: { saving: 0 } }] });
    }
  });

  it('may still be left out, be null or be half written in a draft', async () => {
    const { errors } = await world.ask('investor-a', DRAFT, { input: interestFields({ purpose: 'Цех', investment: null }) });
    expect(errors).toEqual([]);
    const found = await world.ask('visitor', SEARCH, { filter: { box: null, near: null, investment: { min: null }, towns: [] } });
    expect(found.errors).toEqual([]);
  });
});

describe('a plain argument', () => {
  it.each([
    ['query ($x: String!) { zone(slug: $x) { id } }', 'slug'],
    ['query ($x: String!) { opportunity(slug: $x) { id } }', 'slug'],
    ['query ($x: String!) { opportunities(after: $x) { totalCount } }', 'after'],
    ['query ($x: String!) { unsubscription(token: $x) { name } }', 'token'],
    ['mutation ($x: String!) { signIn(email: $x, password: "x") { level } }', 'email'],
    ['mutation ($x: String!) { resetPassword(token: "x", password: $x) }', 'password'],
    ['query ($x: String!) { opportunitiesBySlug(slugs: [$x]) { id } }', 'slugs.0'],
  ])('has an end: %s', async (query, path) => {
    expect(await fieldsOf(query, { variables: { x: 'x'.repeat(1_001) } })).toEqual([{ path, rule: 'TOO_LONG' }]);
  });

  it('that is a list has an end', async () => {
    const query = 'mutation ($ids: [ID!]) { markNewsRead(ids: $ids) }';
    expect(await fieldsOf(query, { viewer: 'investor-a', variables: { ids: Array.from({ length: 201 }, () => newKey()) } })).toEqual([
      { path: 'ids', rule: 'TOO_LONG' },
    ]);
  });

  it('of the search takes a pasted page', async () => {
    expect(
      (await world.ask('visitor', 'query ($x: String!) { suggestions(text: $x) { kind } }', { x: 'завод '.repeat(1_000) })).errors,
    ).toEqual([]);
  });
});

const UNSTORABLE = [
  ['U+0000', 'a\u0000b'],
  ['half of a surrogate pair', 'a\ud800b'],
  ['the other half', '\udc00'],
] as const;

describe.each(UNSTORABLE)('%s', (_name, bad) => {
  it.each([
    ['signing in', 'mutation ($x: String!) { signIn(email: $x, password: "x") { level } }', 'email', 'visitor'],
    ['a password', 'mutation ($x: String!) { signIn(email: "a@b.kz", password: $x) { level } }', 'password', 'visitor'],
    ['a slug', 'query ($x: String!) { opportunity(slug: $x) { id } }', 'slug', 'visitor'],
    ['an id', 'query ($x: ID!) { interest(id: $x) { id } }', 'id', 'investor-a'],
    ['a filter', 'query ($x: String!) { opportunities(filter: { towns: ["a", $x] }) { totalCount } }', 'filter.towns.1', 'visitor'],
    ['words of a search', 'query ($x: String!) { opportunities(text: $x) { totalCount } }', 'text', 'visitor'],
    ['a suggestion', 'query ($x: String!) { suggestions(text: $x) { kind } }', 'text', 'visitor'],
    [
      'a reason',
      'mutation ($x: String!) { withdrawZoneTerms(input: { id: "00000000-0000-4000-8000-000000000000", reason: $x }) { id } }',
      'reason',
      'zone-manager-a',
    ],
    ['a saved search', 'mutation ($x: String!) { saveSearch(input: { name: $x, query: "" }) { id } }', 'name', 'investor-a'],
    [
      'a key of an idempotent sending',
      'mutation ($x: String!) { submitInterest(input: { id: "00000000-0000-4000-8000-000000000000", version: 1, key: $x }) { id } }',
      'key',
      'investor-a',
    ],
  ])('in %s is refused by name', async (_what, query, path, viewer) => {
    expect(await fieldsOf(query, { viewer, variables: { x: bad } })).toEqual([{ path, rule: 'BAD_CHARACTERS' }]);
  });

  it('in a clause of terms is refused by name', async () => {
    expect(await fieldsOf(TERMS, { viewer: 'zone-manager-a', variables: { input: terms(clause({ text: { ru: bad } })) } })).toEqual([
      { path: 'clauses.0.text.ru', rule: 'BAD_CHARACTERS' },
    ]);
  });
});

it('written into the document itself, U+0000 is refused too', async () => {
  expect(await fieldsOf(String.raw`{ zone(slug: "a\u0000b") { id } }`)).toEqual([{ path: 'slug', rule: 'BAD_CHARACTERS' }]);
});

it.each(['0000-01-01', '2026-02-30', '10000-01-01'])('refuses the day %s, which no calendar of the database has', async (day) => {
  const query =
    'mutation ($day: Date!) { publishZoneTerms(input: { id: "00000000-0000-4000-8000-000000000000", version: 1, effectiveFrom: $day }) { id } }';
  const { status, errors } = await world.ask('zone-manager-a', query, { day });
  expect(status).toBeLessThan(500);
  expect(errors.map(({ message }) => message)).toEqual(['BAD_USER_INPUT']);
});

it('refuses an operation of a kind that does not exist here', async () => {
  const { status, errors } = await world.ask('visitor', 'subscription { x }');
  expect([status, errors.map(({ extensions }) => extensions['code'])]).toEqual([400, ['BAD_USER_INPUT']]);
});
