import { formatMoney } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { addedLines } from './counted.ts';
import type { Counted } from './counted.ts';
import { ESTIMATE_WORDS } from './estimate.words.ts';
import { TAX_WORDS } from './taxes.words.ts';

/** The result in a sentence; empty while there is none. */
export const useSummary = (counted: Counted | null): string => {
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const locale = useLocale();
  if (!counted) return '';
  const { estimate } = counted;
  if (estimate.refusals.length > 0) return t('spokenRefused');
  if (!estimate.term) return t('categoryUnknown');
  return t('spoken', {
    category: estimate.term.category,
    years: estimate.term.years === null ? t('unknown') : taxes.count('years', estimate.term.years),
    saving: addedLines(counted).length > 0 ? formatMoney(locale, estimate.total.saving) : t('unknown'),
  });
};
