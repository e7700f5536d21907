import type { RouteObject } from 'react-router';

/** The server draws these forms, so that they can be read and typed into before their code has come. */
export const publicRoutes: RouteObject[] = [
  { path: 'sign-in', lazy: () => import('./sign-in/SignInPage.tsx') },
  { path: 'sign-up', lazy: () => import('./sign-up/SignUpPage.tsx') },
  { path: 'reset', lazy: () => import('./sign-in/ResetPage.tsx') },
];

export const routes: RouteObject[] = [
  { path: 'confirm/:token', lazy: () => import('./sign-up/ConfirmPage.tsx') },
  { path: 'reset/:token', lazy: () => import('./sign-in/NewPasswordPage.tsx') },
  { path: 'invitation/:token', lazy: () => import('./sign-up/InvitationPage.tsx') },
  { path: 'account', lazy: () => import('./account/AccountPage.tsx') },
  { path: 'account/email/:token', lazy: () => import('./account/ConfirmEmailPage.tsx') },
  { path: 'account/objection/:token', lazy: () => import('./account/ObjectionPage.tsx') },
];
