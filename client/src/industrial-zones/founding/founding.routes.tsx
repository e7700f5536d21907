import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'workspace/zones', lazy: () => import('./FoundedZonesPage.tsx') },
  { path: 'workspace/zones/:id', lazy: () => import('./FoundingPage.tsx') },
];
