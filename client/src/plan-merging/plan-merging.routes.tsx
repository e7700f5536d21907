import type { RouteObject } from 'react-router';

/** What is being checked changes while people work on it: these pages are drawn by the browser. */
export const routes: RouteObject[] = [{ path: 'plans/merges/:id?', lazy: () => import('./MergingPage.tsx') }];
