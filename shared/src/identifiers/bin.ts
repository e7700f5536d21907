import { compactCode } from '../texts/digits.ts';

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0) % 11;

/** The check digit that BIN and IIN share; null when this number is never issued (docs/formats.md, "Numbers of companies and persons"). */
export const checkDigit = (firstEleven: string): number | null => {
  const digits = [...firstEleven].map(Number);
  const first = weighted(digits, FIRST_WEIGHTS);
  if (first < 10) return first;
  const second = weighted(digits, SECOND_WEIGHTS);
  return second < 10 ? second : null;
};

const hasCheckDigit = (number: string): boolean => checkDigit(number.slice(0, 11)) === Number(number[11]);

/** A company's BIN: YYMM, kind 4–6, then a serial and the check digit. */
export const isBin = (text: string): boolean => /^\d{2}(0[1-9]|1[0-2])[4-6]\d{7}$/.test(text) && hasCheckDigit(text);

/** A sole trader's IIN, which a sole trader gives where a company gives a BIN. */
export const isIin = (text: string): boolean => /^\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[0-6]\d{5}$/.test(text) && hasCheckDigit(text);

/** Of twelve digits: an IIN has the day of birth where a BIN says what kind of company it is. Personal numbers are never published. */
export const isPersonal = (number: string): boolean => /^\d{4}[0-3]/.test(number);

/** The number as it is stored: `1234 5678 9012` and `123456-789012` become twelve digits. */
export const tidyBin = (typed: string): string => compactCode(typed);

/** Twelve digits are enough: the check digit only helps with typing, and a few real numbers fail it. */
export const hasBinShape = (bin: string): boolean => /^\d{12}$/.test(bin);

export const isBinOrIin = (text: string): boolean => isBin(text) || isIin(text);
