import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'data', lazy: () => import('./DataPage.tsx') },
  { path: 'data/dictionary', lazy: () => import('./DictionaryPage.tsx') },
];
