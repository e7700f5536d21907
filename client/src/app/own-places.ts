import {
  accountUrl,
  administrationUrl,
  auditsUrl,
  foundedZonesUrl,
  managedOpportunitiesUrl,
  managedTermsUrl,
  mergesUrl,
  ownChallengesUrl,
  plannedMeasuresUrl,
  questionsUrl,
  reviewUrl,
  searchesUrl,
  workspaceUrl,
} from '../kernel/urls.ts';
import { projectsUrl } from '../matching/matching-urls.ts';
import { isOfKind } from '../kernel/session.ts';
import type { OrganisationKind, Viewer } from '../kernel/session.ts';
import type { Translate } from '../kernel/words.ts';
import type { OWN_PLACES_WORDS } from './own-places.words.ts';
import type { Waiting } from './useWaiting.ts';

interface Place {
  readonly to: string;
  readonly name: string;
  /** Kinds of organisations whose people work there; left out: everybody. */
  readonly kinds?: readonly OrganisationKind[];
  /** What is counted beside the name. */
  readonly waits?: keyof Waiting;
}

const allPlaces = (t: Translate<(typeof OWN_PLACES_WORDS)['RU']>): readonly Place[] => [
  { to: workspaceUrl, name: t('workspace'), kinds: ['INVESTOR'], waits: 'interests' },
  { to: projectsUrl, name: t('projects'), kinds: ['INVESTOR'] },
  { to: reviewUrl, name: t('review'), kinds: ['SPK', 'ZONE_COMPANY'], waits: 'review' },
  { to: managedOpportunitiesUrl, name: t('managed'), kinds: ['SPK', 'ZONE_COMPANY'] },
  { to: questionsUrl, name: t('questions'), kinds: ['INVESTOR', 'SPK', 'ZONE_COMPANY'] },
  { to: auditsUrl, name: t('audits'), kinds: ['AUDIT', 'SPK', 'ZONE_COMPANY'] },
  { to: foundedZonesUrl, name: t('foundedZones'), kinds: ['SPK'] },
  { to: managedTermsUrl, name: t('terms'), kinds: ['ZONE_COMPANY'] },
  { to: plannedMeasuresUrl, name: t('plannedMeasures'), kinds: ['AKIMAT'] },
  { to: mergesUrl(), name: t('merges'), kinds: ['ANALYSIS', 'AKIMAT'] },
  { to: ownChallengesUrl, name: t('challenges'), kinds: ['SPK', 'ZONE_COMPANY', 'AKIMAT', 'PLATFORM'] },
  { to: administrationUrl, name: t('administration') },
  { to: searchesUrl, name: t('searches'), waits: 'news' },
  { to: accountUrl, name: t('ownAccount') },
];

/** Who may invite: leads of organisations, and the platform's people. */
const administers = (viewer: Viewer): boolean =>
  isOfKind(viewer, 'PLATFORM') || viewer.memberships.some((membership) => membership.role === 'LEAD');

/** Where a signed-in person works: the daily work first. */
export const placesOf = (viewer: Viewer, t: Translate<(typeof OWN_PLACES_WORDS)['RU']>): readonly Place[] =>
  allPlaces(t).filter(({ to, kinds }) => (to === administrationUrl ? administers(viewer) : !kinds || isOfKind(viewer, ...kinds)));
