import type { RouteObject } from 'react-router';

/** The potential of a facility for one use, with its sum: public, as the facility is. */
export const publicRoutes: RouteObject[] = [
  { path: 'opportunities/:slug/potential/:use', lazy: () => import('./potential/UsePotentialPage.tsx') },
];

export const routes: RouteObject[] = [
  { path: 'workspace/audits', lazy: () => import('./AuditsPage.tsx') },
  { path: 'admin/weights', lazy: () => import('./weights/WeightsPage.tsx') },
  { path: 'workspace/audits/:id', lazy: () => import('./AuditPage.tsx') },
];
