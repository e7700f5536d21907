import type { Locale } from 'shared/locale/locale.ts';
import { OPEN_STATUSES } from 'shared/opportunities/kinds.ts';
import { NO_SEARCH } from 'shared/search/address.ts';
import type { SearchSort } from 'shared/search/vocabulary.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foundOnes } from '../exports/export.selection.ts';
import { openExport } from '../exports/export.queries.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { opportunitiesBySlug } from '../opportunities/opportunity.queries.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { listOpportunities } from './list.queries.ts';
import type { OpportunityPage } from './list.queries.ts';
import type { SearchFilter } from 'shared/search/filter.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
});
afterAll(() => world.close());

type Node = OpportunityView;

interface Asked {
  readonly sort: SearchSort;
  readonly direction?: 'ASC' | 'DESC';
  readonly locale?: Locale;
  readonly filter?: SearchFilter;
}

/** The whole list, page by page. */
const inOrder = async ({ sort, direction = 'DESC', locale = 'RU', filter }: Asked): Promise<Node[]> => {
  const all: Node[] = [];
  let after: string | null = null;
  do {
    const ctx = { ...(await world.as('visitor')), locale };
    const page: OpportunityPage = await listOpportunities(ctx, { sort, direction, first: 37, after, ...(filter ? { filter } : {}) });
    const slugs = page.edges.map(({ node }) => node.slug);
    all.push(...(await opportunitiesBySlug(ctx, slugs)));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return all;
};

const exported = async (by: SearchSort, direction: 'ASC' | 'DESC', locale: Locale): Promise<string[]> => {
  const ctx = { ...(await world.as('visitor')), locale };
  const open = await openExport(ctx, foundOnes(ctx, { ...NO_SEARCH, order: { by, direction } }));
  const slugs: string[] = [];
  for await (const piece of open.pieces) slugs.push(...piece.map((row) => row.slug));
  await open.close();
  return slugs;
};

const LANGUAGES = ['RU', 'KK', 'EN'] as const;

const firstLetter = (name: string): string => /[\p{L}\p{N}]/u.exec(name)?.[0] ?? '';

describe('a list by name', () => {
  it.each(LANGUAGES)('is sorted by the first letter in %s, ignoring quotes', async (locale) => {
    const letters = (await inOrder({ sort: 'TITLE', direction: 'ASC', locale })).map(({ title }) => firstLetter(title.text));
    const { compare } = new Intl.Collator(locale.toLowerCase());
    expect(letters.filter((letter, index) => index > 0 && compare(letters[index - 1] ?? '', letter) > 0)).toEqual([]);
  });

  it('sorts quoted Kazakh names by their letters, not before all others', async () => {
    const names = (await inOrder({ sort: 'TITLE', direction: 'ASC', locale: 'KK' })).map(({ title }) => title.text);
    const quoted = names.filter((name) => name.startsWith('«')).length;
    expect(quoted).toBeGreaterThan(100);
    expect(names.slice(0, 100).filter((name) => name.startsWith('«')).length).toBeLessThan(100);
  });

  it.each(LANGUAGES)('is exported in the order of the page in %s', async (locale) => {
    for (const sort of ['TITLE', 'PLACE'] as const) {
      expect(await exported(sort, 'ASC', locale)).toEqual((await inOrder({ sort, direction: 'ASC', locale })).map(({ slug }) => slug));
    }
  });
});

/** How much is known of what an investor asks first; figures count twice (docs/decisions/0020-what-stands-first-in-a-list.md). */
const answered = (row: Node): number =>
  2 * [row.investment, row.permanentJobs, row.landHa, row.floorM2, row.powerMva].filter((figure) => figure !== null).length +
  [
    row.status !== 'UNKNOWN',
    row.utilitiesPresent.length + row.utilitiesAbsent.length > 0,
    row.condition !== 'UNKNOWN',
    row.contamination !== 'UNKNOWN',
    row.legalStates.length > 0,
    row.dealTypes.length > 0,
    row.asOf !== null,
    row.location !== null && !row.location.isHint,
  ].filter(Boolean).length;

/** Available; accepts applications although it is being built or its state is unknown; neither. */
const openness = ({ status }: Node): number => {
  if (!OPEN_STATUSES.includes(status)) return 0;
  return status === 'CONSTRUCTION' || status === 'UNKNOWN' ? 1 : 2;
};

describe('the usual list', () => {
  it('begins with what is available and accepts applications, then what is real, then what is described better, then the newest', async () => {
    const rows = await inOrder({ sort: 'RELEVANCE' });
    const { rows: times } = await world.database.ownerPool.query<{ id: string; at: string }>(
      'select id, extract(epoch from published_at)::text as at from opportunity',
    );
    const at = new Map(times.map((row) => [row.id, Number(row.at)]));
    const places = rows.map((row) => [openness(row), row.origin === 'DEMO' ? 0 : 1, answered(row), at.get(row.id) ?? 0]);
    const isAfter = (one: readonly number[], other: readonly number[]): boolean => {
      const differing = one.findIndex((value, index) => value !== other[index]);
      return differing >= 0 && (one[differing] ?? 0) < (other[differing] ?? 0);
    };
    expect(places.filter((place, index) => index > 0 && isAfter(places[index - 1] ?? [], place))).toEqual([]);
    expect(rows.slice(0, 18).every((row) => row.acceptsInterest && row.origin !== 'DEMO' && row.status !== 'CONSTRUCTION')).toBe(true);
  });

  it('moves a row back when it accepts no more applications', async () => {
    const slug = await anOpportunity(world.database.ownerPool, { landHa: 5 });
    const place = async (): Promise<number> => (await inOrder({ sort: 'RELEVANCE' })).findIndex((row) => row.slug === slug);
    const open = await place();
    await world.database.ownerPool.query("update opportunity set status = 'DEMOLISHED' where slug = $1", [slug]);
    expect(await place()).toBeGreaterThan(open);
  });

  it('is exported in the order of the page', async () => {
    expect(await exported('RELEVANCE', 'DESC', 'RU')).toEqual((await inOrder({ sort: 'RELEVANCE' })).map(({ slug }) => slug));
  });
});

describe('sums in dollars', () => {
  it.each(['ASC', 'DESC'] as const)(
    'stand between sums in tenge and what nobody has stated, in their own order (%s)',
    async (direction) => {
      const rows = await inOrder({ sort: 'INVESTMENT', direction });
      const currencies = rows.map(({ investment }) => investment?.currency ?? 'NONE');
      const dollars = rows.flatMap(({ investment }) => (investment?.currency === 'USD' ? [investment.amount] : []));
      expect(currencies).toEqual(
        currencies.toSorted((one, other) => ['KZT', 'USD', 'NONE'].indexOf(one) - ['KZT', 'USD', 'NONE'].indexOf(other)),
      );
      expect(dollars.length).toBeGreaterThanOrEqual(7);
      expect(dollars).toEqual(dollars.toSorted((one, other) => (direction === 'ASC' ? one - other : other - one)));
    },
  );

  it('are counted apart from what nobody has stated when a range in tenge is asked for', async () => {
    const filter = { investment: { min: 1 } };
    const page = await listOpportunities(await world.as('visitor'), { sort: 'NEWEST', direction: 'DESC', first: 1, filter });
    const whole = await inOrder({ sort: 'NEWEST', filter: { ...filter, unknown: 'ONLY' } });
    expect(page.otherCurrencyCount).toBe(whole.filter(({ investment }) => investment?.currency === 'USD').length);
    expect(page.unknownCount - page.otherCurrencyCount).toBe(whole.filter(({ investment }) => investment === null).length);
  });

  it('are asked for by their currency and by a range of their own', async () => {
    const inDollars = await inOrder({ sort: 'INVESTMENT', filter: { currencies: ['USD'] } });
    expect(new Set(inDollars.map(({ investment }) => investment?.currency))).toEqual(new Set(['USD']));
    const large = await inOrder({ sort: 'INVESTMENT', filter: { investmentUsd: { min: 1_000_000_000 } } });
    expect(large.map(({ slug }) => slug)).toEqual(['nint-silleno', 'mangystau-qazesta']);
  });

  it('lie within a budget told in both currencies beside sums in tenge', async () => {
    const both = await inOrder({
      sort: 'INVESTMENT',
      filter: { investment: { min: 1_000_000_000_000 }, investmentUsd: { min: 1_000_000_000 } },
    });
    expect(new Set(both.map(({ investment }) => investment?.currency))).toEqual(new Set(['KZT', 'USD']));
  });
});
