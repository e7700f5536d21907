import { filterOf } from 'shared/search/filter.ts';
import type { Search } from 'shared/search/address.ts';
import type { SearchQueryVariables } from '../gql/graphql.ts';

/** What narrows the list, for the list and for the map. */
export const narrowingOf = (search: Search): Pick<SearchQueryVariables, 'filter' | 'text'> => ({
  filter: filterOf(search),
  ...(search.q ? { text: search.q } : {}),
});

export const variablesOf = (search: Search): SearchQueryVariables => ({
  ...narrowingOf(search),
  sort: search.order.by,
  direction: search.order.direction,
  ...(search.after ? { after: search.after } : {}),
});
