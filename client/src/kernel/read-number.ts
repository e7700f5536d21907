import { formatNumber } from './fmt.ts';
import type { Locale } from 'shared/locale/locale.ts';

/** A figure as people type it: `12 500 000`, `1,5`, `2.75`. Null when empty, NaN when it is no number. */
export const readNumber = (text: string): number | null => {
  const compact = text.replace(/[\s\u00a0\u2009\u202f'_]/g, '');
  if (compact === '') return null;
  return /^\d+([.,]\d+)?$/.test(compact) ? Number(compact.replace(',', '.')) : NaN;
};

/** A figure as it stands in a field: groups of three, decimals as the language writes them. */
export const writeNumber = (locale: Locale, value: number | null): string => {
  if (value === null) return '';
  const text = formatNumber(locale, value, 6);
  return locale === 'EN' ? text.replaceAll(',', ' ') : text;
};
