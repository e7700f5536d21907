import { describe, expect, it } from 'vitest';
import { checkSignIn, checkSignUp } from './checks.ts';
import type { Typed } from './checks.ts';

const TYPED: Typed = {
  name: 'Айгерим Бекова',
  email: 'aigerim@example.kz',
  password: 'four words in a row',
  organisationName: 'ТОО «Пример»',
  country: 'KZ',
  bin: '500140000015',
  consent: 'on',
};

const rulesOf = (change: Typed): Record<string, string> =>
  Object.fromEntries(checkSignUp({ ...TYPED, ...change }).map(({ path, rule }) => [path, rule]));

describe('a sign-up before it is sent', () => {
  it.each([
    ['as it should be', {}, {}],
    ['without consent', { consent: undefined }, { consent: 'CONSENT_NEEDED' }],
    ['with eleven characters of password', { password: 'eleven char' }, { password: 'TOO_SHORT' }],
    ['with 129 characters of password', { password: 'x'.repeat(129) }, { password: 'TOO_LONG' }],
    ['with 12 letters outside the basic plane', { password: '𝒳'.repeat(12) }, {}],
    ['with an address without a host', { email: 'aigerim@' }, { email: 'EMAIL' }],
    ['of a company at home without its number', { bin: ' ' }, { bin: 'REQUIRED' }],
    ['with eleven digits', { bin: '50014000001' }, { bin: 'BIN' }],
    // Some real numbers fail the check digit: it causes a warning, never a refusal.
    ['with a doubtful check digit', { bin: '500140000016' }, {}],
    ['of a company abroad without a number', { country: 'DE', bin: undefined }, {}],
    ['with a name of one letter', { name: 'А' }, { name: 'TOO_SHORT' }],
  ] as const)('%s', (_, change, expected) => {
    expect(rulesOf(change)).toEqual(expected);
  });

  it('says everything at once', () => {
    expect(checkSignUp({ country: 'KZ' })).toHaveLength(6);
  });
});

it('a sign-in needs both, whatever they are', () => {
  expect(checkSignIn({ email: 'x', password: '' })).toEqual([{ path: 'password', rule: 'REQUIRED' }]);
});
