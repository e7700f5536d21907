import { filterOf } from 'shared/search/filter.ts';
import type { Order, Search } from 'shared/search/address.ts';
import type { SearchQueryVariables } from '../gql/graphql.ts';

/** What narrows the list, for the list and for the map. */
export const narrowingOf = (search: Search): Pick<SearchQueryVariables, 'filter' | 'text'> => ({
  filter: filterOf(search),
  ...(search.q ? { text: search.q } : {}),
});

/** Without words there is nothing to be the best match of, and without a town nothing to be far from: the newest come first. */
export const orderOf = ({ order, q, near }: Search): Order =>
  (order.by === 'RELEVANCE' && !q) || (order.by === 'DISTANCE' && !near) ? { by: 'NEWEST', direction: 'DESC' } : order;

export const variablesOf = (search: Search): SearchQueryVariables => ({
  ...narrowingOf(search),
  sort: orderOf(search).by,
  direction: orderOf(search).direction,
  ...(search.after ? { after: search.after } : {}),
});
