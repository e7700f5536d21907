import { hasBinShape, tidyBin } from 'shared/identifiers/bin.ts';
import { nameRule } from 'shared/identity/names.ts';
import type { FieldProblem, FieldRule } from 'shared/problems/problems.ts';
import { compactCode } from 'shared/texts/digits.ts';
import { excessOf } from 'shared/texts/length.ts';
import { HOME } from './countries.ts';

/** The values of a form by name, as typed. */
export type Typed = Readonly<Partial<Record<string, string>>>;

/**
 * Checks before sending. The server decides, and checks more; but it counts requests, and a typing mistake should not use up an
 * attempt.
 */
export type Check = (typed: Typed) => readonly FieldProblem[];

type FieldCheck = (value: string, typed: Typed) => FieldRule | null;

/** The server's bounds of an address and a one-time code. */
export const IDENTITY_LIMITS = { email: 254, code: 32 } as const;

const PASSWORD_LENGTH = { min: 12, max: 128 } as const;

const within = (length: number, { min, max }: { readonly min: number; readonly max: number }): FieldRule | null => {
  if (length < min) return 'TOO_SHORT';
  return length > max ? 'TOO_LONG' : null;
};

const atMost =
  (longest: number): FieldCheck =>
  (value) =>
    excessOf(value, longest) > 0 ? 'TOO_LONG' : null;

const required: FieldCheck = (value) => (value.trim() === '' ? 'REQUIRED' : null);
const email: FieldCheck = (value) =>
  required(value, {}) ?? atMost(IDENTITY_LIMITS.email)(value, {}) ?? (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value.trim()) ? null : 'EMAIL');
const name: FieldCheck = (value) => nameRule(value);
const newPassword: FieldCheck = (value) => (value === '' ? 'REQUIRED' : within([...value.normalize('NFKC')].length, PASSWORD_LENGTH));
const consent: FieldCheck = (value) => (value === '' ? 'CONSENT_NEEDED' : null);
const bin: FieldCheck = (value, { country }) => {
  if (country !== HOME) return null;
  return required(value, {}) ?? (hasBinShape(tidyBin(value)) ? null : 'BIN');
};

const all =
  (checks: Readonly<Record<string, FieldCheck>>): Check =>
  (typed) =>
    Object.entries(checks).flatMap(([path, check]) => {
      const rule = check(typed[path] ?? '', typed);
      return rule ? [{ path, rule }] : [];
    });

export const checkSignIn = all({ email: (value) => required(value, {}) ?? atMost(IDENTITY_LIMITS.email)(value, {}), password: required });
export const checkPassword = all({ password: required });
export const checkCode = all({ code: (value) => required(value, {}) ?? atMost(IDENTITY_LIMITS.code)(compactCode(value), {}) });
export const checkSignUp = all({ name, email, password: newPassword, organisationName: name, bin, consent });
export const checkAddress = all({ email });
export const checkNewPassword = all({ password: newPassword });
export const checkNewcomer = all({ name, password: newPassword });
