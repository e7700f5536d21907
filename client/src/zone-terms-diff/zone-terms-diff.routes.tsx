import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'zones/:slug/terms/diff', lazy: () => import('./TermsDiffPage.tsx') }];
