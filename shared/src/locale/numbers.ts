import type { Locale } from './locale.ts';

const NBSP = '\u00a0';

const group = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** `1234.5` → `1 234,5` (ru, kk), `1,234.5` (en); at most `places` decimals, without trailing zeros. */
export const formatNumber = (locale: Locale, value: number, places = 2): string => {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(places).split('.');
  const decimals = fraction.replace(/0+$/, '');
  const isEnglish = locale === 'EN';
  const text = group(whole, isEnglish ? ',' : NBSP) + (decimals ? `${isEnglish ? '.' : ','}${decimals}` : '');
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
};
