import type { ReactElement } from 'react';
import { formatDate, formatMoney, formatQuantity } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { NEWS_WORDS } from './news.words.ts';
import type { NewsItemShown } from './useNews.ts';

type Value = NewsItemShown['was'];

/** The one value that a reason is about, in words. */
const useValueWords = (): ((value: Value) => string) => {
  const t = useWords(NEWS_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const locale = useLocale();
  return (value) => {
    if (value?.status) return words.of('status', value.status);
    if (value?.investment) return formatMoney(locale, value.investment.amount, value.investment.currency);
    if (typeof value?.powerMva === 'number') return formatQuantity(locale, value.powerMva, 'MVA');
    if (value?.dealTypes?.length) return value.dealTypes.map((type) => words.of('deal', type)).join(', ');
    return t('unknown');
  };
};

const useTermsWords = (): ((value: Value) => string) => {
  const t = useWords(NEWS_WORDS);
  const locale = useLocale();
  return (value) => {
    const date = value?.effectiveFrom ? formatDate(locale, value.effectiveFrom) : t('unknown');
    return value?.isWithdrawn ? t('termsWithdrawn', { date }) : `${t.of('reason', 'TERMS')}, ${t('from', { date })}`;
  };
};

/** The reason, and the former and new value of the fact. */
export const NewsReasonText = ({ news: { reason, was, became } }: { readonly news: NewsItemShown }): ReactElement => {
  const t = useWords(NEWS_WORDS);
  const say = useValueWords();
  const sayTerms = useTermsWords();
  if (reason === 'TERMS') return <p>{sayTerms(became)}</p>;
  const changed = was || became ? `: ${t('change', { was: say(was), became: say(became) })}` : '';
  return <p>{t.of('reason', reason) + changed}</p>;
};
