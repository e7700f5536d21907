import { expect, it } from 'vitest';
import { isClientOnly } from './routes.tsx';

it.each([
  '/workspace',
  '/workspace/terms/saryarqa',
  '/interest/1',
  '/confirm/a-token',
  '/account',
  '/account/email/a-token',
  '/unsubscribe',
  '/admin',
])('%s is left to the browser', (path) => {
  expect(isClientOnly(path)).toBe(true);
});

it.each([
  '/',
  '/sign-in',
  '/sign-up',
  '/reset',
  '/opportunities',
  '/opportunities/a-plant',
  '/zones/saryarqa/calculator',
  '/workspaces',
  '/nothing',
])('%s is rendered by the server', (path) => {
  expect(isClientOnly(path)).toBe(false);
});
