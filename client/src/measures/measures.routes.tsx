import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'measures', lazy: () => import('./MeasuresPage.tsx') },
  { path: 'measures/:slug', lazy: () => import('./MeasurePage.tsx') },
];
