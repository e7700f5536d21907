import { useApolloClient, useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { SignOutDocument } from '../gql/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { administrationUrl, homeUrl, managedTermsUrl, reviewUrl, securityUrl, signInUrl, workspaceUrl } from './app.urls.ts';
import { APP_WORDS } from './app.words.ts';
import { isOfKind, useViewer } from './session.ts';
import type { Viewer } from './session.ts';
import { useWords } from './words.ts';

interface Place {
  readonly to: string;
  readonly key: 'workspace' | 'review' | 'terms' | 'administration' | 'security';
}

const placesOf = (viewer: Viewer): Place[] => [
  ...(isOfKind(viewer, 'INVESTOR') ? [{ to: workspaceUrl, key: 'workspace' } as const] : []),
  ...(isOfKind(viewer, 'SPK', 'ZONE_COMPANY') ? [{ to: reviewUrl, key: 'review' } as const] : []),
  ...(isOfKind(viewer, 'ZONE_COMPANY') ? [{ to: managedTermsUrl, key: 'terms' } as const] : []),
  ...(viewer.memberships.some((membership) => membership.role === 'LEAD') ? [{ to: administrationUrl, key: 'administration' } as const] : []),
  { to: securityUrl, key: 'security' },
];

const SignOut = (): ReactElement => {
  const t = useWords(APP_WORDS);
  const client = useApolloClient();
  const navigate = useNavigate();
  const [signOut, { loading }] = useMutation(SignOutDocument);
  const leave = async (): Promise<void> => {
    await signOut();
    await client.resetStore();
    await navigate(homeUrl);
  };
  return (
    <Button look="quiet" busy={loading} onClick={() => void leave()}>
      {t('signOut')}
    </Button>
  );
};

/** The way in, or the reader's own places. */
export const AccountLinks = (): ReactElement | null => {
  const t = useWords(APP_WORDS);
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  if (viewer === undefined) return null;
  if (viewer?.level !== 'FULL') {
    const next = pathname.startsWith('/sign') ? undefined : pathname + search;
    return (
      <NavLink className="button button-secondary" to={signInUrl(next)}>
        {t('signIn')}
      </NavLink>
    );
  }
  return (
    <nav className="site-nav account" aria-label={t('account')}>
      {placesOf(viewer).map(({ to, key }) => (
        <NavLink key={to} to={to} end>
          {t(key)}
        </NavLink>
      ))}
      <SignOut />
    </nav>
  );
};
