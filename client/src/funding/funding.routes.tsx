import type { RouteObject } from 'react-router';

/** Runs change while they are watched: these pages are drawn by the browser. */
export const routes: RouteObject[] = [
  { path: 'plans/explorer', lazy: () => import('./FundingPage.tsx') },
  { path: 'plans/explorer/:id', lazy: () => import('./FundingPage.tsx') },
];
