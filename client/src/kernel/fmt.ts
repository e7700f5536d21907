import { kazakhstanDay, kazakhstanTime } from 'shared/locale/kazakhstan-clock.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { SIGNS } from 'shared/locale/money.ts';
import { formatNumber } from 'shared/locale/numbers.ts';

export { formatMoney, formatMoneyFull } from 'shared/locale/money.ts';

/**
 * Numbers, money and dates in three languages, by our own rules (docs/formats.md,
 * "Numbers, money and days on pages"): browsers have no complete Kazakh, and server and browser must write the same characters.
 */
const NBSP = '\u00a0';

const MONTHS: Record<Locale, readonly string[]> = {
  RU: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  KK: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  EN: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

const MONTHS_ALONE: Record<Locale, readonly string[]> = {
  ...MONTHS,
  RU: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
};

export { formatNumber };

/** A figure in a form field: empty where it is unknown, and with all its digits. */
export const formatFigure = (locale: Locale, value: number | null): string => (value === null ? '' : formatNumber(locale, value, 6));

/** A rate in tenge with decimals: `482,5 ₸`. */
export const formatRate = (locale: Locale, tenge: number): string => {
  const number = formatNumber(locale, tenge);
  return locale === 'EN' ? `${SIGNS.KZT}${number}` : `${number}${NBSP}${SIGNS.KZT}`;
};

const monthOf = (names: readonly string[], month: string): string => names[Number(month) - 1] ?? month;

/** A day: `28 января 2026 г.`, `2026 ж. 28 қаңтар`, `28 January 2026`. */
const formatDay = (locale: Locale, year: string, month: string, day: string): string => {
  const name = monthOf(MONTHS[locale], month);
  if (locale === 'KK') return `${year}${NBSP}ж. ${Number(day)}${NBSP}${name}`;
  return locale === 'RU' ? `${Number(day)}${NBSP}${name} ${year}${NBSP}г.` : `${Number(day)} ${name} ${year}`;
};

const formatMonth = (locale: Locale, year: string, month: string): string => {
  const name = monthOf(MONTHS_ALONE[locale], month);
  if (locale === 'KK') return `${year}${NBSP}ж. ${name}`;
  return locale === 'RU' ? `${name} ${year}${NBSP}г.` : `${name} ${year}`;
};

const formatYear = (locale: Locale, year: string): string => ({ RU: `${year}${NBSP}г.`, KK: `${year}${NBSP}ж.`, EN: year })[locale];

const formatDecade = (locale: Locale, decade: string): string =>
  ({ RU: `${decade}-е годы`, KK: `${decade}-жылдар`, EN: `${decade}s` })[locale];

/** A date as far as it is known: a decade, a year, a month or a day. */
export const formatDate = (locale: Locale, date: string): string => {
  if (date.endsWith('s')) return formatDecade(locale, date.slice(0, -1));
  const [year = '', month, day] = date.split('-');
  if (month && day) return formatDay(locale, year, month, day);
  return month ? formatMonth(locale, year, month) : formatYear(locale, year);
};

/** An instant in Kazakhstan time: `28 января 2026 г., 09:30`. */
export const formatInstant = (locale: Locale, instant: string): string => {
  const at = new Date(instant);
  return `${formatDate(locale, kazakhstanDay(at))}, ${kazakhstanTime(at)}`;
};

const UNITS = {
  HA: { RU: 'га', KK: 'га', EN: 'ha' },
  M2: { RU: 'м²', KK: 'м²', EN: 'm²' },
  MVA: { RU: 'МВА', KK: 'МВА', EN: 'MVA' },
  M3_DAY: { RU: 'м³/сут', KK: 'м³/тәул.', EN: 'm³/day' },
  M: { RU: 'м', KK: 'м', EN: 'm' },
  KM: { RU: 'км', KK: 'км', EN: 'km' },
  GCAL_HOUR: { RU: 'Гкал/ч', KK: 'Гкал/сағ', EN: 'Gcal/h' },
} as const satisfies Record<string, Record<Locale, string>>;

export type Unit = keyof typeof UNITS;

/** `1,5 %`; English has no space: `1.5%`. */
export const formatPercent = (locale: Locale, value: number, places = 2): string =>
  `${formatNumber(locale, value, places)}${locale === 'EN' ? '' : NBSP}%`;

export const formatQuantity = (locale: Locale, value: number, unit: Unit): string =>
  `${formatNumber(locale, value)}${NBSP}${UNITS[unit][locale]}`;
