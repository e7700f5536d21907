import { ApolloClient, ApolloLink, InMemoryCache } from '@apollo/client';
import type { NormalizedCacheObject } from '@apollo/client';
import { BaseHttpLink } from '@apollo/client/link/http';
import type { Locale } from 'shared/locale/locale.ts';
import { CACHE } from '../kernel/answers.ts';
import { proofLink } from './proof-link.ts';
import { sessionLink } from './session-link.ts';
import { askWhoIsThere } from './who-is-there.ts';

const hashOf = (document: object): string => {
  const meta: unknown = '__meta__' in document ? document.__meta__ : null;
  if (typeof meta === 'object' && meta !== null && 'hash' in meta && typeof meta.hash === 'string') return meta.hash;
  throw new Error('Only documents of the build are sent.');
};

/** Replaces the text by the hash. The library's own link would send the text after an unknown hash, and the server never reads it. */
const hashLink = new ApolloLink((operation, forward) => {
  operation.extensions['persistedQuery'] = { version: 1, sha256Hash: hashOf(operation.query) };
  operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  return forward(operation);
});

/** Sends hashes of known documents, never text; the header tells the server that no other site's page is asking. */
export const httpLink = (locale: Locale): ApolloLink =>
  hashLink.concat(
    new BaseHttpLink({ uri: '/graphql', credentials: 'same-origin', headers: { 'x-qaita-request': '1', 'x-qaita-locale': locale } }),
  );

export interface ClientOptions {
  readonly locale: Locale;
  readonly link: ApolloLink;
  readonly state?: NormalizedCacheObject;
  /** On the server: the cache of the page; answers then contain the fields of all fragments. */
  readonly pageCache?: InMemoryCache;
}

export const makeClient = ({ link, state, pageCache }: ClientOptions): ApolloClient => {
  const isOnServer = pageCache !== undefined;
  const cache = pageCache ?? new InMemoryCache(CACHE);
  if (state) cache.restore(state);
  const client: ApolloClient = new ApolloClient({
    cache,
    link: proofLink.concat(sessionLink(() => askWhoIsThere(client))).concat(link),
    ssrMode: isOnServer,
    dataMasking: !isOnServer,
  });
  return client;
};
