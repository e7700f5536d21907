import type { ReactElement } from 'react';
import { pickText } from 'shared/locale/locale.ts';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import type { StoredClause } from 'shared/special-zones/canonical.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import type { Clause } from '../../special-zones/terms/ClauseItem.tsx';
import { ClauseList } from '../../special-zones/terms/ClauseList.tsx';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';
import './WholeText.css';

/** Where a part of a clause is when the whole text is read. */
export const groupPlace = ({ group }: StoredClause): string => `clauses-${group}`;

/** In the form of the API. */
const toWords = (texts: LocalizedText, locale: Locale): Clause['title'] | null => {
  const picked = pickText(texts, locale);
  return picked && { __typename: 'LocalizedText', ...picked };
};

const inLocale = (locale: Locale, { key, group, value, unit, title, text, sourceTitle, sourceUrl, asOf }: StoredClause): Clause => {
  const source = sourceTitle && toWords(sourceTitle, locale);
  return {
    __typename: 'TermsClause',
    key,
    group,
    value,
    unit,
    title: toWords(title, locale) ?? { __typename: 'LocalizedText', text: key, locale, isFallback: false },
    text: text && toWords(text, locale),
    source: source && { __typename: 'Source', title: source, url: sourceUrl, asOf },
  };
};

/** The whole draft as its readers will see it, folded. */
export const WholeText = ({ draft }: { readonly draft: readonly StoredClause[] }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const locale = useLocale();
  return (
    <details className="panel work-whole">
      <summary>{t('wholeText')}</summary>
      <ClauseList clauses={draft.map((clause) => inLocale(locale, clause))} />
    </details>
  );
};
