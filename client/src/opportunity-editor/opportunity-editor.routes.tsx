import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'workspace/opportunities', lazy: () => import('./list/ManagedListPage.tsx') },
  { path: 'workspace/opportunities/:slug', lazy: () => import('./ManagedPage.tsx') },
  { path: 'workspace/opportunities/:slug/preview', lazy: () => import('./PreviewPage.tsx') },
];
