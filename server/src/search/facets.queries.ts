import { LIST_FIELDS, RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { FacetKey, ListField, RangeField, RangeKey } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { UTILITIES } from 'shared/opportunities/kinds.ts';
import type { BitSet } from '../kernel/bit-set.ts';
import { once } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { SearchIndex } from './index/search-index.ts';
import type { ValueColumn } from './index/value-column.ts';
import type { OpportunityPage } from './list.queries.ts';
import { allOf } from './narrowing.ts';

type Counts = ReadonlyMap<string, number>;

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

/** Counts a column under a set of rows. */
type Count = (column: ValueColumn) => Counts;

const difference = (all: Counts, some: Counts): Counts =>
  new Map([...all].map(([value, count]) => [value, count - (some.get(value) ?? 0)]));

/** Of more than half of all rows, the others are counted and taken off. */
const counterOf = (index: SearchIndex, rows: BitSet): Count => {
  if (rows.count() * 2 <= index.count()) {
    const positions = rows.numbers();
    return (column) => column.count(positions);
  }
  const others = index.all.without(rows).numbers();
  return (column) => (others.length === 0 ? column.countAll() : difference(column.countAll(), column.count(others)));
};

/** Counts columns of the index under the conditions of the page, each facet under all of them but its own. */
class Counter {
  private readonly index: SearchIndex;
  private readonly sets: readonly BitSet[];
  private readonly counts = new Map<number, Count>();

  public constructor(private readonly page: OpportunityPage) {
    const { evaluation, args } = page;
    const isWide = args.filter?.unknown === 'INCLUDE' || args.filter?.unknown === 'ONLY';
    this.index = evaluation.held.index;
    this.sets = isWide ? evaluation.wide : evaluation.met;
  }

  public list(field: ListField, facet: string): Counts {
    return this.count(this.index.list(field), facet);
  }

  public range(field: RangeField): Counts {
    return this.count(this.index.step(field), SEARCH_CONDITIONS[field].key);
  }

  private count(column: ValueColumn, facet: string): Counts {
    const { narrowings, held } = this.page.evaluation;
    const own = narrowings.findIndex(({ facets }) => facets.includes(facet));
    const known = this.counts.get(own);
    if (known) return known(column);
    const others = this.sets.filter((_, nth) => nth !== own);
    const count = counterOf(this.index, allOf(held, others));
    this.counts.set(own, count);
    return count(column);
  }
}

/** One for a page, whether its facets, its histograms or both are asked for. */
const counterFor = (ctx: Context, page: OpportunityPage): Counter => {
  const known = once(ctx, 'searchCounters', () => new WeakMap<OpportunityPage, Counter>());
  const counter = known.get(page) ?? new Counter(page);
  known.set(page, counter);
  return counter;
};

type Values = FacetView['values'];

/** The values known to be present, for lists whose values are separate conditions. */
const presentOnes = (counter: Counter, field: ListField): Values =>
  UTILITIES.map((value) => ({ value, count: counter.list(field, `${SEARCH_CONDITIONS[field].key}:${value}`).get(`${value}:YES`) ?? 0 }));

const valuesOf = (counter: Counter, field: ListField): Values => {
  const { key, match } = SEARCH_CONDITIONS[field];
  if (match === 'EACH') return presentOnes(counter, field);
  // UNKNOWN is not a value of such a list, as for EACH.
  const none = match === 'ALL_OF' ? 'UNKNOWN' : null;
  return [...counter.list(field, key)].flatMap(([value, count]) => (value === none ? [] : [{ value, count }]));
};

const byCount = (one: Values[number], other: Values[number]): number =>
  other.count - one.count || Number(one.value > other.value) - Number(one.value < other.value);

/** Counts beside every filter value, largest first. */
export const countFacets = (ctx: Context, page: OpportunityPage): FacetView[] => {
  const counter = counterFor(ctx, page);
  return LIST_FIELDS.map((field) => ({
    key: SEARCH_CONDITIONS[field].key,
    values: valuesOf(counter, field)
      .filter(({ count }) => count > 0)
      .toSorted(byCount),
  }));
};

const histogramOf = (counts: Counts, field: RangeField): HistogramView => {
  const { key, steps } = SEARCH_CONDITIONS[field];
  return {
    key,
    bars: steps.map((from, index) => ({ from, to: steps[index + 1] ?? null, count: counts.get(String(index + 1)) ?? 0 })),
    unknown: counts.get('UNKNOWN') ?? 0,
    otherCurrency: counts.get('OTHER_CURRENCY') ?? 0,
  };
};

/** How each figure is distributed under all conditions except its own range. */
export const countHistograms = (ctx: Context, page: OpportunityPage): HistogramView[] => {
  const counter = counterFor(ctx, page);
  return RANGE_FIELDS.map((field) => histogramOf(counter.range(field), field));
};
