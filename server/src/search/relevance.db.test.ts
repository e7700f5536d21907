import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { listOpportunities } from './list.queries.ts';
import { RELEVANCE_CASES, SILENT, SUGGESTION_CASES } from './relevance.cases.ts';
import type { Expectation } from './relevance.cases.ts';
import { suggest } from './suggestions.queries.ts';
import type { SuggestionView } from './suggestions.queries.ts';

let world: World;
/** Of each row: the slugs of its town, zone and region. */
let places: ReadonlyMap<string, readonly (string | null)[]>;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
  const { rows } = await world.database.ownerPool.query<{ slug: string; places: (string | null)[] }>(
    'select o.slug, array[r.town, r.zone, r.region] as places from opportunity o join search_row r on r.opportunity_id = o.id',
  );
  places = new Map(rows.map((row) => [row.slug, row.places]));
});
afterAll(() => world.close());

interface Found {
  readonly total: number;
  readonly slugs: readonly string[];
}

const search = async (text: string): Promise<Found> => {
  const page = await listOpportunities(await world.as('visitor'), { text, sort: 'RELEVANCE', direction: 'DESC', first: 100 });
  return { total: page.totalCount, slugs: page.edges.map(({ node }) => node.slug) };
};

const missing = ({ slugs }: Found, [count, ...wanted]: NonNullable<Expectation['first']>): string[] => {
  const gone = wanted.filter((slug) => !slugs.slice(0, count).includes(slug));
  return gone.length > 0 ? [`not among the first ${count}: ${gone.join(', ')}`] : [];
};

const elsewhere = ({ slugs }: Found, [count, place]: NonNullable<Expectation['firstIn']>): string[] => {
  const top = slugs.slice(0, count);
  const others = top.filter((slug) => !places.get(slug)?.includes(place));
  return others.length > 0 || top.length < count ? [`${top.length} of ${count} found, not in ${place}: ${others.join(', ')}`] : [];
};

const tooHigh = ({ slugs }: Found, [count, ...unwanted]: NonNullable<Expectation['not']>): string[] => {
  const high = unwanted.filter((slug) => slugs.slice(0, count).includes(slug));
  return high.length > 0 ? [`should not be so high: ${high.join(', ')}`] : [];
};

const different = async (found: Found, sameAs: string): Promise<string[]> => {
  const other = await search(sameAs);
  const isSame = found.total === other.total && found.slugs.toSorted().join() === other.slugs.toSorted().join();
  return isSame ? [] : [`${found.total} found, not the ${other.total} of «${sameAs}»`];
};

/** What is wrong with a result, in words; empty when it is right. */
const faultsOf = async (found: Found, { first, firstIn, not, total, sameAs }: Expectation): Promise<string[]> => [
  ...(first ? missing(found, first) : []),
  ...(firstIn ? elsewhere(found, firstIn) : []),
  ...(not ? tooHigh(found, not) : []),
  ...(total === undefined || found.total === total ? [] : [`${found.total} found, not ${total}`]),
  ...(sameAs === undefined ? [] : await different(found, sameAs)),
];

describe('people find what they mean', () => {
  it.each(RELEVANCE_CASES.map(([query, expected]) => ({ query, expected })))('«$query»', async ({ query, expected }) => {
    const found = await search(query);
    expect(await faultsOf(found, expected), `first ten: ${found.slugs.slice(0, 10).join(', ')}`).toEqual([]);
  });
});

describe('while typing', () => {
  const MOST = 4;
  const ask = async (text: string): Promise<SuggestionView[]> => suggest(await world.as('visitor'), text, MOST);

  it.each(SUGGESTION_CASES)('«$typed» suggests $kind $value', async ({ typed, kind, value, count, among }) => {
    const ofKind = (await ask(typed)).filter((one) => one.kind === kind);
    const wanted = ofKind.slice(0, among).find((one) => one.value === value);
    expect(wanted, `suggested: ${ofKind.map((one) => one.value).join(', ')}`).toBeDefined();
    if (count !== undefined) expect(wanted?.count).toBe(count);
  });

  it('suggests only the kinds that are asked for', async () => {
    const asked = await suggest(await world.as('visitor'), 'металл', MOST, ['ACTIVITY']);
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(['ACTIVITY']));
    expect(asked.map(({ value }) => value)).toContain('24');
  });

  it.each(SILENT)('«%s» suggests nothing', async (text) => {
    expect(await ask(text)).toEqual([]);
  });
});

describe('whatever is typed', () => {
  const SIGNS = [
    '"',
    "'",
    '\\',
    ':',
    '*',
    '!',
    '&',
    '|',
    '<->',
    '(',
    ')',
    '%',
    '_',
    '[',
    ']',
    '{',
    '}',
    ';',
    '--',
    '\u0000',
    '\u0001',
    '\n',
    '\ud800',
    '\udc00',
    '\u202e',
    '\u00ad',
    '🏭',
    'ß',
    'İ',
    'ﬁ',
    '½',
    '²',
    '①',
    'мебель',
    'Қ',
    'і',
    'a',
    '9',
  ];
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map((parts) => parts.join('')),
    // Lone surrogates.
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes)),
  );

  it('the search answers with a page', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const { total, slugs } = await search(text);
        expect(slugs).toHaveLength(Math.min(total, 100));
      }),
      { numRuns: 200 },
    );
  });

  it('suggestions answer with a list', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expect(Array.isArray(await suggest(await world.as('visitor'), text, 4))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
