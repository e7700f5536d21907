import type { Locale } from 'shared/locale/locale.ts';
import type { Justifications } from 'shared/special-zones/canonical.ts';
import type { ClauseGroup, ClauseUnit } from 'shared/special-zones/clauses.ts';
import { LANGUAGES } from 'shared/figures/figure.ts';
import { tidyText } from 'shared/texts/characters.ts';
import type { TermsClauseInput, TermsJustificationInput, TermsReliefInput } from '../../kernel/schema.graphql.ts';
import { readValue } from './clause.figures.ts';
import { impliedOked, impliedRelief, toRelief } from './clause.types.ts';
import type { ReliefForm } from './clause.types.ts';

/** A text in the three languages as typed; empty where it is not written yet. */
export interface Texts {
  readonly ru: string;
  readonly kk: string;
  readonly en: string;
}

export interface ClauseForm {
  /** The language of the page on which its figures were typed. */
  readonly locale: Locale;
  readonly key: string;
  readonly group: ClauseGroup;
  readonly title: Texts;
  readonly text: Texts;
  readonly value: string;
  readonly unit: ClauseUnit | '';
  readonly sourceTitle: Texts;
  readonly sourceUrl: string;
  readonly asOf: string;
  /** Null also where the key already determines the relief. */
  readonly relief: ReliefForm | null;
  /** OKED divisions; empty: it names none. */
  readonly oked: readonly string[];
}

/** A draft as typed. */
export interface TermsForm {
  /** Why the terms change. */
  readonly note: Texts;
  readonly clauses: readonly ClauseForm[];
  /** Justifications of findings, by the key of the finding. */
  readonly justifications: Justifications;
}

export const NO_TEXTS: Texts = { ru: '', kk: '', en: '' };

const clean = (text: string): string | null => tidyText(text) || null;

export const isBlank = (texts: Texts): boolean => LANGUAGES.every((language) => clean(texts[language]) === null);

interface TextsInput {
  ru: string | null;
  kk: string | null;
  en: string | null;
}

const toTexts = ({ ru, kk, en }: Texts): TextsInput => ({ ru: clean(ru), kk: clean(kk), en: clean(en) });

export const toTextsOrNull = (texts: Texts): TextsInput | null => (isBlank(texts) ? null : toTexts(texts));

const toReliefInput = (clause: ClauseForm): TermsReliefInput | null => {
  if (!clause.relief || impliedRelief(clause)) return null;
  const { categories, ...relief } = toRelief(clause.relief, clause.locale);
  return { ...relief, categories: [...categories] };
};

/** Divisions that the key implies are not stored again. */
const toOked = (clause: ClauseForm): string[] | null => {
  const codes = [...new Set(clause.oked)].toSorted();
  return codes.length === 0 || codes.join() === impliedOked(clause).join() ? null : codes;
};

export const toClause = (clause: ClauseForm): TermsClauseInput => ({
  key: clause.key,
  group: clause.group,
  title: toTexts(clause.title),
  text: toTextsOrNull(clause.text),
  value: readValue(clause).value,
  unit: clause.unit || null,
  sourceTitle: toTextsOrNull(clause.sourceTitle),
  sourceUrl: clean(clause.sourceUrl),
  asOf: clean(clause.asOf),
  relief: toReliefInput(clause),
  oked: toOked(clause),
});

const toJustifications = (justifications: Justifications): TermsJustificationInput[] =>
  Object.entries(justifications)
    .flatMap(([finding, typed]) => {
      const words = clean(typed);
      return words === null ? [] : [{ finding, words }];
    })
    .toSorted((one, other) => (one.finding < other.finding ? -1 : 1));

export interface TermsBody {
  note: TextsInput | null;
  clauses: TermsClauseInput[];
  justifications: TermsJustificationInput[];
}

/** What the server stores of the form. */
export const toBody = (form: TermsForm): TermsBody => ({
  note: toTextsOrNull(form.note),
  clauses: form.clauses.map(toClause),
  justifications: toJustifications(form.justifications),
});

export const isSameClause = (one: ClauseForm, other: ClauseForm): boolean =>
  one === other || JSON.stringify(toClause(one)) === JSON.stringify(toClause(other));

export const isSame = (one: TermsForm, other: TermsForm): boolean =>
  JSON.stringify(toTextsOrNull(one.note)) === JSON.stringify(toTextsOrNull(other.note)) &&
  JSON.stringify(toJustifications(one.justifications)) === JSON.stringify(toJustifications(other.justifications)) &&
  one.clauses.length === other.clauses.length &&
  one.clauses.every((clause, index) => {
    const counterpart = other.clauses[index];
    return counterpart !== undefined && isSameClause(clause, counterpart);
  });

/** A key that was never used, also not in the previous version: the same key means the same clause. */
const freeKey = (group: ClauseGroup, taken: readonly string[]): string => {
  let number = 1;
  while (taken.includes(`${group}_${number}`)) number += 1;
  return `${group}_${number}`;
};

export const newClause = (group: ClauseGroup, taken: readonly string[], locale: Locale): ClauseForm => ({
  locale,
  key: freeKey(group, taken),
  group,
  title: NO_TEXTS,
  text: NO_TEXTS,
  value: '',
  unit: '',
  sourceTitle: NO_TEXTS,
  sourceUrl: '',
  asOf: '',
  relief: null,
  oked: [],
});
