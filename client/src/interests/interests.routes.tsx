import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'interest/:id', lazy: () => import('./InterestPage.tsx') },
  { path: 'workspace', lazy: () => import('./mine/MyInterestsPage.tsx') },
];
