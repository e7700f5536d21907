import { compareFigures, kindOf } from '../figures/compare-figures.ts';
import type { FigureKind, Said } from '../figures/compare-figures.ts';
import { amountOf, LANGUAGES } from '../figures/figure.ts';
import type { Figure, FigureUnit, Language } from '../figures/figure.ts';
import { readFigures } from '../figures/read-figures.ts';
import type { LocalizedText } from '../locale/locale.ts';
import type { StoredClause } from './canonical.ts';
import type { ClauseUnit } from './clauses.ts';

export const FIGURE_CHECKS = [
  'VALUE_NOT_IN_TEXT',
  'NUMBERS_DIFFER',
  'PERCENTS_DIFFER',
  'DATES_DIFFER',
  'ACTS_DIFFER',
  'LANGUAGE_LEFT_BEHIND',
] as const;
export type FigureCheck = (typeof FIGURE_CHECKS)[number];

/** The texts of a version: those of the clauses, and the reason for the change. */
export const TEXT_FIELDS = ['TITLE', 'TEXT', 'SOURCE', 'NOTE'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** A figure that a clause states as data, outside its texts. */
export interface StatedFigure {
  readonly value: number;
  readonly unit: ClauseUnit;
}

/** Where figures disagree, in a clause or in the reason. */
export interface FindingPlace {
  readonly field: TextField;
  /** The figure that the texts do not state; null where languages are compared with each other. */
  readonly stated: StatedFigure | null;
  /** By language, what the text says instead; for a change that a language did not follow, empty. */
  readonly said: Said;
}

export interface FigureFinding {
  readonly check: FigureCheck;
  readonly keys: readonly string[];
  readonly place: FindingPlace;
  /** Distinguishes this contradiction from another one of the same clause: a justification of one does not cover the next. */
  readonly mark: string;
}

/** FNV-1a, 32 bits. */
const markOf = (...parts: readonly unknown[]): string => {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify(parts)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0');
};

/** The value of a clause, and the years of its own relief. */
export const statedFigures = ({ value, unit, relief }: Pick<StoredClause, 'value' | 'unit' | 'relief'>): StatedFigure[] => [
  ...(value !== null && unit !== null ? [{ value, unit }] : []),
  ...(typeof relief?.years === 'number' ? [{ value: relief.years, unit: 'YEARS' as const }] : []),
];

/** A coefficient is a bare number; tenge per hectare are written as tenge. */
const TEXT_UNIT: Readonly<Record<ClauseUnit, FigureUnit | null>> = {
  PERCENT: 'PERCENT',
  YEARS: 'YEARS',
  MRP: 'MRP',
  WORKING_DAYS: 'WORKING_DAYS',
  MONTHS: 'MONTHS',
  DAYS: 'DAYS',
  COEFFICIENT: null,
  TENGE: 'TENGE',
  TENGE_PER_HA: 'TENGE',
  JOBS: 'JOBS',
};

export const isOfUnit = (figure: Figure, unit: ClauseUnit): boolean => figure.unit === TEXT_UNIT[unit];

/** Figures that count something: not calendar years, days or articles. */
export const isCounted = (figure: Figure): boolean => !figure.isYear && !Number.isNaN(figure.amount) && kindOf(figure) !== 'ACTS';

const idsOf = (figures: readonly Figure[]): string => figures.map(({ id, unit }) => `${id} ${unit ?? ''}`).join();

/** Whether a text states the figure, unambiguously where the text has several. */
const states = (figures: readonly Figure[], { value, unit }: StatedFigure): boolean =>
  figures.some(({ amount, unit: its }) => amount === amountOf(value) && (its === null || its === TEXT_UNIT[unit]));

/** What a figure of a clause was in the previous version, and what the text said then. */
export interface FormerFigure {
  readonly stated: StatedFigure | undefined;
  readonly words: string;
}

/** The figure was changed but a text that states the former one was not: another figure of the text may happen to equal the new one. */
export const isLeftBehind = (
  stated: StatedFigure,
  { stated: before, words }: FormerFigure,
  figures: readonly Figure[],
  language: Language,
): boolean => {
  if (!before || before.unit !== stated.unit || before.value === stated.value) return false;
  const former = readFigures(words, language).filter(isCounted);
  return states(former, before) && idsOf(former) === idsOf(figures.filter(isCounted));
};

/**
 * What a text says instead of the figure: the figures of its unit, else any that count something. Null: it states the figure,
 * or no figure at all.
 */
const insteadOf = (stated: StatedFigure, figures: readonly Figure[], isOnlyOfUnit: boolean): readonly Figure[] | null => {
  const counted = figures.filter(isCounted);
  const ofUnit = counted.filter((figure) => isOfUnit(figure, stated.unit));
  const looked = ofUnit.length > 0 || isOnlyOfUnit ? ofUnit : counted;
  const meant = looked.filter((figure) => !figure.isSoft || (figure.unit !== null && isOfUnit(figure, stated.unit)));
  return states(looked, stated) || meant.length === 0 ? null : meant;
};

const textsOf = (clause: StoredClause): [TextField, LocalizedText | null][] => [
  ['TITLE', clause.title],
  ['TEXT', clause.text],
  ['SOURCE', clause.sourceTitle],
];

interface ValueCheck {
  readonly stated: StatedFigure;
  readonly before: StatedFigure | undefined;
  /** The value is what the text is about; the texts need not state the other figures of a clause. */
  readonly isValue: boolean;
}

const valueSaid = ({ stated, before, isValue }: ValueCheck, field: TextField, text: LocalizedText, former: LocalizedText | null): Said => {
  const said = LANGUAGES.flatMap((language) => {
    const words = text[language] ?? '';
    const figures = readFigures(words, language);
    const isLeft = isLeftBehind(stated, { stated: before, words: former?.[language] ?? '' }, figures, language);
    const instead =
      isLeft && before
        ? figures.filter(({ amount }) => amount === amountOf(before.value))
        : insteadOf(stated, figures, field === 'TITLE' || !isValue);
    return instead ? [[language, instead.map(({ start, whole }) => words.slice(start, whole))] as const] : [];
  });
  return Object.fromEntries(said);
};

const valueFindings = (clause: StoredClause, before: StoredClause | undefined): FigureFinding[] => {
  const formerFigures = before ? statedFigures(before) : [];
  const formerTexts = new Map(before ? textsOf(before) : []);
  return statedFigures(clause).flatMap((stated, index) =>
    textsOf(clause).flatMap(([field, text]): FigureFinding[] => {
      if (!text || field === 'SOURCE') return [];
      const said = valueSaid({ stated, before: formerFigures[index], isValue: index === 0 }, field, text, formerTexts.get(field) ?? null);
      if (Object.keys(said).length === 0) return [];
      return [{ check: 'VALUE_NOT_IN_TEXT', keys: [clause.key], place: { field, stated, said }, mark: markOf(stated, said) }];
    }),
  );
};

const CHECK_OF: Readonly<Record<FigureKind, FigureCheck>> = {
  NUMBERS: 'NUMBERS_DIFFER',
  PERCENTS: 'PERCENTS_DIFFER',
  DATES: 'DATES_DIFFER',
  ACTS: 'ACTS_DIFFER',
};

const languageFindings = (keys: readonly string[], field: TextField, text: LocalizedText | null): FigureFinding[] =>
  compareFigures(text ?? {}).map(({ kind, said }) => ({
    check: CHECK_OF[kind],
    keys,
    place: { field, stated: null, said },
    mark: markOf(said),
  }));

const spaced = (text: string | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** Languages whose text stayed the same although other languages were changed; filling in a missing translation is not a change. */
const unchangedLanguages = (before: LocalizedText | null, after: LocalizedText | null): Language[] => {
  const written = LANGUAGES.filter((language) => before?.[language]);
  const isChanged = (language: Language): boolean => spaced(before?.[language]) !== spaced(after?.[language]);
  return written.some(isChanged) ? written.filter((language) => !isChanged(language)) : [];
};

const changeFindings = (clause: StoredClause, before: StoredClause | undefined): FigureFinding[] => {
  if (!before) return [];
  const former = new Map(textsOf(before));
  return textsOf(clause).flatMap(([field, text]): FigureFinding[] => {
    const left = unchangedLanguages(former.get(field) ?? null, text);
    if (left.length === 0) return [];
    const place = { field, stated: null, said: Object.fromEntries(left.map((language) => [language, []])) };
    return [{ check: 'LANGUAGE_LEFT_BEHIND', keys: [clause.key], place, mark: markOf(text) }];
  });
};

/**
 * Contradictions of the figures of a version: with the value of a clause, between languages, or a change that one language did
 * not follow.
 */
export const checkFigures = (
  clauses: readonly StoredClause[],
  note: LocalizedText | null,
  previous: readonly StoredClause[] | null,
): FigureFinding[] => {
  const former = new Map(previous?.map((clause) => [clause.key, clause]));
  return [
    ...clauses.flatMap((clause) => [
      ...valueFindings(clause, former.get(clause.key)),
      ...textsOf(clause).flatMap(([field, text]) => languageFindings([clause.key], field, text)),
      ...changeFindings(clause, former.get(clause.key)),
    ]),
    ...languageFindings([], 'NOTE', note),
  ];
};
