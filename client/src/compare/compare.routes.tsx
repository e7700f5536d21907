import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'compare', lazy: () => import('./ComparePage.tsx') }];
