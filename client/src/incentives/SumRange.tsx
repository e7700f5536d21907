import type { ReactElement } from 'react';
import { formatMoney, formatMoneyFull } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { Money } from '../ui/Figure.tsx';
import { TAX_WORDS } from './taxes.words.ts';

/** One sum, or its least and greatest possible value. */
export const SumRange = ({ least, most }: { readonly least: number; readonly most: number | null }): ReactElement => {
  const t = useWords(TAX_WORDS);
  const locale = useLocale();
  if (most === null || most === least) return <Money amount={least} />;
  const write = (format: typeof formatMoney): string => t('savingRange', { least: format(locale, least), most: format(locale, most) });
  return <span title={write(formatMoneyFull)}>{write(formatMoney)}</span>;
};
