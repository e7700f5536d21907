import type { ApolloClient } from '@apollo/client';
import { MeDocument } from '../kernel/session.graphql.ts';
import { heedOtherTabs } from '../kernel/other-tabs.ts';

const running = new WeakMap<ApolloClient, Promise<void>>();

/** Asks the server who is signed in, past the cache, and lets every page know. Questions at the same time are one. */
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

/** Follows what happens in other tabs: whoever has signed in there is signed in here, and sees nothing that was fetched for another. */
export const followOtherTabs = (client: ApolloClient): (() => void) =>
  heedOtherTabs(() => {
    const before = viewerId(client);
    void askWhoIsThere(client).then(async () => {
      const now = viewerId(client);
      if (now !== null && now !== before) await client.resetStore().catch(() => undefined);
    });
  });
