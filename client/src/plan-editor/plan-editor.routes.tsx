import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'workspace/measures', lazy: () => import('./DeskPage.tsx') },
  { path: 'workspace/measures/:id', lazy: () => import('./ProposalPage.tsx') },
  { path: 'workspace/plans/:id', lazy: () => import('./PlanProposalPage.tsx') },
];
