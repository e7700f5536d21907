import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'opportunities/:slug', lazy: () => import('./OpportunityPage.tsx') }];
