import type { ConditionKey, FacetKey, RangeKey as FigureKey } from 'shared/search/vocabulary.ts';
import { NO_SEARCH, nameOf, readSearch, writeSearch } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';

export type ListKey =
  | 'kinds'
  | 'regions'
  | 'towns'
  | 'townLists'
  | 'zones'
  | 'sections'
  | 'divisions'
  | 'statuses'
  | 'deals'
  | 'currencies'
  | 'equipment'
  | 'utilities'
  | 'conditions'
  | 'contaminations'
  | 'legalStates'
  | 'origins';
export type RangeKey = 'investment' | 'dollars' | 'capital' | 'land' | 'floor' | 'power' | 'water';
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
  { key: 'townLists', facet: 'TOWN_LIST' },
  { key: 'zones', facet: 'ZONE' },
  { key: 'sections', facet: 'SECTION' },
  { key: 'divisions', facet: 'DIVISION' },
  { key: 'utilities', facet: 'UTILITY' },
  { key: 'equipment', facet: 'EQUIPMENT' },
  { key: 'statuses', facet: 'STATUS' },
  { key: 'deals', facet: 'DEAL_TYPE' },
  { key: 'currencies', facet: 'CURRENCY' },
  { key: 'conditions', facet: 'CONDITION' },
  { key: 'contaminations', facet: 'CONTAMINATION' },
  { key: 'legalStates', facet: 'LEGAL_STATE' },
  { key: 'origins', facet: 'ORIGIN' },
];

/** `places`: decimals that may be typed. Money is typed in millions. */
export const RANGES: readonly { readonly key: RangeKey; readonly figure: FigureKey; readonly places: number; readonly unit: number }[] = [
  { key: 'investment', figure: 'INVESTMENT', places: 3, unit: 1_000_000 },
  { key: 'dollars', figure: 'INVESTMENT_USD', places: 3, unit: 1_000_000 },
  { key: 'capital', figure: 'CAPITAL_PER_JOB', places: 3, unit: 1_000_000 },
  { key: 'land', figure: 'LAND', places: 3, unit: 1 },
  { key: 'floor', figure: 'FLOOR', places: 0, unit: 1 },
  { key: 'power', figure: 'POWER', places: 3, unit: 1 },
  { key: 'water', figure: 'WATER', places: 3, unit: 1 },
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
  | { readonly kind: 'words'; readonly key: 'q' }
  | { readonly kind: 'near'; readonly key: 'near' }
  | { readonly kind: 'box'; readonly key: 'box' };

const FLAGS: readonly FlagKey[] = ['open', 'terms', 'unknown'];

export const conditionsOf = (search: Search): readonly Condition[] => [
  ...(search.q ? [{ kind: 'words', key: 'q' } as const] : []),
  ...GROUPS.flatMap(({ key }) => search[key].map((value) => ({ kind: 'value', key, value }) as const)),
  ...RANGES.filter(({ key }) => search[key].min !== null || search[key].max !== null).map(({ key }) => ({ kind: 'range', key }) as const),
  ...(search.near ? [{ kind: 'near', key: 'near' } as const] : []),
  ...(search.box ? [{ kind: 'box', key: 'box' } as const] : []),
  ...FLAGS.filter((key) => search[key]).map((key) => ({ kind: 'flag', key }) as const),
];

/** The parts of the search behind each condition that the server may advise to drop. */
const PARTS: Record<ConditionKey, readonly Condition['key'][]> = {
  KIND: ['kinds'],
  REGION: ['regions'],
  TOWN: ['towns'],
  TOWN_LIST: ['townLists'],
  ZONE: ['zones'],
  OKED: ['sections', 'divisions'],
  DEAL_TYPE: ['deals'],
  STATUS: ['statuses'],
  ORIGIN: ['origins'],
  UTILITY: ['utilities'],
  CONDITION: ['conditions'],
  CONTAMINATION: ['contaminations'],
  LEGAL_STATE: ['legalStates'],
  CURRENCY: ['currencies'],
  EQUIPMENT: ['equipment'],
  // Asked for in both currencies, it is one condition.
  INVESTMENT: ['investment', 'dollars'],
  INVESTMENT_USD: ['dollars'],
  CAPITAL_PER_JOB: ['capital'],
  LAND: ['land'],
  FLOOR: ['floor'],
  POWER: ['power'],
  WATER: ['water'],
  NEAR: ['near'],
  BOX: ['box'],
  TERMS: ['terms'],
  OPEN: ['open'],
  TEXT: ['q'],
};

/** A condition as the server names it; `value` is one utility of several. */
export interface Named {
  readonly key: ConditionKey;
  readonly value?: string | null;
}

/** What stands behind some of the server's conditions in this search. */
export const conditionsNamed = (search: Search, named: readonly Named[]): readonly Condition[] =>
  conditionsOf(search).filter((condition) =>
    named.some(
      ({ key, value }) => PARTS[key].includes(condition.key) && (!value || (condition.kind === 'value' && condition.value === value)),
    ),
  );

export const withoutCondition = (search: Search, condition: Condition): Search =>
  condition.kind === 'value' ? withChoice(search, condition.key, condition.value, false) : without(search, condition.key);

/** Chosen divisions stand for their section, as the server reads it: it is chosen whole, in part or not at all. */
export type SectionState = 'whole' | 'part' | 'none';

export const sectionState = (search: Search, section: string, divisions: readonly string[]): SectionState => {
  if (divisions.some((code) => search.divisions.includes(code))) return 'part';
  return search.sections.includes(section) ? 'whole' : 'none';
};

/** A section taken whole, or left with all its divisions. */
export const withSection = (search: Search, section: string, divisions: readonly string[]): Search => ({
  ...withChoice(search, 'sections', section, sectionState(search, section, divisions) !== 'whole'),
  divisions: search.divisions.filter((code) => !divisions.includes(code)),
});

/** One division on or off; its section is then no longer taken whole. */
export const withDivision = (search: Search, section: string, code: string, isOn: boolean): Search =>
  withChoice({ ...search, sections: search.sections.filter((one) => one !== section) }, 'divisions', code, isOn);

/** Everything that narrows is off; how the result is shown and what is ticked stay. */
export const cleared = (search: Search): Search => ({
  ...NO_SEARCH,
  order: search.order,
  view: search.view,
  columns: search.columns,
  picked: search.picked,
});
