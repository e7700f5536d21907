import { isKnownField } from 'shared/search/condition-fields.ts';
import type { ListField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import type { SearchQuery } from '../search.graphql.ts';
import type { FilterNames } from '../useFilterNames.ts';

export type Facets = SearchQuery['opportunities']['facets'];

/** A value of a filter with the number of matches. */
export interface Counted {
  readonly value: string;
  readonly count: number;
}

/** A longer list is folded. */
export const SHOWN = 8;

const vocabularyOf = (field: ListField, names: FilterNames): Iterable<string> =>
  isKnownField(field) ? names[field].keys() : SEARCH_CONDITIONS[field].values;

/** The number of matches of each value of a facet; zero for values that the server leaves out. */
export const countsOf = (facets: Facets, field: ListField): ReadonlyMap<string, number> =>
  new Map(facets.find(({ key }) => key === SEARCH_CONDITIONS[field].key)?.values.map(({ value, count }) => [value, count]));

/** All values of a facet with their counts. A short list keeps its order; a long one is sorted by count. */
export const valuesOf = (facets: Facets, field: ListField, names: FilterNames): readonly Counted[] => {
  const counts = countsOf(facets, field);
  const values = [...new Set([...vocabularyOf(field, names), ...counts.keys()])].map((value) => ({ value, count: counts.get(value) ?? 0 }));
  return values.length > SHOWN ? values.toSorted((one, other) => other.count - one.count) : values;
};
