import type { FieldProblem } from 'shared/problems/problems.ts';
import { PASSWORD_LENGTH, passwordLength } from './password.hashing.ts';
import { ruleBroken } from '../kernel/problems.ts';
import { isCommonPassword } from './common-passwords.ts';
import { localPart } from './email.ts';

/** Too short or too long; there are no rules about kinds of characters. */
export const passwordProblem = (path: string, password: string): FieldProblem | null => {
  const length = passwordLength(password);
  if (length < PASSWORD_LENGTH.min) return { path, rule: 'TOO_SHORT' };
  return length > PASSWORD_LENGTH.max ? { path, rule: 'TOO_LONG' } : null;
};

const SHORTEST_TELLING_PART = 4;
const FEWEST_OTHER_SIGNS = 8;

/** The part before the @, with a few characters added, is what is guessed first for an address. */
const isBuiltOnAddress = (password: string, email: string): boolean => {
  const typed = password.normalize('NFKC').toLowerCase();
  const local = localPart(email);
  if (typed === email) return true;
  return local.length >= SHORTEST_TELLING_PART && typed.includes(local) && typed.length - local.length < FEWEST_OTHER_SIGNS;
};

/** Throws PASSWORD_COMMON when the password would be among the first guesses. */
export const refuseCommonPassword = (password: string, email: string): void => {
  if (isCommonPassword(password) || isBuiltOnAddress(password, email)) throw ruleBroken('PASSWORD_COMMON');
};
