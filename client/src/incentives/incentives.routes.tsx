import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'zones/compare', lazy: () => import('./zones/ZonesComparePage.tsx') },
  { path: 'zones/:slug/calculator', lazy: () => import('./calculator/CalculatorPage.tsx') },
  { path: 'rates', lazy: () => import('./rates/RatesPage.tsx') },
];
