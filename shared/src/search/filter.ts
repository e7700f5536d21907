import type { Search } from './address.ts';
import type { Asked, ConditionField } from './condition-fields.ts';
import { CONDITION_FIELDS } from './condition-fields.ts';
import { SEARCH_CONDITIONS } from './conditions.ts';
import type { UnknownMode } from './vocabulary.ts';

/** The words are an argument beside the filter. */
export type FilterField = Exclude<ConditionField, 'text'>;

type InputOf<F extends FilterField> = NonNullable<ReturnType<(typeof SEARCH_CONDITIONS)[F]['asked']>>;

/** The filter of the API (`OpportunityFilter`), as a plain value: what is left out does not narrow. */
export type SearchFilter = { [F in FilterField]?: InputOf<F> | null } & { unknown?: UnknownMode | null };

export const FILTER_FIELDS: readonly FilterField[] = CONDITION_FIELDS.filter((field) => field !== 'text');

const CONDITIONS: { readonly [F in FilterField]: { readonly asked: (value: Asked[F]) => InputOf<F> | undefined } } = SEARCH_CONDITIONS;

const inputOf = <F extends FilterField>(search: Search, field: F): InputOf<F> | undefined => CONDITIONS[field].asked(search[field]);

/** The API filter for a search in the address bar. What does not narrow is left out, so that the same search is one cache entry. */
export const filterOf = (search: Search): SearchFilter => {
  const inputs = FILTER_FIELDS.map((field) => [field, inputOf(search, field)] as const);
  const unknown = ['unknown', search.unknown ? 'INCLUDE' : undefined] as const;
  return Object.fromEntries([...inputs, unknown].filter(([, input]) => input !== undefined));
};
