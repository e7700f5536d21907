import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';
import type { PhoneNumber } from 'libphonenumber-js/min';
import type { FieldRule } from '../problems/problems.ts';
import { plainDigits } from '../texts/digits.ts';

/** Numbers without the code of a country are Kazakhstan's: `8 701 …`, `701 …`. */
const HOME = 'KZ';

export type PhoneRule = Extract<FieldRule, 'PHONE' | 'PHONE_SHORT' | 'PHONE_LONG' | 'PHONE_COUNTRY'>;

export type PhoneReading =
  | { readonly kept: string; readonly shown: string; readonly rule: null }
  /** What is wrong with it, as far as that can be told. */
  | { readonly kept: null; readonly shown: null; readonly rule: PhoneRule };

/** What stands before a number that is copied from a signature or a link. */
const BEFORE = /^\s*(?:(?:тел|моб|сот|раб|ұялы|tel|phone|mob|mobile|cell)\p{L}*\s*[.:]*\s*)+/iu;

/** A number within an organisation, as it is named in three languages. */
const EXTENSION = /[\s,;(]+(?:доб\p{L}*|вн\p{L}*|ішкі|қос\p{L}*|ext\p{L}*|x|#)[\s.:№#=]*(\d{1,7})[\s)]*$/iu;

/** In one form: without signs that nobody sees, with `+` for the `00` of other countries. */
const plain = (typed: string): string =>
  typed
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(BEFORE, '')
    .replace(EXTENSION, ' ext. $1')
    .trim()
    .replace(/^(?:＋|\(\s*\+|0{2}(?=[\s-]?[1-9]))/u, '+')
    // `7 701 …`, with the code of the country standing alone: only its + is missing.
    .replace(/^7(?=[\s(-])/u, '+7');

const parse = (text: string): PhoneNumber | undefined => parsePhoneNumberFromString(text, { defaultCountry: HOME, extract: false });

/** A length that no number of the country has, between two that it has: then fewer digits, or more, would be a number. */
const isTooLong = (text: string): boolean => {
  const digits = text.replace(/\D+$/u, '');
  return [1, 2, 3].some((many) => parse(digits.slice(0, -many))?.isPossible() === true);
};

const lengthRule = (text: string): PhoneRule => {
  const found = validatePhoneNumberLength(text, HOME);
  if (found === 'TOO_SHORT') return 'PHONE_SHORT';
  if (found === 'TOO_LONG') return 'PHONE_LONG';
  if (found === 'INVALID_LENGTH') return isTooLong(text) ? 'PHONE_LONG' : 'PHONE_SHORT';
  return found === 'INVALID_COUNTRY' ? 'PHONE_COUNTRY' : 'PHONE';
};

/** `+8 701 …`: the 8 of calls within the country, taken for its code. */
const TRUNK_AS_CODE = /^\+\D*8\D*7(?:\D*\d){8,10}\D*$/u;

const ONLY_DIGITS = /^\+?[\p{Nd}\s().~–-]*$/u;

const digitsOf = (text: string): string => plainDigits(text.replace(/ ext\. \d+$/u, '')).replace(/\D/gu, '');

/**
 * Without a + a number has ten digits, or eleven behind the 8 of calls within the country. Ten that begin with 8 or 77 may as well
 * be eleven of which one is missing: they are not guessed at.
 */
const isDoubtful = (text: string): boolean => !text.startsWith('+') && /^(?:8|77)\d*$/.test(digitsOf(text)) && digitsOf(text).length === 10;

/** Why a text is no telephone number. Without its `+` a number of another country looks like a wrong one of ours. */
const ruleOf = (text: string): PhoneRule => {
  if (!ONLY_DIGITS.test(text)) return 'PHONE';
  if (isDoubtful(text)) return 'PHONE_SHORT';
  const isWithoutCode = !text.startsWith('+') && parse(`+${text}`)?.isValid() === true;
  return isWithoutCode || TRUNK_AS_CODE.test(text) ? 'PHONE_COUNTRY' : lengthRule(text);
};

/**
 * A telephone number as people write it, in any country. Kept is its international form (E.164), with the number within the
 * organisation behind it: `+77172550000 ext. 123`.
 */
export const readPhone = (typed: string): PhoneReading => {
  const text = plain(typed);
  const number = parse(text);
  if (!number?.isValid() || isDoubtful(text)) return { kept: null, shown: null, rule: ruleOf(text) };
  return { kept: number.ext ? `${number.number} ext. ${number.ext}` : number.number, shown: number.formatInternational(), rule: null };
};

/** The form in which a number is kept; null when it is none. */
export const normalizePhone = (typed: string): string | null => readPhone(typed).kept;
