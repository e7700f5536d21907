import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'second-life', lazy: () => import('./SecondLifePage.tsx') }];
