import type { RouteObject } from 'react-router';

export const routes: RouteObject[] = [
  { path: 'sign-in', lazy: () => import('./SignInPage.tsx') },
  { path: 'sign-up', lazy: () => import('./SignUpPage.tsx') },
  { path: 'confirm/:token', lazy: () => import('./ConfirmPage.tsx') },
  { path: 'reset', lazy: () => import('./ResetPage.tsx') },
  { path: 'reset/:token', lazy: () => import('./NewPasswordPage.tsx') },
  { path: 'invitation/:token', lazy: () => import('./InvitationPage.tsx') },
  { path: 'account', lazy: () => import('./AccountPage.tsx') },
  { path: 'account/email/:token', lazy: () => import('./ConfirmEmailPage.tsx') },
  { path: 'account/objection/:token', lazy: () => import('./ObjectionPage.tsx') },
];
