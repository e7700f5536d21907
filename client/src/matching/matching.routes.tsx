import type { RouteObject } from 'react-router';

const PATHS = ['workspace/projects', 'workspace/projects/:id', 'workspace/opportunities/:slug/investors'];

export const routes: RouteObject[] = PATHS.map((path) => ({ path, lazy: () => import('./MatchingPage.tsx') }));
