import { dayBefore, periodBetween, yearOf } from 'shared/locale/calendar.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { EstimateSum } from 'shared/special-zones/incentives.ts';
import { formatDate, formatMoney } from '../kernel/fmt.ts';
import { translator } from '../kernel/words.ts';
import { TAX_WORDS } from './taxes.words.ts';

/** The time from one day to another, excluding the later one: `9 years 17 days`. */
const periodText = (locale: Locale, from: string, until: string): string => {
  const t = translator(TAX_WORDS, locale);
  const { years, months, days } = periodBetween(from, until);
  const parts = [
    years > 0 ? t.count('years', years) : '',
    months > 0 ? t.count('months', months) : '',
    days > 0 ? t.count('days', days) : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : t.count('days', 0);
};

/** The last day of relief, derived from the first day without it. */
export const lastDayText = (locale: Locale, until: string): string => {
  const t = translator(TAX_WORDS, locale);
  const last = dayBefore(until);
  return last.endsWith('-12-31') ? t('toYearEnd', { year: yearOf(last) }) : t('throughDay', { date: formatDate(locale, last) });
};

/** The actual term and its last day; a special text where there may be no day at all. */
export const timeText = (locale: Locale, from: string, until: string): string => {
  if (until <= from) return translator(TAX_WORDS, locale)('maybeNone');
  return `${periodText(locale, from, until)}, ${lastDayText(locale, until)}`;
};

interface Saved {
  readonly total: Pick<EstimateSum, 'saving'>;
  readonly most?: { readonly total: { readonly saving: number | null } } | null;
}

/** The saving, or its least and greatest value where the end of the zone decides. */
export const savingText = (locale: Locale, { total, most }: Saved): string => {
  const least = formatMoney(locale, total.saving);
  const other = most?.total.saving ?? null;
  return other === null ? least : translator(TAX_WORDS, locale)('savingRange', { least, most: formatMoney(locale, other) });
};
