import { describe, expect, it } from 'vitest';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { readOidcProviders } from './oidc-providers.ts';

const BANK = { id: 'bank', name: 'Bank', issuer: 'https://id.bank.example', clientId: 'qaita', clientSecret: 'hidden' };
const read = (...providers: object[]) => readOidcProviders(JSON.stringify(providers));

describe('the setting of providers', () => {
  it('may be missing', () => {
    expect(readOidcProviders(undefined)).toEqual([]);
    expect(readOidcProviders('')).toEqual([]);
  });

  it('names any number of them', () => {
    expect(read(BANK, { ...BANK, id: 'other' })).toEqual([BANK, { ...BANK, id: 'other' }]);
  });

  it('may be without TLS on this very machine only', () => {
    expect(read({ ...BANK, issuer: 'http://localhost:9000' })).toHaveLength(1);
    expect(() => read({ ...BANK, issuer: 'http://id.bank.example' })).toThrow('must be https');
  });

  it.each([
    ['not JSON', 'nonsense'],
    ['no list', '{}'],
    ['an id that does not fit an address', JSON.stringify([{ ...BANK, id: 'A b' }])],
    ['two of one id', JSON.stringify([BANK, BANK])],
    ['one without a secret', JSON.stringify([{ ...BANK, clientSecret: '' }])],
  ])('that is %s is one sentence for the operator, without the secret', (_, text) => {
    expect(() => readOidcProviders(text)).toThrow(OperatorProblem);
    expect(() => readOidcProviders(text)).not.toThrow(/hidden/);
  });
});
