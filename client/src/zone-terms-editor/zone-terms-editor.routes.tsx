import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'workspace/terms', lazy: () => import('./ManagedZonesPage.tsx') },
  { path: 'workspace/terms/:zone', lazy: () => import('./ZoneTermsPage.tsx') },
];
