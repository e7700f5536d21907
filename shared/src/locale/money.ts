import { formatNumber } from './numbers.ts';
import type { Locale } from './locale.ts';

const NBSP = '\u00a0';

export type Currency = 'KZT' | 'USD';
export const SIGNS: Record<Currency, string> = { KZT: '₸', USD: '$' };

/** The whole sum: `12 500 000 ₸`, `₸12,500,000`. */
export const formatMoneyFull = (locale: Locale, amount: number, currency: Currency = 'KZT'): string => {
  const number = formatNumber(locale, amount, 0);
  return locale === 'EN' ? `${SIGNS[currency]}${number}` : `${number}${NBSP}${SIGNS[currency]}`;
};

const SCALES: readonly { readonly unit: number; readonly from: number; readonly words: Record<Locale, string> }[] = [
  { unit: 1e12, from: 1e12, words: { RU: 'трлн', KK: 'трлн', EN: 'tn' } },
  { unit: 1e9, from: 1e9, words: { RU: 'млрд', KK: 'млрд', EN: 'bn' } },
  { unit: 1e6, from: 1e6, words: { RU: 'млн', KK: 'млн', EN: 'm' } },
  { unit: 1e3, from: 1e4, words: { RU: 'тыс.', KK: 'мың', EN: 'k' } },
];

/** The sum in short form: `343,6 млрд ₸`, `₸343.6 bn`. */
export const formatMoney = (locale: Locale, amount: number, currency: Currency = 'KZT'): string => {
  const scale = SCALES.find((one) => Math.abs(amount) >= one.from);
  if (!scale) return formatMoneyFull(locale, amount, currency);
  const number = `${formatNumber(locale, amount / scale.unit, 1)}${NBSP}${scale.words[locale]}`;
  return locale === 'EN' ? `${SIGNS[currency]}${number}` : `${number}${NBSP}${SIGNS[currency]}`;
};
