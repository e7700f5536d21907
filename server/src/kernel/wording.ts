import type { Locale } from 'shared/locale/locale.ts';

/** The languages' names in JavaScript's Intl. */
export const LANGUAGES: Readonly<Record<Locale, string>> = { RU: 'ru-KZ', KK: 'kk-KZ', EN: 'en-GB' };

/** Fills in the parameters; a missing one is a fault. */
export const fill = (text: string, params: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`A text lacks its ${name}.`);
    return value;
  });

/** A sum of money in full: `900 000 000 ₸`. */
export const moneyIn = (locale: Locale, amount: number, currency: string): string =>
  new Intl.NumberFormat(LANGUAGES[locale], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  }).format(amount);

/** A calendar day, ISO 8601, in words: `15 января 2027 г.` */
export const dayIn = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(LANGUAGES[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
