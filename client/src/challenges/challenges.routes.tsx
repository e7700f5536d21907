import type { RouteObject } from 'react-router';

/** What has been said against the figures of an opportunity, a town, a zone or a measure: public. */
export const publicRoutes: RouteObject[] = [
  { path: 'challenges/opportunities/:slug', lazy: () => import('./OpportunityChallengesPage.tsx') },
  { path: 'challenges/towns/:slug', lazy: () => import('./TownChallengesPage.tsx') },
  { path: 'challenges/industrial-zones/:slug', lazy: () => import('./IndustrialZoneChallengesPage.tsx') },
  { path: 'challenges/zones/:slug', lazy: () => import('./SpecialZoneChallengesPage.tsx') },
  { path: 'challenges/measures/:slug', lazy: () => import('./MeasureChallengesPage.tsx') },
];

export const routes: RouteObject[] = [{ path: 'workspace/challenges', lazy: () => import('./OwnChallengesPage.tsx') }];
