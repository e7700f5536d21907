import type { Locale } from 'shared/locale/locale.ts';
import type { ClauseUnit } from 'shared/special-zones/clauses.ts';
import { formatNumber } from '../../kernel/fmt.ts';
import { translator } from '../../kernel/words.ts';
import { TERMS_WORDS } from './terms.words.ts';

const MILLION = 1_000_000;

/** 3 000 001 is not 3 million. */
const isShort = (millions: number): boolean => Number(millions.toFixed(2)) === millions;

/** The figure of a clause with its unit: `7 лет`, `14,5 млн МРП`, `10 %`. */
export const formatClauseValue = (locale: Locale, value: number, unit: ClauseUnit): string => {
  const t = translator(TERMS_WORDS, locale);
  const isMillions = Math.abs(value) >= MILLION && isShort(value / MILLION);
  const shown = formatNumber(locale, isMillions ? value / MILLION : value, 6);
  const words: Record<ClauseUnit, () => string> = {
    PERCENT: () => t('percent', { value: shown }),
    COEFFICIENT: () => t('coefficient', { value: shown }),
    MRP: () => t('mrp', { value: isMillions ? t('million', { value: shown }) : shown }),
    TENGE: () => t('tenge', { value: isMillions ? t('million', { value: shown }) : shown }),
    TENGE_PER_HA: () => t('tengePerHa', { value: isMillions ? t('million', { value: shown }) : shown }),
    JOBS: () => t.count('jobs', value, shown),
    DAYS: () => t.count('days', value, shown),
    WORKING_DAYS: () => t.count('workingDays', value, shown),
    MONTHS: () => t.count('months', value, shown),
    YEARS: () => t.count('years', value, shown),
  };
  return words[unit]();
};
