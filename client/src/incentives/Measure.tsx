import type { ReactElement } from 'react';
import type { ReliefMeasure } from 'shared/special-zones/clauses.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { TAX_WORDS } from './taxes.words.ts';

/** The effect of a relief on its tax, in words. */
export const Measure = ({ measure, amount }: { readonly measure: ReliefMeasure; readonly amount: number }): ReactElement => {
  const t = useWords(TAX_WORDS);
  const locale = useLocale();
  return <>{t.of('measure', measure).replace('{amount}', formatNumber(locale, amount))}</>;
};
