import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { announce } from '../kernel/announce.ts';
import { tellOtherTabs } from '../kernel/other-tabs.ts';
import { signInUrl } from '../kernel/urls.ts';
import type { Viewer } from '../kernel/session.ts';
import { useWords } from '../kernel/words.ts';
import { MeDocument } from '../kernel/session.graphql.ts';
import { IDENTITY_WORDS } from './identity.words.ts';
import { onwardFrom } from './next.ts';

/** After a change of the session: drops what was fetched for the former one and fetches it again. */
export const useRenewedSession = (): (() => Promise<Viewer | null>) => {
  const client = useApolloClient();
  const t = useWords(IDENTITY_WORDS);
  return async () => {
    // A query of the page may fail under the new session; the page shows that itself.
    await client.resetStore().catch(() => undefined);
    const { data } = await client.query({ query: MeDocument, errorPolicy: 'all' });
    tellOtherTabs();
    const viewer = data?.me ?? null;
    if (viewer) announce(t.of('announced', viewer.level));
    return viewer;
  };
};

/** Continues as the person who has just signed in. */
export const useEntering = (): ((next: string | null) => Promise<void>) => {
  const renew = useRenewedSession();
  const navigate = useNavigate();
  return async (next) => {
    const viewer = await renew();
    await navigate(viewer ? onwardFrom(viewer, next) : signInUrl(next ?? undefined), { replace: true });
  };
};
