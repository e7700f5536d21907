import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { addedLines } from './counted.ts';
import type { Counted } from './counted.ts';
import { ESTIMATE_WORDS } from './estimate.words.ts';
import { TAX_WORDS } from '../taxes.words.ts';
import { savingText, timeText } from '../term-words.ts';
import { verdictName } from '../verdict-name.ts';
import { VERDICT_WORDS } from '../verdict.words.ts';

/** The result in a sentence; empty while there is none. */
export const useSummary = (counted: Counted | null): string => {
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const verdicts = useWords(VERDICT_WORDS);
  const locale = useLocale();
  if (!counted) return '';
  const { estimate } = counted;
  if (estimate.refusals.length > 0) return t('spokenRefused');
  const { term } = estimate;
  const { start } = counted.values;
  if (!term || start === null) return taxes.of('gap', estimate.termGap ?? 'MRP_UNKNOWN');
  const { verdict, doubts } = counted.assessment;
  const spoken = t('spoken', {
    category: term.category,
    years: term.until === null ? t('unknown') : timeText(locale, start, term.until),
    saving: estimate.isSavingKnown && addedLines(counted).length > 0 ? savingText(locale, estimate) : t('unknown'),
  });
  return verdict === 'CLEAR' ? spoken : `${spoken} (${verdicts.of('badge', verdictName(verdict, doubts))})`;
};
