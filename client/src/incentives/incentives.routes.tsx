import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'zones/compare', lazy: () => import('./ZonesComparePage.tsx') },
  { path: 'zones/:slug/calculator', lazy: () => import('./CalculatorPage.tsx') },
  { path: 'rates', lazy: () => import('./RatesPage.tsx') },
];
