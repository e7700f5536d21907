import { parsePhoneNumberFromString, validatePhoneNumberLength } from 'libphonenumber-js/min';
import type { PhoneNumber } from 'libphonenumber-js/min';
import type { FieldRule } from '../problems/problems.ts';
import { plainDigits } from '../texts/digits.ts';

/** Numbers without a country code are Kazakhstan's: `8 701 …`, `701 …`. */
const HOME = 'KZ';

export type PhoneRule = Extract<FieldRule, 'PHONE' | 'PHONE_SHORT' | 'PHONE_LONG' | 'PHONE_COUNTRY'>;

export type PhoneReading =
  | { readonly kept: string; readonly shown: string; readonly rule: null }
  /** What is wrong with it, as far as that can be determined. */
  | { readonly kept: null; readonly shown: null; readonly rule: PhoneRule };

/** Words before a number that was copied from a signature or a link. */
const BEFORE = /^\s*(?:(?:тел|моб|сот|раб|ұялы|tel|phone|mob|mobile|cell)\p{L}*\s*[.:]*\s*)+/iu;

/** An extension, as it is written in the three languages. */
const EXTENSION = /[\s,;(]+(?:доб\p{L}*|вн\p{L}*|ішкі|қос\p{L}*|ext\p{L}*|x|#)[\s.:№#=]*(\d{1,7})[\s)]*$/iu;

/** A uniform spelling: without invisible characters, with `+` for the `00` of other countries. */
const plain = (typed: string): string =>
  typed
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(BEFORE, '')
    .replace(EXTENSION, ' ext. $1')
    .trim()
    .replace(/^(?:＋|\(\s*\+|0{2}(?=[\s-]?[1-9]))/u, '+')
    // `7 701 …`, where the country code stands apart: only its + is missing.
    .replace(/^7(?=[\s(-])/u, '+7');

const parse = (text: string): PhoneNumber | undefined => parsePhoneNumberFromString(text, { defaultCountry: HOME, extract: false });

/**
 * A length that no number of the country has, although it has shorter and longer ones: too long if removing a few digits gives
 * a possible number.
 */
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

/** `+8 701 …`: the 8 for calls within the country, mistaken for the country code. */
const TRUNK_AS_CODE = /^\+\D*8\D*7(?:\D*\d){8,10}\D*$/u;

const ONLY_DIGITS = /^\+?[\p{Nd}\s().~–-]*$/u;

const digitsOf = (text: string): string => plainDigits(text.replace(/ ext\. \d+$/u, '')).replace(/\D/gu, '');

/**
 * Without a + a number has ten digits, or eleven after the 8 for calls within the country. Ten digits that begin with 8 or 77
 * may be eleven with one missing: they are refused, not guessed at.
 */
const isDoubtful = (text: string): boolean => !text.startsWith('+') && /^(?:8|77)\d*$/.test(digitsOf(text)) && digitsOf(text).length === 10;

/** Why a text is not a telephone number. A foreign number without its `+` looks like a wrong number of ours. */
const ruleOf = (text: string): PhoneRule => {
  if (!ONLY_DIGITS.test(text)) return 'PHONE';
  if (isDoubtful(text)) return 'PHONE_SHORT';
  const isWithoutCode = !text.startsWith('+') && parse(`+${text}`)?.isValid() === true;
  return isWithoutCode || TRUNK_AS_CODE.test(text) ? 'PHONE_COUNTRY' : lengthRule(text);
};

/**
 * Reads a telephone number as people write it, of any country. `kept` is its international form (E.164) with the extension
 * behind it: `+77172550000 ext. 123`.
 */
export const readPhone = (typed: string): PhoneReading => {
  const text = plain(typed);
  const number = parse(text);
  if (!number?.isValid() || isDoubtful(text)) return { kept: null, shown: null, rule: ruleOf(text) };
  return { kept: number.ext ? `${number.number} ext. ${number.ext}` : number.number, shown: number.formatInternational(), rule: null };
};

/** The form in which a number is stored; null when the text is not a number. */
export const normalizePhone = (typed: string): string | null => readPhone(typed).kept;
