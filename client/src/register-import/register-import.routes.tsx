import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'workspace/import', lazy: () => import('./ImportsPage.tsx') },
  { path: 'workspace/import/:id', lazy: () => import('./ImportPage.tsx') },
];
