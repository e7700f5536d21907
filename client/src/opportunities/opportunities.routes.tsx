import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'opportunities/:slug', lazy: () => import('./page/OpportunityPage.tsx') }];
