import { FACET_VALUES } from 'shared/search/vocabulary.ts';
import type { FacetKey } from 'shared/search/vocabulary.ts';
import type { SearchQuery } from '../search.graphql.ts';
import type { FilterNames } from '../useFilterNames.ts';

export type Facets = SearchQuery['opportunities']['facets'];

/** A value of a filter with how many would match it. */
export interface Counted {
  readonly value: string;
  readonly count: number;
}

/** More of them than this are folded. */
export const SHOWN = 8;

const VOCABULARY: Record<FacetKey, (names: FilterNames) => Iterable<string>> = {
  KIND: () => FACET_VALUES.KIND,
  REGION: ({ regions }) => regions.keys(),
  TOWN: ({ towns }) => towns.keys(),
  TOWN_LIST: () => FACET_VALUES.TOWN_LIST,
  ZONE: ({ zones }) => zones.keys(),
  SECTION: ({ sections }) => sections.keys(),
  DIVISION: ({ divisions }) => divisions.keys(),
  DEAL_TYPE: () => FACET_VALUES.DEAL_TYPE,
  STATUS: () => FACET_VALUES.STATUS,
  ORIGIN: () => FACET_VALUES.ORIGIN,
  UTILITY: () => FACET_VALUES.UTILITY,
  CONDITION: () => FACET_VALUES.CONDITION,
  CONTAMINATION: () => FACET_VALUES.CONTAMINATION,
  LEGAL_STATE: () => FACET_VALUES.LEGAL_STATE,
  CURRENCY: () => FACET_VALUES.CURRENCY,
  EQUIPMENT: () => FACET_VALUES.EQUIPMENT,
};

/** How many match each value of a facet; what the server leaves out, none. */
export const countsOf = (facets: Facets, facet: FacetKey): ReadonlyMap<string, number> =>
  new Map(facets.find(({ key }) => key === facet)?.values.map(({ value, count }) => [value, count]));

/** The whole vocabulary of a facet with its counts, none left out. A short list keeps its order; a long one begins with the fullest. */
export const valuesOf = (facets: Facets, facet: FacetKey, names: FilterNames): readonly Counted[] => {
  const counts = countsOf(facets, facet);
  const values = [...new Set([...VOCABULARY[facet](names), ...counts.keys()])].map((value) => ({ value, count: counts.get(value) ?? 0 }));
  return values.length > SHOWN ? values.toSorted((one, other) => other.count - one.count) : values;
};
