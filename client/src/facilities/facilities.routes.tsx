import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'facilities', lazy: () => import('./FacilitiesPage.tsx') },
  { path: 'revived', lazy: () => import('./RevivedPage.tsx') },
];
