import { verdict } from './search-model.ts';
import type { Known, ModelCondition, Pass } from './search-model.ts';
import type { ModelRow } from './search-model-rows.ts';

/** The same conditions with each word as a condition of its own. */
export const byWords = (conditions: readonly ModelCondition[], { wordHits }: Known): ModelCondition[] =>
  conditions.flatMap((one) =>
    one.key === 'TEXT' && wordHits.size > 0
      ? [...wordHits].map(([word, hits]) => ({ key: `TEXT:${word}`, facets: [], judge: (row: ModelRow) => verdict(hits.has(row.id)) }))
      : [one],
  );

const subsets = <T>(all: readonly T[], size: number): T[][] =>
  size === 0 ? [[]] : all.flatMap((first, index) => subsets(all.slice(index + 1), size - 1).map((rest) => [first, ...rest]));

/** Every smallest set of conditions whose removal finds something, as `keys → count`. */
export const smallestDrops = (rows: readonly ModelRow[], conditions: readonly ModelCondition[], pass: Pass): Record<string, number> => {
  for (let size = 1; size <= conditions.length; size += 1) {
    const found = subsets(conditions, size).map((dropped) => {
      const count = rows.filter((row) =>
        pass(
          row,
          conditions.filter((one) => !dropped.includes(one)),
        ),
      ).length;
      return [
        dropped
          .map(({ key }) => key)
          .toSorted()
          .join(' '),
        count,
      ] as const;
    });
    const fruitful = found.filter(([, count]) => count > 0);
    if (fruitful.length > 0) return Object.fromEntries(fruitful);
  }
  return {};
};
