import type { Locale } from '../locale/locale.ts';
import { plainDigits } from '../texts/digits.ts';
import { meaningsOf } from './decimal.ts';
import type { Meanings } from './decimal.ts';
import { exponentOf, unitOf } from './vocabulary.ts';
import type { FieldUnit, WrittenUnit } from './vocabulary.ts';

/**
 * One spelling for spaces, apostrophes, minus signs and digits, without invisible characters. Superscript digits stay, except
 * in a unit: 10² is not 102.
 */
const plainText = (text: string): string =>
  plainDigits(text)
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/(?<=\p{L})[²³]/gu, (raised) => (raised === '²' ? '2' : '3'))
    .replace(/\s+/gu, ' ')
    .replace(/[’‘ʼʹ`´′‛＇_٬]/gu, "'")
    .replace(/[−–—‒﹣－‐‑]/gu, '-')
    .replace(/[٫．]/gu, '.')
    .replace(/，/gu, ',')
    .toLowerCase()
    .trim()
    .replace(/(?<=\d)[.,]$/u, '');

const NUMBER = /^(?:\d+(?:[ '.,]\d+)*|[.,]\d+)/u;
const WORD = /^(?:\p{L}+[23]?(?!\d)|[₸$€£₽¥%/])\.?/u;
const SIGN = /^[-+]/;

interface Token {
  readonly kind: 'NUMBER' | 'WORD' | 'SIGN';
  readonly text: string;
}

const tokenAt = (rest: string): Token | null => {
  const [number] = NUMBER.exec(rest) ?? [];
  if (number) return { kind: 'NUMBER', text: number };
  const [word] = WORD.exec(rest) ?? [];
  if (word) return { kind: 'WORD', text: word };
  const [sign] = SIGN.exec(rest) ?? [];
  return sign ? { kind: 'SIGN', text: sign } : null;
};

/** The parts of a text in order; null when something in it does not belong to a figure. */
const tokensOf = (text: string): Token[] | null => {
  const tokens: Token[] = [];
  let rest = text;
  while (rest !== '') {
    const token = tokenAt(rest);
    if (!token) return null;
    tokens.push(token);
    rest = rest.slice(token.text.length).trimStart();
  }
  return tokens;
};

/** A number and the power of ten named after it; null: none is named. */
export interface Part {
  readonly meanings: Meanings;
  readonly exponent: number | null;
}

/** A text split into its parts. */
export interface FigureText {
  readonly isNegative: boolean;
  readonly parts: readonly Part[];
  /** As written before and after the number. */
  readonly units: readonly WrittenUnit[];
}

/** The words at the start of the list, joined: `кв. м` is `квм`. */
const takeWords = (tokens: Token[]): string => {
  let joined = '';
  while (tokens[0]?.kind === 'WORD') joined += tokens.shift()?.text.replace('.', '') ?? '';
  return joined;
};

const takeSign = (tokens: Token[]): string => (tokens[0]?.kind === 'SIGN' ? (tokens.shift()?.text ?? '') : '');

const takeExponent = (tokens: Token[], unit: FieldUnit): number | null => {
  const [next] = tokens;
  const exponent = next?.kind === 'WORD' ? exponentOf(next.text.replace('.', ''), unit) : undefined;
  if (exponent === undefined) return null;
  tokens.shift();
  return exponent;
};

/** A part may come before another only if its multiplier is larger and its reading is unambiguous: `1 млрд 200 млн`. */
const mayFollow = (before: Part | undefined, exponent: number | null): boolean =>
  before === undefined || (before.meanings.plain.length === 1 && (before.exponent ?? 0) > (exponent ?? 0));

const takeParts = (tokens: Token[], locale: Locale, unit: FieldUnit): Part[] | null => {
  const parts: Part[] = [];
  for (let [next] = tokens; next?.kind === 'NUMBER'; [next] = tokens) {
    tokens.shift();
    const meanings = meaningsOf(next.text, locale);
    const exponent = takeExponent(tokens, unit);
    if (!meanings || !mayFollow(parts.at(-1), exponent)) return null;
    parts.push({ meanings, exponent });
  }
  return parts.length > 0 ? parts : null;
};

/** The units that are written; null when a word is not a unit. */
const unitsOf = (words: readonly string[]): WrittenUnit[] | null => {
  const units = words.filter(Boolean).map(unitOf);
  return units.every((unit) => unit !== undefined) ? units : null;
};

/** Longer texts are not figures, not even their beginning. */
const LONGEST = 100;
const LONGEST_PASTED = 1_000;

/** A negative number in brackets, as accountants write it. */
const BRACKETED = /^\(([^-+]*)\)$/;

const parseTokens = (tokens: Token[], locale: Locale, unit: FieldUnit): FigureText | null => {
  const first = takeSign(tokens);
  const before = takeWords(tokens);
  const sign = first || takeSign(tokens);
  const parts = takeParts(tokens, locale, unit);
  const units = unitsOf([before, takeWords(tokens)]);
  return parts && units && tokens.length === 0 ? { isNegative: sign === '-', parts, units } : null;
};

/** Splits a typed figure into its parts; null when it is not a figure, and `NOTHING` when nothing was typed. */
export const parseFigure = (typed: string, locale: Locale, unit: FieldUnit): FigureText | 'NOTHING' | null => {
  const text = plainText(typed.slice(0, LONGEST_PASTED));
  if (text === '') return 'NOTHING';
  const tokens = text.length > LONGEST ? null : tokensOf(text.replace(BRACKETED, '-$1'));
  return tokens && parseTokens(tokens, locale, unit);
};
