import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'workspace/review', lazy: () => import('./QueuePage.tsx') },
  { path: 'workspace/review/:id', lazy: () => import('./ReviewPage.tsx') },
];
