import type { FactKey, Utility } from 'shared/opportunities/kinds.ts';
import type { Search } from 'shared/search/address.ts';
import { LIST_FIELDS, RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { ListField, RangeField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { isOpen } from 'shared/search/controls.ts';

/** What a reader filtered by and wants to see answered on the card, with the subjects of claims that may answer it, the nearest first. */
export interface MatchedCondition {
  readonly field: ListField | RangeField;
  /** Every utility is a condition of its own. */
  readonly utility?: Utility;
  readonly keys: readonly FactKey[];
}

/** What is said of one utility alone answers before what is said of all. */
const OF_UTILITY: Partial<Record<Utility, readonly FactKey[]>> = {
  RAIL: ['RAIL'],
  POWER: ['POWER_MVA'],
  WATER: ['WATER_M3_DAY'],
  HEAT: ['HEAT', 'HEAT_GCAL_HOUR'],
};

const claimsOf = (field: ListField | RangeField): readonly FactKey[] => {
  const entry = SEARCH_CONDITIONS[field];
  return 'claims' in entry ? entry.claims : [];
};

/** The conditions of a search that a claim can answer. */
export const matchedConditions = (search: Search): readonly MatchedCondition[] =>
  [
    ...RANGE_FIELDS.filter((field) => !isOpen(search[field])).map((field) => ({ field, keys: claimsOf(field) })),
    ...search.utilities.map((utility) => ({
      field: 'utilities' as const,
      utility,
      keys: [...(OF_UTILITY[utility] ?? []), ...claimsOf('utilities')],
    })),
    ...LIST_FIELDS.filter((field) => field !== 'utilities' && search[field].length > 0).map((field) => ({ field, keys: claimsOf(field) })),
  ].filter(({ keys }) => keys.length > 0);

/** Variables of the search's documents: claims are read only where a condition asks for them. */
export const matchedVariables = (search: Search): { readonly matched?: FactKey[]; readonly hasMatched: boolean } => {
  const keys = [...new Set(matchedConditions(search).flatMap((condition) => condition.keys))];
  return keys.length === 0 ? { hasMatched: false } : { matched: keys, hasMatched: true };
};
