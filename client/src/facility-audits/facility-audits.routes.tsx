import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'workspace/audits', lazy: () => import('./AuditsPage.tsx') },
  { path: 'workspace/audits/:id', lazy: () => import('./AuditPage.tsx') },
];
