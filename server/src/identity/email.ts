import type { FieldProblem } from 'shared/problems/problems.ts';
import { mixedWords } from 'shared/texts/alphabets.ts';
import { tidyLine } from 'shared/texts/characters.ts';

const MAX_LENGTH = 254;
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^([\p{L}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,63}$/u;

/** One address has one spelling here: normalised, in lower case, without invisible characters. */
export const normalizeEmail = (typed: string): string => tidyLine(typed).normalize('NFKC').toLowerCase();

export const localPart = (email: string): string => email.slice(0, email.lastIndexOf('@'));

const isEmail = (email: string): boolean => {
  const at = email.lastIndexOf('@');
  return email.length <= MAX_LENGTH && at > 0 && at <= 64 && LOCAL.test(email.slice(0, at)) && DOMAIN.test(email.slice(at + 1));
};

export const emailProblem = (path: string, typed: string): FieldProblem | null => {
  const email = normalizeEmail(typed);
  if (email === '') return { path, rule: 'REQUIRED' };
  if (!isEmail(email)) return { path, rule: 'EMAIL' };
  // Refuses an address that reads like another one: people are invited and confirmed by it.
  return mixedWords(email).length > 0 ? { path, rule: 'MIXED_ALPHABETS' } : null;
};
