import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'towns', lazy: () => import('./TownsPage.tsx') },
  { path: 'towns/:slug', lazy: () => import('./TownPage.tsx') },
];
