import sql, { join } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { FACET_KEYS, RANGE_KEYS, RANGE_STEPS } from 'shared/search/vocabulary.ts';
import type { FacetKey, RangeKey } from 'shared/search/vocabulary.ts';
import { once, readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { columnOf, intersections } from './bits.ts';
import type { OpportunityPage } from './list.queries.ts';
import { orUnknown, withTables } from './narrowing.ts';
import type { NarrowingKey } from './narrowing.ts';

interface CountRow {
  readonly facet: string;
  readonly value: string;
  readonly count: number;
}

export interface FacetView {
  readonly key: FacetKey;
  readonly values: { readonly value: string; readonly count: number }[];
}

export interface HistogramView {
  readonly key: RangeKey;
  readonly bars: { readonly from: number; readonly to: number | null; readonly count: number }[];
  readonly unknown: number;
  readonly otherCurrency: number;
}

const SUMS = ['INVESTMENT', 'INVESTMENT_USD'];
const FACETS_OF: Partial<Record<NarrowingKey, readonly string[]>> = {
  OKED: ['SECTION', 'DIVISION'],
  INVESTMENT: SUMS,
  INVESTMENT_USD: SUMS,
};

/** Every value of every facet with its count, each under all conditions except those of its own facet: one statement. */
const countStatement = ({ narrowings, args }: Pick<OpportunityPage, 'narrowings' | 'args'>): Sql => {
  const isWide = args.filter?.unknown === 'INCLUDE' || args.filter?.unknown === 'ONLY';
  const sets = narrowings.map((one) => (isWide ? orUnknown(one) : one.met).bits);
  const all = narrowings.map((_, index) => index);
  const others = narrowings.map((_, own) => all.filter((index) => index !== own));
  const cases = narrowings.map(
    ({ key }, index) => sql`when b.facet = any (${FACETS_OF[key] ?? [key]}::text[]) then base.${columnOf(index + 1)}`,
  );
  const under = cases.length > 0 ? sql`case ${join(cases, ' ')} else base.${columnOf(0)} end` : sql`base.${columnOf(0)}`;
  return sql`${withTables(narrowings, [intersections(sets, [all, ...others])])}
    select b.facet, b.value, sum(bit_count(b.bits & ${under}))::int as count from search_bitmap b join base on base.segment = b.segment
    where b.facet <> 'ALL' group by 1, 2 having sum(bit_count(b.bits & ${under})) > 0 order by count desc, b.value, b.facet`;
};

/** Counted once per page, whether its facets, its histograms or both are asked for. */
const counted = (ctx: Context, page: OpportunityPage): Promise<CountRow[]> => {
  const known = once(ctx, 'searchCounts', () => new Map<OpportunityPage, Promise<CountRow[]>>());
  const rows = known.get(page) ?? readPublic<CountRow>(ctx, countStatement(page));
  known.set(page, rows);
  return rows;
};

const PRESENT = 'YES';

const valuesOf = (rows: readonly CountRow[], key: FacetKey): FacetView['values'] => {
  if (key === 'UTILITY') {
    return rows
      .filter((row) => row.facet.startsWith('UTILITY:') && row.value === PRESENT)
      .map((row) => ({ value: row.facet.slice('UTILITY:'.length), count: row.count }));
  }
  // Unknown equipment is not a value of the facet, as for utilities.
  const none = key === 'EQUIPMENT' ? 'UNKNOWN' : '';
  return rows.filter((row) => row.facet === key && row.value !== none).map(({ value, count }) => ({ value, count }));
};

/** Counts beside every filter value, largest first. */
export const countFacets = async (ctx: Context, page: OpportunityPage): Promise<FacetView[]> => {
  const rows = await counted(ctx, page);
  return FACET_KEYS.map((key) => ({ key, values: valuesOf(rows, key) }));
};

const histogramOf = (rows: readonly CountRow[], key: RangeKey): HistogramView => {
  const counts = new Map(rows.filter((row) => row.facet === key).map(({ value, count }) => [value, count]));
  const steps = RANGE_STEPS[key];
  return {
    key,
    bars: steps.map((from, index) => ({ from, to: steps[index + 1] ?? null, count: counts.get(String(index + 1)) ?? 0 })),
    unknown: counts.get('UNKNOWN') ?? 0,
    otherCurrency: counts.get('OTHER_CURRENCY') ?? 0,
  };
};

/** How each figure is distributed under all conditions except its own range. */
export const countHistograms = async (ctx: Context, page: OpportunityPage): Promise<HistogramView[]> => {
  const rows = await counted(ctx, page);
  return RANGE_KEYS.map((key) => histogramOf(rows, key));
};
