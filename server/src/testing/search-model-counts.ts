import { UTILITIES } from 'shared/opportunities/kinds.ts';
import { FACET_KEYS, RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { FacetKey, RangeKey } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import type { ModelCondition, Pass } from './search-model.ts';
import { isInOtherCurrency, values } from './search-model-rows.ts';
import type { ModelRow } from './search-model-rows.ts';

const tally = (rows: readonly ModelRow[], of: (row: ModelRow) => readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const row of rows) for (const value of of(row)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

/** Counts of every facet value under all conditions except those of the facet itself. */
export const facetCounts = (
  rows: readonly ModelRow[],
  conditions: readonly ModelCondition[],
  pass: Pass,
): Record<FacetKey, Record<string, number>> => {
  const under = (facet: string): ModelRow[] =>
    rows.filter((row) =>
      pass(
        row,
        conditions.filter(({ facets }) => !facets.includes(facet)),
      ),
    );
  const counts = FACET_KEYS.map((key) => {
    if (key !== 'UTILITY') return [key, tally(under(key), values[key])] as const;
    const present = UTILITIES.map(
      (utility) => [utility, under(`UTILITY:${utility}`).filter((row) => row.present.includes(utility)).length] as const,
    );
    return [key, Object.fromEntries(present.filter(([, count]) => count > 0))] as const;
  });
  return Object.fromEntries(counts) as Record<FacetKey, Record<string, number>>;
};

interface HistogramCount {
  readonly bars: number[];
  readonly unknown: number;
  readonly otherCurrency: number;
}

export const histogramCounts = (
  rows: readonly ModelRow[],
  conditions: readonly ModelCondition[],
  pass: Pass,
): Record<RangeKey, HistogramCount> => {
  const counts = RANGE_FIELDS.map((field) => {
    const { key, steps }: { readonly key: RangeKey; readonly steps: readonly number[] } = SEARCH_CONDITIONS[field];
    const under = rows.filter((row) =>
      pass(
        row,
        conditions.filter((one) => !one.facets.includes(key)),
      ),
    );
    const figures = under.map((row) => row.figures[key]);
    const bars = steps.map(
      (from, index) => figures.filter((figure) => figure !== null && figure >= from && figure < (steps[index + 1] ?? Infinity)).length,
    );
    const otherCurrency = under.filter((row) => isInOtherCurrency(key, row)).length;
    return [key, { bars, unknown: figures.filter((figure) => figure === null).length - otherCurrency, otherCurrency }] as const;
  });
  return Object.fromEntries(counts) as Record<RangeKey, HistogramCount>;
};
