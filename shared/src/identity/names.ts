import type { FieldRule } from '../problems/problems.ts';
import { mixedWords } from '../texts/alphabets.ts';
import { hidesCharacters, tidyLine } from '../texts/characters.ts';

export const NAME_LENGTH = { min: 2, max: 120 } as const;

/** The name as it is stored: as typed, in NFC, with single spaces and without invisible characters. */
export const normalizeName = tidyLine;

const ANY_INVISIBLE = /\p{C}/u;
const HAS_A_LETTER = /[\p{L}\p{N}]/u;
/** A combining mark without a letter, an enclosing mark, or a third mark on one letter. */
const STRAY_MARK = /(^|[\s\p{P}])\p{M}|\p{Me}|\p{M}{3,}/u;

/** Scripts whose letters carry at most one mark in two; other scripts write their vowels as marks. */
const SPARING = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu;
const MARKS = /\p{M}/gu;

const hasTooManyMarks = (name: string): boolean => {
  const letters = name.match(SPARING)?.length ?? 0;
  const marks = name.match(MARKS)?.length ?? 0;
  return letters > 0 && marks > 2 + letters / 2;
};

/** Deceptive characters in the name of a person or an organisation, whatever its length; drafts are checked by this too. */
export const deceptionIn = (name: string): FieldRule | null => {
  if (hidesCharacters(name) || ANY_INVISIBLE.test(name) || STRAY_MARK.test(name) || hasTooManyMarks(name)) return 'BAD_CHARACTERS';
  return mixedWords(name).length > 0 ? 'MIXED_ALPHABETS' : null;
};

/** What is wrong with the name of a person or an organisation as typed. */
export const nameRule = (typed: string): FieldRule | null => {
  const name = normalizeName(typed);
  const length = [...name].length;
  const deception = deceptionIn(name);
  if (length === 0) return 'REQUIRED';
  if (deception === 'BAD_CHARACTERS') return deception;
  if (length < NAME_LENGTH.min) return 'TOO_SHORT';
  if (length > NAME_LENGTH.max) return 'TOO_LONG';
  if (!HAS_A_LETTER.test(name)) return 'INVALID';
  return deception;
};
