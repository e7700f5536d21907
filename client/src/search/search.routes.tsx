import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'opportunities', lazy: () => import('./SearchPage.tsx') }];
