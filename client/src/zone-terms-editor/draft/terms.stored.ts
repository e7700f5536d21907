import { LANGUAGES } from 'shared/figures/figure.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { StoredClause } from 'shared/special-zones/canonical.ts';
import type { TermsClauseInput } from '../../kernel/schema.graphql.ts';
import { toBody, toClause, toTextsOrNull } from './terms.form.ts';
import type { ClauseForm, TermsForm, Texts } from './terms.form.ts';

type Written = { readonly [Language in keyof Texts]?: string | null | undefined };

const toText = (texts: Written): LocalizedText =>
  Object.fromEntries(LANGUAGES.flatMap((language) => (texts[language] ? [[language, texts[language]]] : [])));

const toTextOrNull = (texts: Written | null | undefined): LocalizedText | null => (texts ? toText(texts) : null);

/** An incomplete figure is not evaluated. */
const toFigure = (value: number | null | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

const toStoredClause = (clause: TermsClauseInput): StoredClause => ({
  key: String(clause.key),
  group: clause.group,
  title: toText(clause.title),
  text: toTextOrNull(clause.text),
  value: toFigure(clause.value),
  unit: clause.unit ?? null,
  sourceTitle: toTextOrNull(clause.sourceTitle),
  sourceUrl: clause.sourceUrl ?? null,
  asOf: clause.asOf ?? null,
  relief: clause.relief ? { ...clause.relief, years: toFigure(clause.relief.years) } : null,
  oked: clause.oked ?? null,
});

/** What would be stored of one clause. */
export const storedClause = (clause: ClauseForm): StoredClause => toStoredClause(toClause(clause));

/** What would be stored of the form, for comparing and checking. */
export const toStored = (form: TermsForm): StoredClause[] => toBody(form).clauses.map(toStoredClause);

/** What would be stored of the reason for the change. */
export const storedNote = ({ note }: TermsForm): LocalizedText | null => toTextOrNull(toTextsOrNull(note));
