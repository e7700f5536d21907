import { filterOf } from 'shared/search/filter.ts';
import { USUAL_ORDER } from 'shared/search/address.ts';
import type { Order, Search } from 'shared/search/address.ts';
import { matchedVariables } from './matched-conditions.ts';
import type { SearchQueryVariables } from './search.graphql.ts';

/** The narrowing part, for the list and for the map. */
export const narrowingOf = (search: Search): Pick<SearchQueryVariables, 'filter' | 'text'> => ({
  filter: filterOf(search),
  ...(search.text ? { text: search.text } : {}),
});

/** Without a town there is no distance, and the best match comes first in either direction: then it is the usual order. */
export const orderOf = ({ order, near }: Search): Order =>
  order.by === 'RELEVANCE' || (order.by === 'DISTANCE' && !near) ? USUAL_ORDER : order;

export const variablesOf = (search: Search): SearchQueryVariables => ({
  ...narrowingOf(search),
  sort: orderOf(search).by,
  direction: orderOf(search).direction,
  ...(search.after ? { after: search.after } : {}),
  ...matchedVariables(search),
});
