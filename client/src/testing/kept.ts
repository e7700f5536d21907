import type { MockLink } from '@apollo/client/testing';
import { HiddenOpportunitiesDocument } from '../saved-searches/hidden.graphql.ts';
import { NewsDocument } from '../saved-searches/news.graphql.ts';
import { SavedSearchesDocument } from '../saved-searches/saved-searches.graphql.ts';
import { WatchesDocument } from '../saved-searches/watches.graphql.ts';
import { SearchNamesDocument } from '../search/filter-names.graphql.ts';
import { refusal } from './refusal.ts';
import { me } from './viewer.ts';

export const words = (text: string) => ({ __typename: 'LocalizedText' as const, text, locale: 'EN' as const, isFallback: false });
const ridder = { __typename: 'Town' as const, id: 'town-1', slug: 'ridder', name: words('Ridder') };

export const search = (change: Readonly<Record<string, unknown>> = {}) => ({
  __typename: 'SavedSearch' as const,
  id: 'search-1',
  name: 'Plants',
  query: '?kind=FACILITY&town=ridder',
  frequency: 'DAILY',
  version: 3,
  createdAt: '2026-11-25T10:00:00.000Z',
  newCount: 2,
  ...change,
});

export const piece = (id: string, change: Readonly<Record<string, unknown>> = {}) => ({
  __typename: 'News' as const,
  id,
  at: '2026-11-25T10:00:00.000Z',
  reason: 'PUBLISHED',
  isRead: false,
  was: null,
  became: null,
  opportunity: {
    __typename: 'Facility',
    id: 'plant-1',
    slug: 'plant',
    title: words('Glass works'),
    region: { __typename: 'Region', id: 'r', name: words('East') },
    town: ridder,
  },
  zone: null,
  savedSearch: { __typename: 'SavedSearch', id: 'search-1', name: 'Plants' },
  watch: null,
  ...change,
});

export const value = (change: Readonly<Record<string, unknown>>) => ({
  __typename: 'NewsValue',
  status: null,
  investment: null,
  powerMva: null,
  dealTypes: null,
  effectiveFrom: null,
  isWithdrawn: false,
  ...change,
});

type Query = MockLink.MockedRequest['query'];

const anything = () => true;

/** An answer for any number of requests, whatever the variables; `seen` collects them. */
export const answer = (query: Query, data: object, seen: unknown[] = []): MockLink.MockedResponse => ({
  request: { query, variables: (variables) => seen.push(variables) > 0 },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: { data: { __typename: 'Query', ...data } },
});

export const refused = (query: Query, ...problem: Parameters<typeof refusal>): MockLink.MockedResponse => ({
  request: { query, variables: anything },
  result: refusal(...problem),
});

export const names = answer(SearchNamesDocument, { regions: [], towns: [ridder], zones: [], okedSections: [] });

export const newsOf = (...nodes: readonly object[]): MockLink.MockedResponse =>
  answer(NewsDocument, {
    news: {
      __typename: 'NewsConnection',
      unreadCount: nodes.length,
      pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
      edges: nodes.map((node, nth) => ({ __typename: 'NewsEdge', cursor: String(nth), node })),
    },
  });

export const kept = (...more: MockLink.MockedResponse[]): MockLink.MockedResponse[] => [
  me('FULL'),
  names,
  ...more,
  answer(SavedSearchesDocument, { savedSearches: [search()] }),
  answer(WatchesDocument, { watches: [] }),
  answer(HiddenOpportunitiesDocument, { hiddenOpportunities: [] }),
  newsOf(),
];
