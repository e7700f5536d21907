import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [{ path: 'workspace/questions', lazy: () => import('./QuestionsPage.tsx') }];
