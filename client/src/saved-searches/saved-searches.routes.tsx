import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'workspace/searches', lazy: () => import('./SearchesPage.tsx') },
  { path: 'unsubscribe', lazy: () => import('./UnsubscribePage.tsx') },
];
