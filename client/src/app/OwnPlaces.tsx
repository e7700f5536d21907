import { useApolloClient } from '@apollo/client/react';
import { lazy } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { NavLink, useNavigate } from 'react-router';
import { SignOutDocument } from '../kernel/session.graphql.ts';
import { Afterwards } from '../ui/Afterwards.tsx';
import { Button } from '../ui/Button.tsx';
import {
  auditsUrl,
  accountUrl,
  administrationUrl,
  foundedZonesUrl,
  homeUrl,
  managedOpportunitiesUrl,
  ownChallengesUrl,
  questionsUrl,
  managedTermsUrl,
  plannedMeasuresUrl,
  reviewUrl,
  searchesUrl,
  workspaceUrl,
} from '../kernel/urls.ts';
import { PRODUCT_WORDS } from '../kernel/product.words.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { tellOtherTabs } from '../kernel/other-tabs.ts';
import { isOfKind } from '../kernel/session.ts';
import { useSending } from '../kernel/useSending.ts';
import type { Viewer } from '../kernel/session.ts';
import { useWords } from '../kernel/words.ts';
import type { Translate } from '../kernel/words.ts';
import './Header.css';

const NewsBadge = lazy(() => import('../saved-searches/NewsBadge.tsx').then((module) => ({ default: module.NewsBadge })));

interface Place {
  readonly to: string;
  readonly name: string;
  /** Shown beside the name. */
  readonly more?: ReactNode;
}

/** Who may invite: leads of organisations, and the platform's people. */
const administers = (viewer: Viewer): boolean =>
  isOfKind(viewer, 'PLATFORM') || viewer.memberships.some((membership) => membership.role === 'LEAD');

const placesOf = (viewer: Viewer, t: Translate<(typeof PRODUCT_WORDS)['RU']>): Place[] => [
  ...(isOfKind(viewer, 'INVESTOR') ? [{ to: workspaceUrl, name: t('workspace') }] : []),
  {
    to: searchesUrl,
    name: t('searches'),
    more: (
      <Afterwards>
        <NewsBadge />
      </Afterwards>
    ),
  },
  ...(isOfKind(viewer, 'SPK', 'ZONE_COMPANY')
    ? [
        { to: reviewUrl, name: t('review') },
        { to: managedOpportunitiesUrl, name: t('managed') },
      ]
    : []),
  ...(isOfKind(viewer, 'INVESTOR', 'SPK', 'ZONE_COMPANY') ? [{ to: questionsUrl, name: t('questions') }] : []),
  ...(isOfKind(viewer, 'AUDIT', 'SPK', 'ZONE_COMPANY') ? [{ to: auditsUrl, name: t('audits') }] : []),
  ...(isOfKind(viewer, 'SPK') ? [{ to: foundedZonesUrl, name: t('foundedZones') }] : []),
  ...(isOfKind(viewer, 'ZONE_COMPANY') ? [{ to: managedTermsUrl, name: t('terms') }] : []),
  ...(isOfKind(viewer, 'AKIMAT') ? [{ to: plannedMeasuresUrl, name: t('plannedMeasures') }] : []),
  ...(isOfKind(viewer, 'SPK', 'ZONE_COMPANY', 'AKIMAT', 'PLATFORM') ? [{ to: ownChallengesUrl, name: t('challenges') }] : []),
  ...(administers(viewer) ? [{ to: administrationUrl, name: t('administration') }] : []),
  { to: accountUrl, name: t('ownAccount') },
];

const SignOut = ({ viewer }: { readonly viewer: Viewer }): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  const client = useApolloClient();
  const navigate = useNavigate();
  const { run, pending } = useSending(SignOutDocument);
  const locale = useLocale();
  const leave = async (): Promise<void> => {
    // Auditors keep their work on this device until it is sent.
    const device = isOfKind(viewer, 'AUDIT') ? await import('../facility-audits/device/leave.ts').catch(() => null) : null;
    if (device && !(await device.mayLeave(viewer.id, locale))) return;
    if (!(await run({}))) return;
    await device?.leaveNothing(viewer.id);
    tellOtherTabs();
    // Navigates first: a workspace page without a signed-in person would redirect to the sign-in page.
    await navigate(homeUrl);
    // A failing query of the next page is shown by that page.
    await client.resetStore().catch(() => undefined);
  };
  return (
    <Button look="quiet" busy={pending} onClick={() => void leave()}>
      {t('signOut')}
    </Button>
  );
};

/** The links of a signed-in person with the number of unread news, and signing out. */
export const OwnPlaces = ({ viewer }: { readonly viewer: Viewer }): ReactElement => {
  const t = useWords(PRODUCT_WORDS);
  return (
    <nav className="site-nav account" aria-label={t('account')}>
      {placesOf(viewer, t).map(({ to, name, more }) => (
        <NavLink key={to} to={to} end>
          {name}
          {more}
        </NavLink>
      ))}
      <SignOut viewer={viewer} />
    </nav>
  );
};
