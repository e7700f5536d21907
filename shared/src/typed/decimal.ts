import type { Locale } from '../locale/locale.ts';

/** A number in plain digits with a decimal point, as `Number` reads it. */
type Plain = string;

/**
 * What a number with separators may mean, the likelier reading first. `isOpen`: the notation does not decide between the two;
 * otherwise the second counts only where the first is impossible.
 */
export interface Meanings {
  readonly plain: readonly Plain[];
  readonly isOpen: boolean;
}

const certain = (plain: Plain): Meanings => ({ plain: [plain], isOpen: false });

/** Groups of three separated by a space or an apostrophe: what follows a point or a comma is then a fraction. */
const GROUPED = /^[1-9]\d{0,2}(?:[ ']\d{3})+(?:[.,]\d*)?$/;
const BOTH = /^[1-9]\d{0,2}(?:,\d{3})+\.\d*$|^[1-9]\d{0,2}(?:\.\d{3})+,\d*$/;
const MANY = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})+$/;
const ONE = /^(\d*)([.,])(\d*)$/;

const DECIMAL_SIGN: Record<Locale, '.' | ','> = { RU: ',', KK: ',', EN: '.' };

const inOrder = (one: string, other: string, isOpen: boolean): Meanings => ({ plain: [one, other], isOpen });

/** English groups with commas: `10,000`. A comma elsewhere is a typing mistake, or the writer does not follow English usage. */
const englishComma = (whole: string, fraction: string): Meanings => {
  const [joined, decimal] = [whole + fraction, `${whole}.${fraction}`];
  if (fraction.length < 3 || whole.startsWith('0')) return certain(decimal);
  return fraction.length === 3 && whole.length <= 3 ? certain(joined) : inOrder(joined, decimal, true);
};

/**
 * One point or comma. Three digits after it may be thousands: they are if they end in a zero, which nobody writes at the end of
 * a fraction, or if this language does not use the sign for fractions.
 */
const oneSign = (whole: string, sign: string, fraction: string, locale: Locale): Meanings => {
  if (locale === 'EN' && sign === ',') return englishComma(whole, fraction);
  const [joined, decimal] = [whole + fraction, `${whole || '0'}.${fraction || '0'}`];
  if (fraction.length !== 3 || !/^[1-9]\d{0,2}$/.test(whole)) return certain(decimal);
  const isOwnFraction = sign === DECIMAL_SIGN[locale] && !fraction.endsWith('0');
  return isOwnFraction ? inOrder(decimal, joined, false) : inOrder(joined, decimal, true);
};

/** Digits that can be read in one way only; null: they cannot. */
const onlyReading = (text: string): Plain | null => {
  if (/^\d+$/.test(text)) return text;
  if (MANY.test(text)) return text.replace(/\D/g, '');
  if (!GROUPED.test(text) && !BOTH.test(text)) return null;
  const sign = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  const whole = sign === -1 ? text : text.slice(0, sign);
  return `${whole.replace(/\D/g, '')}.${sign === -1 ? '' : text.slice(sign + 1)}0`;
};

/** What digits with separators mean to a reader of this language; null when they are not a number. Groups must have three digits. */
export const meaningsOf = (text: string, locale: Locale): Meanings | null => {
  const only = onlyReading(text);
  if (only !== null) return certain(only);
  const [, before = '', sign, after = ''] = ONE.exec(text) ?? [];
  return sign && before + after ? oneSign(before, sign, after, locale) : null;
};
