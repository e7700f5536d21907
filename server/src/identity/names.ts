import type { FieldProblem, FieldRule } from 'shared/problems/problems.ts';

const NAME_LENGTH = { min: 2, max: 120 } as const;

/** Control, format (bidi, zero width), private, unassigned characters and lone surrogates: nobody can see what they do. */
const INVISIBLE = /\p{C}/u;
const WORD = /[\p{L}\p{M}]+/gu;

/** A word with letters of both alphabets is a forgery or a slip: `Тоrgсентр` reads like another name. */
export const mixesAlphabets = (text: string): boolean =>
  (text.match(WORD) ?? []).some((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));

/** The name as it is stored: one form of every letter, single spaces. */
export const normalizeName = (typed: string): string => typed.normalize('NFKC').trim().replace(/ +/g, ' ');

const ruleOf = (typed: string): FieldRule | null => {
  const name = normalizeName(typed);
  const length = [...name].length;
  if (length === 0) return 'REQUIRED';
  if (INVISIBLE.test(typed)) return 'BAD_CHARACTERS';
  if (length < NAME_LENGTH.min) return 'TOO_SHORT';
  if (length > NAME_LENGTH.max) return 'TOO_LONG';
  return mixesAlphabets(name) ? 'MIXED_ALPHABETS' : null;
};

/** What is wrong with the name of a person or an organisation. */
export const nameProblem = (path: string, typed: string): FieldProblem | null => {
  const rule = ruleOf(typed);
  return rule ? { path, rule } : null;
};
