import sql, { join } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { LIST_FIELDS, RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { FacetKey, ListField, RangeField, RangeKey } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { once, readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { columnOf, intersections } from './bits.ts';
import type { OpportunityPage } from './list.queries.ts';
import { orUnknown, withTables } from './narrowing.ts';

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

/** Every value of every facet with its count, each under all conditions except those of its own facet: one statement. */
const countStatement = ({ narrowings, args }: Pick<OpportunityPage, 'narrowings' | 'args'>): Sql => {
  const isWide = args.filter?.unknown === 'INCLUDE' || args.filter?.unknown === 'ONLY';
  const sets = narrowings.map((one) => (isWide ? orUnknown(one) : one.met).bits);
  const all = narrowings.map((_, index) => index);
  const others = narrowings.map((_, own) => all.filter((index) => index !== own));
  const cases = narrowings.map(({ facets }, index) => sql`when b.facet = any (${facets}::text[]) then base.${columnOf(index + 1)}`);
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

/** The values known to be present, for lists whose values are separate conditions. */
const PRESENT = 'YES';

const valuesOf = (rows: readonly CountRow[], field: ListField): FacetView['values'] => {
  const { key, match } = SEARCH_CONDITIONS[field];
  if (match === 'EACH') {
    const start = `${key}:`;
    return rows
      .filter((row) => row.facet.startsWith(start) && row.value === PRESENT)
      .map((row) => ({ value: row.facet.slice(start.length), count: row.count }));
  }
  // UNKNOWN is not a value of such a list, as for EACH.
  const none = match === 'ALL_OF' ? 'UNKNOWN' : '';
  return rows.filter((row) => row.facet === key && row.value !== none).map(({ value, count }) => ({ value, count }));
};

/** Counts beside every filter value, largest first. */
export const countFacets = async (ctx: Context, page: OpportunityPage): Promise<FacetView[]> => {
  const rows = await counted(ctx, page);
  return LIST_FIELDS.map((field) => ({ key: SEARCH_CONDITIONS[field].key, values: valuesOf(rows, field) }));
};

const histogramOf = (rows: readonly CountRow[], field: RangeField): HistogramView => {
  const { key, steps } = SEARCH_CONDITIONS[field];
  const counts = new Map(rows.filter((row) => row.facet === key).map(({ value, count }) => [value, count]));
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
  return RANGE_FIELDS.map((field) => histogramOf(rows, field));
};
