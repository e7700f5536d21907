import type { ApolloClient } from '@apollo/client';
import { MeDocument } from '../kernel/session.graphql.ts';
import { heedOtherTabs } from '../kernel/other-tabs.ts';

const running = new WeakMap<ApolloClient, Promise<void>>();

/** Asks the server who is signed in, bypassing the cache, and updates every page. Concurrent calls share one request. */
export const askWhoIsThere = (client: ApolloClient): Promise<void> => {
  const asked =
    running.get(client) ??
    client
      .query({ query: MeDocument, fetchPolicy: 'network-only' })
      .then(() => undefined)
      // Without an answer everything stays as it was; the page shows the refusal that it got.
      .catch(() => undefined)
      .finally(() => running.delete(client));
  running.set(client, asked);
  return asked;
};

const viewerId = (client: ApolloClient): string | null => client.readQuery({ query: MeDocument })?.me?.id ?? null;

/**
 * Follows sign-ins and sign-outs in other tabs: after signing in there this tab is signed in too, and drops what was fetched
 * for somebody else.
 */
export const followOtherTabs = (client: ApolloClient): (() => void) =>
  heedOtherTabs(() => {
    const before = viewerId(client);
    void askWhoIsThere(client).then(async () => {
      const now = viewerId(client);
      if (now !== null && now !== before) await client.resetStore().catch(() => undefined);
    });
  });
