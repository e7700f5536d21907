import { isHttpsAddress } from 'shared/identifiers/web-address.ts';
import { TERMS_LIMITS } from 'shared/special-zones/clauses.ts';
import { HIGHEST, unitFits } from 'shared/special-zones/known-clauses.ts';
import { hidesCharacters, tidyText } from 'shared/texts/characters.ts';
import { excessOf } from 'shared/texts/length.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { Fit } from '../../drafts/autosave.ts';
import { readValue, readYears } from './clause.figures.ts';
import { impliedRelief, reliefUnit } from './clause.types.ts';
import { NO_TEXTS, isBlank } from './terms.form.ts';
import type { ClauseForm, TermsForm, Texts } from './terms.form.ts';

export type ClauseField = 'title' | 'text' | 'value' | 'unit' | 'categories' | 'years' | 'oked' | 'sourceTitle' | 'sourceUrl' | 'asOf';
export type ClauseProblem =
  | 'TITLE_NEEDED'
  | 'NOT_NUMBER'
  | 'NOT_PERCENT'
  | 'NOT_COEFFICIENT'
  | 'VALUE_NEEDED'
  | 'UNIT_NEEDED'
  | 'UNIT_NOT_OF_MEASURE'
  | 'UNIT_NOT_OF_KEY'
  | 'TOO_HIGH'
  | 'CATEGORY_NEEDED'
  | 'NOT_YEARS'
  | 'SOURCE_TITLE_NEEDED'
  | 'NOT_ADDRESS'
  | 'NOT_DATE'
  | 'HIDDEN_CHARACTERS'
  /** Reported by the field itself, which counts. */
  | 'TOO_LONG';

const PARTIAL_DATE = /^\d{4}(s|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The relief that the clause itself states. */
const ownRelief = (clause: ClauseForm): ClauseForm['relief'] => (impliedRelief(clause) ? null : clause.relief);

const isOutside = (clause: ClauseForm, highest: number): boolean => {
  const value = readValue(clause).value ?? 0;
  return value < 0 || value > highest;
};

const isWrongUnit = (clause: ClauseForm): boolean => {
  const relief = ownRelief(clause);
  return relief !== null && clause.unit !== '' && clause.unit !== reliefUnit(relief.measure);
};

const isYears = (typed: string, locale: Locale): boolean => {
  const { value: years, problem } = readYears(typed, locale);
  return problem === null && (years === null || (years >= 1 && years <= TERMS_LIMITS.maxReliefYears));
};

const hides = (texts: Texts): boolean => Object.values(texts).some((text) => hidesCharacters(tidyText(text)));
const isTooLong = (texts: Texts): boolean => Object.values(texts).some((text) => excessOf(text, TERMS_LIMITS.text) > 0);

const isTooHigh = (clause: ClauseForm): boolean => {
  const { unit } = clause;
  return unit !== '' && unit !== 'PERCENT' && unit !== 'COEFFICIENT' && (readValue(clause).value ?? 0) > (HIGHEST[unit] ?? Infinity);
};

/** Where two apply to a field, the later is more specific. */
const CHECKS: readonly [ClauseField, ClauseProblem, (clause: ClauseForm) => boolean][] = [
  ['title', 'TITLE_NEEDED', ({ title }) => isBlank(title)],
  ['value', 'NOT_NUMBER', (clause) => readValue(clause).problem !== null || isOutside(clause, Infinity)],
  ['value', 'NOT_PERCENT', (clause) => clause.unit === 'PERCENT' && isOutside(clause, 100)],
  ['value', 'NOT_COEFFICIENT', (clause) => clause.unit === 'COEFFICIENT' && isOutside(clause, 1)],
  ['value', 'TOO_HIGH', isTooHigh],
  ['value', 'VALUE_NEEDED', (clause) => ownRelief(clause) !== null && clause.value.trim() === ''],
  ['unit', 'UNIT_NEEDED', ({ value, unit }) => value.trim() !== '' && unit === ''],
  ['unit', 'UNIT_NOT_OF_KEY', ({ key, unit }) => !unitFits(key, unit || null)],
  ['unit', 'UNIT_NOT_OF_MEASURE', isWrongUnit],
  ['categories', 'CATEGORY_NEEDED', (clause) => ownRelief(clause)?.categories.length === 0],
  ['years', 'NOT_YEARS', (clause) => !isYears(ownRelief(clause)?.years ?? '', clause.locale)],
  ['sourceTitle', 'SOURCE_TITLE_NEEDED', ({ sourceTitle, sourceUrl }) => sourceUrl.trim() !== '' && isBlank(sourceTitle)],
  ['sourceUrl', 'NOT_ADDRESS', ({ sourceUrl }) => sourceUrl.trim() !== '' && !isHttpsAddress(sourceUrl.trim())],
  ['title', 'HIDDEN_CHARACTERS', ({ title }) => hides(title)],
  ['text', 'HIDDEN_CHARACTERS', ({ text }) => hides(text)],
  ['sourceTitle', 'HIDDEN_CHARACTERS', ({ sourceTitle }) => hides(sourceTitle)],
  ['title', 'TOO_LONG', ({ title }) => isTooLong(title)],
  ['text', 'TOO_LONG', ({ text }) => isTooLong(text)],
  ['sourceTitle', 'TOO_LONG', ({ sourceTitle }) => isTooLong(sourceTitle)],
  ['asOf', 'NOT_DATE', ({ asOf }) => asOf.trim() !== '' && !PARTIAL_DATE.test(asOf.trim())],
];

/** What prevents a clause from being stored. */
export const clauseProblems = (clause: ClauseForm): Map<ClauseField, ClauseProblem> =>
  new Map(CHECKS.flatMap(([field, problem, isWrong]) => (isWrong(clause) ? [[field, problem] as const] : [])));

const isStorable = (clause: ClauseForm): boolean => clauseProblems(clause).size === 0;

const isBadNote = ({ note }: TermsForm): boolean => hides(note) || isTooLong(note);

const isBadJustification = ({ justifications }: TermsForm, finding: string): boolean => {
  const words = justifications[finding] ?? '';
  return hidesCharacters(tidyText(words)) || excessOf(words, TERMS_LIMITS.justification) > 0;
};

/**
 * The draft without what cannot be stored: such a clause, note or justification keeps its stored state, a new one is left out.
 * An error in one place does not prevent the rest from being saved.
 */
export const storablePart = (form: TermsForm, stored: TermsForm | null): TermsForm => ({
  note: isBadNote(form) ? (stored?.note ?? NO_TEXTS) : form.note,
  clauses: form.clauses.flatMap((clause) => (isStorable(clause) ? clause : (stored?.clauses.find(({ key }) => key === clause.key) ?? []))),
  justifications: Object.fromEntries(
    Object.entries(form.justifications).map(([finding, words]) => [
      finding,
      isBadJustification(form, finding) ? (stored?.justifications[finding] ?? '') : words,
    ]),
  ),
});

/** How much of the draft the server can store. */
export const fitOf = (form: TermsForm, stored: TermsForm | null): Fit => {
  const isWhole =
    form.clauses.every(isStorable) &&
    !isBadNote(form) &&
    !Object.keys(form.justifications).some((finding) => isBadJustification(form, finding));
  if (storablePart(form, stored).clauses.length === 0) return 'NOT';
  return isWhole ? 'WHOLE' : 'PARTLY';
};
