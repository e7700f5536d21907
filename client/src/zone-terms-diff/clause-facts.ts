import type { Locale } from 'shared/locale/locale.ts';
import type { ClauseUnit, Relief } from 'shared/special-zones/clauses.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { translator } from '../kernel/words.ts';
import { formatClauseValue } from '../special-zones/terms/clause-value.ts';
import { DIFF_WORDS } from '../special-zones/diff/terms-diff.words.ts';

interface Figures {
  readonly value: number | null;
  readonly unit: ClauseUnit | null;
  readonly relief: (Relief & { readonly amount: number }) | null;
  readonly oked: readonly string[] | null;
  readonly source: { readonly title: { readonly text: string } } | null;
  readonly asOf: string | null;
}

/** One property of a clause that may change; null where it is not stated. */
export interface ClauseFact {
  readonly name: 'value' | 'relief' | 'oked' | 'source';
  readonly text: string | null;
}

const reliefText = (locale: Locale, { tax, measure, amount, categories, years }: Relief & { readonly amount: number }): string => {
  const t = translator(DIFF_WORDS, locale);
  const what = t.of('measure', measure).replace('{amount}', formatNumber(locale, amount));
  const parts = [
    `${t.of('tax', tax)}: ${what}`,
    t('categories', { list: categories.join(', ') }),
    ...(years === null ? [] : [t.count('ownYears', years)]),
  ];
  return parts.join(', ');
};

/** What a clause states besides its text, one line each. */
export const clauseFacts = (locale: Locale, { value, unit, relief, oked, source, asOf }: Figures): ClauseFact[] => [
  { name: 'value', text: value !== null && unit !== null ? formatClauseValue(locale, value, unit) : null },
  { name: 'relief', text: relief && reliefText(locale, relief) },
  { name: 'oked', text: oked && oked.join(', ') },
  { name: 'source', text: [source?.title.text, asOf].filter(Boolean).join(', ') || null },
];
