import type { FacetKey } from 'shared/opportunities/kinds.ts';
import { NO_SEARCH, nameOf, readSearch, writeSearch } from './search-address.ts';
import type { Search } from './search-address.ts';

export type ListKey = 'kinds' | 'regions' | 'towns' | 'zones' | 'sections' | 'divisions' | 'statuses' | 'deals' | 'origins' | 'rail';
export type RangeKey = 'investment' | 'land' | 'floor' | 'power';
export type FlagKey = 'open' | 'terms' | 'unknown';

interface Group {
  readonly key: ListKey;
  readonly facet: FacetKey;
}

/** Filters with counts beside their values, in the order in which people ask. */
export const GROUPS: readonly Group[] = [
  { key: 'kinds', facet: 'KIND' },
  { key: 'regions', facet: 'REGION' },
  { key: 'towns', facet: 'TOWN' },
  { key: 'zones', facet: 'ZONE' },
  { key: 'sections', facet: 'SECTION' },
  { key: 'statuses', facet: 'STATUS' },
  { key: 'deals', facet: 'DEAL_TYPE' },
  { key: 'rail', facet: 'RAIL' },
  { key: 'origins', facet: 'ORIGIN' },
];

export const RANGES: readonly { readonly key: RangeKey; readonly places: number }[] = [
  { key: 'investment', places: 3 },
  { key: 'land', places: 3 },
  { key: 'floor', places: 0 },
  { key: 'power', places: 3 },
];

/** The same search with one value on or off; a value that the filter does not know changes nothing. */
export const withChoice = (search: Search, key: ListKey, value: string, isOn: boolean): Search => {
  const chosen = search[key].filter((one) => one !== value);
  const params = new URLSearchParams(writeSearch(search));
  params.set(nameOf(key), [...chosen, ...(isOn ? [value] : [])].join(','));
  return readSearch(params);
};

/** The same search without one of its filters. */
const without = (search: Search, key: keyof Search): Search => ({ ...search, [key]: NO_SEARCH[key] });

/** One thing that narrows the search, and what the search is without it. */
export type Condition =
  | { readonly kind: 'value'; readonly key: ListKey; readonly value: string }
  | { readonly kind: 'range'; readonly key: RangeKey }
  | { readonly kind: 'flag'; readonly key: FlagKey }
  | { readonly kind: 'words'; readonly key: 'q' };

const LISTS: readonly ListKey[] = ['kinds', 'regions', 'towns', 'zones', 'sections', 'divisions', 'statuses', 'deals', 'rail', 'origins'];
const FLAGS: readonly FlagKey[] = ['open', 'terms', 'unknown'];

export const conditionsOf = (search: Search): readonly Condition[] => [
  ...(search.q ? [{ kind: 'words', key: 'q' } as const] : []),
  ...LISTS.flatMap((key) => search[key].map((value) => ({ kind: 'value', key, value }) as const)),
  ...RANGES.filter(({ key }) => search[key].min !== null || search[key].max !== null).map(({ key }) => ({ kind: 'range', key }) as const),
  ...FLAGS.filter((key) => search[key]).map((key) => ({ kind: 'flag', key }) as const),
];

export const withoutCondition = (search: Search, condition: Condition): Search =>
  condition.kind === 'value' ? withChoice(search, condition.key, condition.value, false) : without(search, condition.key);

/** Everything that narrows is off; order and view stay. */
export const cleared = (search: Search): Search => ({ ...NO_SEARCH, order: search.order, view: search.view });
