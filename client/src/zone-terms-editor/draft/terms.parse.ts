import { LANGUAGES } from 'shared/figures/figure.ts';
import { CLAUSE_GROUPS, CLAUSE_UNITS } from 'shared/special-zones/clauses.ts';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { formatFigure } from '../../kernel/fmt.ts';
import { readValue, readYears } from './clause.figures.ts';
import { isRelief } from './clause.types.ts';
import type { ClauseForm, TermsForm } from './terms.form.ts';

const isText = (value: unknown): boolean => typeof value === 'string';

const isTexts = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && LANGUAGES.every((language) => isText(new Map(Object.entries(value)).get(language)));

const isListOfTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const isClause = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const stored = new Map<string, unknown>(Object.entries(value));
  const hasTexts = ['title', 'text', 'sourceTitle'].every((name) => isTexts(stored.get(name)));
  const hasWords = ['key', 'value', 'sourceUrl', 'asOf'].every((name) => isText(stored.get(name)));
  const hasLocale = LOCALES.some((locale) => locale === stored.get('locale'));
  const hasGroup = CLAUSE_GROUPS.some((group) => group === stored.get('group'));
  const hasUnit = stored.get('unit') === '' || CLAUSE_UNITS.some((unit) => unit === stored.get('unit'));
  const hasTypes = (stored.get('relief') === null || isRelief(stored.get('relief'))) && isListOfTexts(stored.get('oked'));
  return [hasLocale, hasTexts, hasWords, hasGroup, hasUnit, hasTypes].every(Boolean);
};

const isJustifications = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.values(value).every(isText);

/** A copy of an earlier release has no languages, reliefs, activities and justifications: what was typed then is not lost. */
const withNewParts = (value: object, locale: Locale): object => {
  const clauses = 'clauses' in value && Array.isArray(value.clauses) ? value.clauses : null;
  const known: unknown = clauses?.map((clause: unknown) =>
    typeof clause === 'object' ? { locale, relief: null, oked: [], ...clause } : clause,
  );
  return { justifications: {}, ...value, clauses: known };
};

/** The same clause on a page of another language: figures that could be read are rewritten for that language. */
const inLocale = (clause: ClauseForm, locale: Locale): ClauseForm => {
  if (clause.locale === locale) return clause;
  const { relief } = clause;
  return {
    ...clause,
    locale,
    value: formatFigure(locale, readValue(clause).value) || clause.value,
    relief: relief && { ...relief, years: formatFigure(locale, readYears(relief.years, clause.locale).value) || relief.years },
  };
};

/** A copy from the device, if it has the shape of this release or of the previous one. */
export const parseForm = (copied: unknown, locale: Locale): TermsForm | null => {
  if (typeof copied !== 'object' || copied === null) return null;
  const value = withNewParts(copied, locale);
  if (!('note' in value) || !('clauses' in value) || !('justifications' in value)) return null;
  const isFit =
    isTexts(value.note) && Array.isArray(value.clauses) && value.clauses.every(isClause) && isJustifications(value.justifications);
  if (!isFit) return null;
  const form = value as TermsForm;
  return { ...form, clauses: form.clauses.map((clause) => inLocale(clause, locale)) };
};
