import { CLAUSE_GROUPS, CLAUSE_UNITS } from 'shared/special-zones/clauses.ts';
import type { ClauseGroup, ClauseUnit } from 'shared/special-zones/clauses.ts';
import type { TermsClauseInput } from '../gql-work/graphql.ts';
import { readNumber } from '../kernel/read-number.ts';

/** A text in the three languages as it is typed; empty where it is not written yet. */
export interface Texts {
  readonly ru: string;
  readonly kk: string;
  readonly en: string;
}

export const LANGUAGES = ['ru', 'kk', 'en'] as const;

export interface ClauseForm {
  readonly key: string;
  readonly group: ClauseGroup;
  readonly title: Texts;
  readonly text: Texts;
  readonly value: string;
  readonly unit: ClauseUnit | '';
  readonly sourceTitle: Texts;
  readonly sourceUrl: string;
  readonly asOf: string;
}

/** A draft as it is typed. */
export interface TermsForm {
  /** Why the terms change. */
  readonly note: Texts;
  readonly clauses: readonly ClauseForm[];
}

export const NO_TEXTS: Texts = { ru: '', kk: '', en: '' };

export const isBlank = (texts: Texts): boolean => LANGUAGES.every((language) => texts[language].trim() === '');

interface TextsInput {
  ru: string | null;
  kk: string | null;
  en: string | null;
}

const clean = (text: string): string | null => text.normalize('NFC').trim() || null;

const toTexts = ({ ru, kk, en }: Texts): TextsInput => ({ ru: clean(ru), kk: clean(kk), en: clean(en) });

const toTextsOrNull = (texts: Texts): TextsInput | null => (isBlank(texts) ? null : toTexts(texts));

const toClause = (clause: ClauseForm): TermsClauseInput => ({
  key: clause.key,
  group: clause.group,
  title: toTexts(clause.title),
  text: toTextsOrNull(clause.text),
  value: readNumber(clause.value),
  unit: clause.unit || null,
  sourceTitle: toTextsOrNull(clause.sourceTitle),
  sourceUrl: clean(clause.sourceUrl),
  asOf: clean(clause.asOf),
});

export interface TermsBody {
  note: TextsInput | null;
  clauses: TermsClauseInput[];
}

/** What the server stores of the form. */
export const toBody = (form: TermsForm): TermsBody => ({ note: toTextsOrNull(form.note), clauses: form.clauses.map(toClause) });

export const isSameClause = (one: ClauseForm, other: ClauseForm): boolean => one === other || JSON.stringify(toClause(one)) === JSON.stringify(toClause(other));

export const isSame = (one: TermsForm, other: TermsForm): boolean =>
  JSON.stringify(toTextsOrNull(one.note)) === JSON.stringify(toTextsOrNull(other.note)) &&
  one.clauses.length === other.clauses.length &&
  one.clauses.every((clause, index) => {
    const counterpart = other.clauses[index];
    return counterpart !== undefined && isSameClause(clause, counterpart);
  });

/** A key nobody has used yet, also not in the version before: the same key means the same clause. */
const freeKey = (group: ClauseGroup, taken: readonly string[]): string => {
  let number = 1;
  while (taken.includes(`${group}_${number}`)) number += 1;
  return `${group}_${number}`;
};

export const newClause = (group: ClauseGroup, taken: readonly string[]): ClauseForm => ({
  key: freeKey(group, taken),
  group,
  title: NO_TEXTS,
  text: NO_TEXTS,
  value: '',
  unit: '',
  sourceTitle: NO_TEXTS,
  sourceUrl: '',
  asOf: '',
});

const isTexts = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && LANGUAGES.every((language) => typeof new Map(Object.entries(value)).get(language) === 'string');

const isClause = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const stored = new Map<string, unknown>(Object.entries(value));
  const hasTexts = ['title', 'text', 'sourceTitle'].every((name) => isTexts(stored.get(name)));
  const hasWords = ['key', 'value', 'sourceUrl', 'asOf'].every((name) => typeof stored.get(name) === 'string');
  const hasGroup = CLAUSE_GROUPS.some((group) => group === stored.get('group'));
  const hasUnit = stored.get('unit') === '' || CLAUSE_UNITS.some((unit) => unit === stored.get('unit'));
  return hasTexts && hasWords && hasGroup && hasUnit;
};

/** A copy of the device, if it has the shape of this release. */
export const parseForm = (value: unknown): TermsForm | null => {
  if (typeof value !== 'object' || value === null || !('note' in value) || !('clauses' in value)) return null;
  const isFit = isTexts(value.note) && Array.isArray(value.clauses) && value.clauses.every(isClause);
  return isFit ? (value as TermsForm) : null;
};
