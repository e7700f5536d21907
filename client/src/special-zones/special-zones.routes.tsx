import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'zones', lazy: () => import('./ZonesPage.tsx') },
  { path: 'zones/:slug', lazy: () => import('./ZonePage.tsx') },
  { path: 'zones/:slug/terms/:number', lazy: () => import('./terms/ZoneTermsPage.tsx') },
];
