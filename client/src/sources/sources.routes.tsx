import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'sources', lazy: () => import('./SourcesPage.tsx') }];
