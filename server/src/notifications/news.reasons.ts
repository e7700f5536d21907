import type { Locale } from 'shared/locale/locale.ts';
import type { NewsReason } from 'shared/saved-searches/vocabulary.ts';
import { LANGUAGES, dayIn, fill } from '../kernel/wording.ts';
import type { LetterRow } from '../saved-searches/letters.queries.ts';
import type { StoredValue } from '../opportunities/opportunity.entity.ts';
import type { NewsWords } from './news.words.ts';

const sum = (locale: Locale, amount: number, currency: string): string =>
  new Intl.NumberFormat(LANGUAGES[locale], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  }).format(amount);

const power = (locale: Locale, mva: number): string =>
  `${new Intl.NumberFormat(LANGUAGES[locale]).format(mva)}\u00a0${locale === 'EN' ? 'MVA' : 'МВА'}`;

/** The one value that a reason is about, in words; an unknown value is said to be unknown. */
const valueIn = (words: NewsWords, locale: Locale, value: StoredValue | null): string => {
  if (!value) return words.unknown;
  if (value.status) return words.status[value.status];
  if (typeof value.amount === 'number' && value.currency) return sum(locale, value.amount, value.currency);
  if (typeof value.powerMva === 'number') return power(locale, value.powerMva);
  if (value.effectiveFrom) return dayIn(locale, value.effectiveFrom);
  // For the middle of a sentence.
  return value.dealTypes?.map((type) => words.deal[type].toLocaleLowerCase(LANGUAGES[locale])).join(', ') || words.unknown;
};

/** Each version of terms separately. One that was published and withdrawn since the last letter is not news. */
const termsReasons = (words: NewsWords, locale: Locale, rows: readonly LetterRow[]): string[] => {
  const numbers = (isWithdrawn: boolean) =>
    new Set(rows.flatMap(({ became }) => (Boolean(became?.isWithdrawn) === isWithdrawn ? [became?.number] : [])));
  const [published, withdrawn] = [numbers(false), numbers(true)];
  const told = rows.filter(({ became }) => !(published.has(became?.number) && withdrawn.has(became?.number)));
  return told.map(({ became }) =>
    fill(became?.isWithdrawn ? words.termsWithdrawn : words.reason.TERMS, { became: valueIn(words, locale, became) }),
  );
};

/**
 * Why an item is reported, each reason once: for several changes of one fact, its first and its present value. A value that
 * came back is not news, and for an item that is new to the reader nothing else is said.
 */
export const reasonsIn = (words: NewsWords, locale: Locale, rows: readonly LetterRow[]): string[] => {
  if (rows.some((row) => row.reason === 'PUBLISHED')) return [words.reason.PUBLISHED];
  const reasons = new Map<NewsReason, { was: string; became: string }>();
  for (const { reason, was, became } of rows.filter((row) => row.reason !== 'TERMS')) {
    reasons.set(reason, { was: reasons.get(reason)?.was ?? valueIn(words, locale, was), became: valueIn(words, locale, became) });
  }
  const changed = [...reasons]
    .filter(([reason, { was, became }]) => reason === 'FACTS' || was !== became)
    .map(([reason, values]) => fill(words.reason[reason], values));
  return [
    ...new Set([
      ...changed,
      ...termsReasons(
        words,
        locale,
        rows.filter((row) => row.reason === 'TERMS'),
      ),
    ]),
  ];
};
