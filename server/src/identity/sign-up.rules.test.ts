import { describe, expect, it } from 'vitest';
import { Problem } from '../kernel/problems.ts';
import { checkSignUp } from './sign-up.rules.ts';
import type { SignUp } from './sign-up.rules.ts';

const VALID: SignUp = {
  email: ' Askar@Example.kz',
  password: 'степь, ветер и рельсы',
  name: 'Аскар  Нурланов',
  organisationName: 'ТОО «Степь»',
  country: 'KZ',
  bin: '000000000000',
  consent: true,
};

const fieldsOf = (input: SignUp): unknown => {
  try {
    checkSignUp(input);
    return [];
  } catch (problem) {
    return problem instanceof Problem ? problem.details.fields : problem;
  }
};

describe('a sign-up', () => {
  it('is kept in one spelling', () => {
    expect(checkSignUp(VALID)).toMatchObject({ email: 'askar@example.kz', name: 'Аскар Нурланов', bin: '000000000000' });
  });

  it('of a foreign company needs no number', () => {
    expect(checkSignUp({ ...VALID, country: 'DE', bin: null }).bin).toBeNull();
    expect(checkSignUp({ ...VALID, country: 'DE', bin: ' ' }).bin).toBeNull();
  });

  it.each([' 123456789012', '1234 5678 9012', '123456-789012\u00a0'])('keeps the twelve digits of %j', (bin) => {
    expect(checkSignUp({ ...VALID, bin }).bin).toBe('123456789012');
  });

  it.each<[Partial<SignUp>, { path: string; rule: string }]>([
    [{ bin: null }, { path: 'bin', rule: 'REQUIRED' }],
    [{ bin: '12345' }, { path: 'bin', rule: 'BIN' }],
    [{ bin: '12345678901x' }, { path: 'bin', rule: 'BIN' }],
    [
      { country: 'DE', bin: '1' },
      { path: 'bin', rule: 'BIN' },
    ],
    [{ country: 'XX' }, { path: 'country', rule: 'UNKNOWN_VALUE' }],
    [{ country: 'kz' }, { path: 'country', rule: 'UNKNOWN_VALUE' }],
    [{ consent: false }, { path: 'consent', rule: 'CONSENT_NEEDED' }],
    [{ email: 'nobody' }, { path: 'email', rule: 'EMAIL' }],
    [{ password: 'short' }, { path: 'password', rule: 'TOO_SHORT' }],
    [{ name: '' }, { path: 'name', rule: 'REQUIRED' }],
    [{ organisationName: 'ТОO «Степь»' }, { path: 'organisationName', rule: 'MIXED_ALPHABETS' }],
  ])('with %j is refused', (change, problem) => {
    expect(fieldsOf({ ...VALID, ...change })).toEqual([problem]);
  });

  it('tells every problem at once', () => {
    expect(fieldsOf({ ...VALID, name: '', consent: false, country: '' })).toHaveLength(3);
  });

  it('takes a number whose check digit is wrong: the digit is typing help only', () => {
    expect(checkSignUp({ ...VALID, bin: '123456789019' }).bin).toBe('123456789019');
  });
});
