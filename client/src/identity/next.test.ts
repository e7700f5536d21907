import { expect, it } from 'vitest';
import { ownPath } from './next.ts';

it.each([
  ['/interest/new?opportunity=ekibastuz-depot', '/interest/new?opportunity=ekibastuz-depot'],
  ['/zones/pavlodar#terms', '/zones/pavlodar#terms'],
  // The router adds the language itself.
  ['/kk/workspace', '/workspace'],
  ['/account', '/account'],
])('%s is a page of ours', (asked, path) => {
  expect(ownPath(asked)).toBe(path);
});

it.each([
  null,
  '',
  'workspace',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '/kk//evil.example/',
  'javascript:alert(1)',
  '/sign-in?next=/sign-in',
  '/en/sign-up',
  '/reset/token',
])('%s is not redirected to', (asked) => {
  expect(ownPath(asked)).toBeNull();
});
