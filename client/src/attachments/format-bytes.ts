import type { Locale } from 'shared/locale/locale.ts';

const UNITS: Record<Locale, readonly [string, string, string]> = {
  RU: ['Б', 'КБ', 'МБ'],
  KK: ['Б', 'КБ', 'МБ'],
  EN: ['B', 'kB', 'MB'],
};

/** The size of a file as a person reads it: `640 kB`, `2.4 MB`. */
export const formatBytes = (locale: Locale, bytes: number): string => {
  const step = bytes >= 1_000_000 ? 2 : bytes >= 1_000 ? 1 : 0;
  const digits = step === 2 ? 1 : 0;
  const number = new Intl.NumberFormat(locale.toLowerCase(), { maximumFractionDigits: digits }).format(bytes / 1_000 ** step);
  return `${number}\u00a0${UNITS[locale][step] ?? ''}`;
};
