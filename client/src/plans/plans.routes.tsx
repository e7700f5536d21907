import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'plans', lazy: () => import('./PlansPage.tsx') },
  { path: 'plans/:slug', lazy: () => import('./PlanPage.tsx') },
  { path: 'second-life', lazy: () => import('../second-life/SecondLifePage.tsx') },
];
