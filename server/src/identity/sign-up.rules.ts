import { hasBinShape, tidyBin } from 'shared/identifiers/bin.ts';
import { normalizeName } from 'shared/identity/names.ts';
import type { FieldProblem, FieldRule } from 'shared/problems/problems.ts';
import { badInput } from '../kernel/problems.ts';
import { isCountry } from './countries.ts';
import { emailProblem, normalizeEmail } from './email.ts';
import { nameProblem } from './names.ts';
import { passwordProblem, refuseCommonPassword } from './password.rules.ts';

export interface SignUp {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly organisationName: string;
  readonly country: string;
  readonly bin?: string | null;
  readonly consent: boolean;
}

const binRule = (country: string, bin: string): FieldRule | null => {
  if (bin === '') return country === 'KZ' ? 'REQUIRED' : null;
  return hasBinShape(bin) ? null : 'BIN';
};

const problemsOf = (input: SignUp): FieldProblem[] => {
  const bin = binRule(input.country, tidyBin(input.bin ?? ''));
  return [
    emailProblem('email', input.email),
    passwordProblem('password', input.password),
    nameProblem('name', input.name),
    nameProblem('organisationName', input.organisationName),
    isCountry(input.country) ? null : ({ path: 'country', rule: 'UNKNOWN_VALUE' } as const),
    bin ? { path: 'bin', rule: bin } : null,
    input.consent ? null : ({ path: 'consent', rule: 'CONSENT_NEEDED' } as const),
  ].filter((problem) => problem !== null);
};

/** The sign-up as it is stored, or every problem at once. */
export const checkSignUp = (input: SignUp): SignUp & { readonly bin: string | null } => {
  const problems = problemsOf(input);
  if (problems.length > 0) throw badInput(...problems);
  const email = normalizeEmail(input.email);
  refuseCommonPassword(input.password, email);
  return {
    ...input,
    email,
    name: normalizeName(input.name),
    organisationName: normalizeName(input.organisationName),
    bin: tidyBin(input.bin ?? '') || null,
  };
};
