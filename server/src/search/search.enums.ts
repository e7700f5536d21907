import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { EQUIPMENT } from 'shared/opportunities/kinds.ts';
import { CONDITION_KEYS, FACET_KEYS, RANGE_KEYS } from 'shared/search/condition-fields.ts';
import {
  CURRENCY_ANSWERS,
  DEAL_ANSWERS,
  LEGAL_ANSWERS,
  POTENTIAL_ANSWERS,
  SEARCH_SORTS,
  SUGGESTION_KINDS,
  UNKNOWN_MODES,
} from 'shared/search/vocabulary.ts';

export const SearchSortEnum = graphqlEnum(
  'SearchSort',
  SEARCH_SORTS,
  'What a list of opportunities is ordered by. Unknown figures come last. RELEVANCE: the best match of the words first, whatever the direction; without words the usual order: first what accepts expressions of interest, then what is not invented, what is better documented, the newest. Sums in tenge come before sums in dollars, which are not converted. DISTANCE needs `near`. POTENTIAL: by the number of uses that a facility is promising for.',
);
// The filter takes these by their lists (`enumOf`).
graphqlEnum('DealAnswer', DEAL_ANSWERS, 'How an investor may come in; UNKNOWN where nobody has stated it.');
graphqlEnum('LegalAnswer', LEGAL_ANSWERS, 'State of the rights; UNKNOWN where nobody has stated it.');
graphqlEnum('PotentialAnswer', POTENTIAL_ANSWERS, 'Uses that the newest approved audit calls promising; UNKNOWN where none is approved.');
graphqlEnum('Equipment', EQUIPMENT, 'Equipment that a source says is at a place.');
graphqlEnum('CurrencyAnswer', CURRENCY_ANSWERS, 'The currency that a sum is stated in; UNKNOWN where no sum is stated.');
export const RangeKeyEnum = graphqlEnum('RangeKey', RANGE_KEYS, 'A figure that is asked for as a range.');
export const UnknownModeEnum = graphqlEnum(
  'UnknownMode',
  UNKNOWN_MODES,
  'What happens to rows of which an asked figure, utility or distance is unknown. ONLY: just these rows, as long as no condition fails.',
);
export const SuggestionKindEnum = graphqlEnum('SuggestionKind', SUGGESTION_KINDS, 'What a suggestion is.');
export const ConditionKeyEnum = graphqlEnum('ConditionKey', CONDITION_KEYS, 'A condition of a search.');
export const SortDirectionEnum = graphqlEnum('SortDirection', ['ASC', 'DESC'], 'Ascending or descending.');
export const FacetKeyEnum = graphqlEnum('FacetKey', FACET_KEYS, 'What values are counted by.');
