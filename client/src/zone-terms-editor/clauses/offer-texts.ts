import type { Language } from 'shared/figures/figure.ts';
import { tidyText } from 'shared/texts/characters.ts';
import type { ClauseForm } from '../draft/terms.form.ts';

export interface TextChange {
  readonly field: 'title' | 'text';
  readonly language: Language;
  readonly from: string;
  readonly to: string;
}

/** The texts of a clause after some changes; null where there is none, or where one of the texts was edited since. */
export const withTexts = (clause: ClauseForm, changes: readonly TextChange[]): Pick<ClauseForm, 'title' | 'text'> | null => {
  const isAsBefore = changes.every(({ field, language, from }) => tidyText(clause[field][language]) === from);
  if (changes.length === 0 || !isAsBefore) return null;
  return changes.reduce((texts, { field, language, to }) => ({ ...texts, [field]: { ...texts[field], [language]: to } }), {
    title: clause.title,
    text: clause.text,
  });
};
