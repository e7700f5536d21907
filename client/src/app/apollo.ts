import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import type { ApolloLink, NormalizedCacheObject } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import type { Locale } from 'shared/locale/locale.ts';
import { proofLink } from './proof-link.ts';
import { sessionLink } from './session-link.ts';
import { askWhoIsThere } from './who-is-there.ts';

const hashOf = (document: object): string => {
  const meta: unknown = '__meta__' in document ? document.__meta__ : null;
  if (typeof meta === 'object' && meta !== null && 'hash' in meta && typeof meta.hash === 'string') return meta.hash;
  throw new Error('Only documents of the build are sent.');
};

/** Sends hashes of known documents, never text; our header tells the server that no other site's page is asking. */
export const httpLink = (locale: Locale): ApolloLink =>
  new PersistedQueryLink({ generateHash: hashOf, disable: () => false }).concat(
    new HttpLink({ uri: '/graphql', credentials: 'same-origin', headers: { 'x-qaita-request': '1', 'x-qaita-locale': locale } }),
  );

const makeCache = (): InMemoryCache =>
  new InMemoryCache({
    possibleTypes: { Opportunity: ['Facility', 'AnchorProject', 'ZoneSite', 'IndustrialSite'] },
    typePolicies: {
      Query: {
        fields: {
          opportunities: relayStylePagination(['filter', 'text', 'sort', 'direction', 'first']),
          myInterests: relayStylePagination(['states']),
          reviewQueue: relayStylePagination(['states']),
          organisations: relayStylePagination(),
          news: relayStylePagination(),
        },
      },
      OkedDivision: { keyFields: ['code'] },
      OkedSection: { keyFields: ['code'] },
      // A clause's key is the same in every version: it is no identity.
      TermsClause: { keyFields: false },
      // Without an id of its own: what different pages asked for is put together.
      InterestFields: { merge: true },
      OidcProvider: { keyFields: ['id'] },
      Platform: { keyFields: [] },
    },
  });

export interface ClientOptions {
  readonly locale: Locale;
  readonly link: ApolloLink;
  readonly state?: NormalizedCacheObject;
  readonly ssr?: boolean;
}

export const makeClient = ({ link, state, ssr = false }: ClientOptions): ApolloClient => {
  const cache = makeCache();
  if (state) cache.restore(state);
  const client: ApolloClient = new ApolloClient({
    cache,
    link: proofLink.concat(sessionLink(() => askWhoIsThere(client))).concat(link),
    ssrMode: ssr,
    dataMasking: true,
  });
  return client;
};
