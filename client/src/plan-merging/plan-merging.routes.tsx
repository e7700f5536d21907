import type { RouteObject } from 'react-router';

/** Signed reports are public; whoever works on a check sees it at the same address. */
export const routes: RouteObject[] = [{ path: 'plans/merges/:id?', lazy: () => import('./MergingPage.tsx') }];

/** Where analysts start a check. */
export const startRoutes: RouteObject[] = [{ path: 'plans/merges/new', lazy: () => import('./StartMergePage.tsx') }];
