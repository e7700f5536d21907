import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'industrial-zones', lazy: () => import('./IndustrialZonesPage.tsx') },
  { path: 'industrial-zones/:slug', lazy: () => import('./IndustrialZonePage.tsx') },
];
