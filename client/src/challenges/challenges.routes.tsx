import type { RouteObject } from 'react-router';

/** What has been said against the figures of an opportunity or a town: public. */
export const publicRoutes: RouteObject[] = [
  { path: 'challenges/opportunities/:slug', lazy: () => import('./OpportunityChallengesPage.tsx') },
  { path: 'challenges/towns/:slug', lazy: () => import('./TownChallengesPage.tsx') },
];

export const routes: RouteObject[] = [{ path: 'workspace/challenges', lazy: () => import('./OwnChallengesPage.tsx') }];
