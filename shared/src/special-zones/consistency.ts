import { earliestDay, yearsAfter } from '../locale/calendar.ts';
import type { LocalizedText } from '../locale/locale.ts';
import { mixedWords } from '../texts/alphabets.ts';
import type { Justifications, StoredClause } from './canonical.ts';
import { CATEGORIES } from './clauses.ts';
import { checkFigures, FIGURE_CHECKS } from './figure-checks.ts';
import type { FindingPlace } from './figure-checks.ts';
import { reliefOf, reliefYearsKey } from './known-clauses.ts';

export const TERMS_CHECKS = [
  'CATEGORIES_OVERLAP',
  'CATEGORIES_GAP',
  'CATEGORIES_OUT_OF_ORDER',
  'RELIEF_OUTLIVES_ZONE',
  'NO_SOURCE_ACT',
  'MIXED_ALPHABETS',
  ...FIGURE_CHECKS,
] as const;
export type TermsCheck = (typeof TERMS_CHECKS)[number];

/** Something in a version that contradicts itself or the zone. */
export interface TermsFinding {
  readonly check: TermsCheck;
  /** Clauses concerned, by key. */
  readonly keys: readonly string[];
  /** Null: it concerns the clauses as a whole. */
  readonly place: FindingPlace | null;
  /** Distinguishes a contradiction of figures from another one of the same clause; null where the check and its clauses suffice. */
  readonly mark: string | null;
  /** The author's justification; null: none was given. */
  readonly justification: string | null;
}

type Found = Pick<TermsFinding, 'check' | 'keys'>;

const valueOf = (clauses: readonly StoredClause[], key: string): number | null =>
  clauses.find((clause) => clause.key === key)?.value ?? null;

const THRESHOLDS = ['CATEGORY_A_BELOW', 'CATEGORY_B_FROM'] as const;

const meeting = (clauses: readonly StoredClause[]): Found[] => {
  const below = valueOf(clauses, THRESHOLDS[0]);
  const from = valueOf(clauses, THRESHOLDS[1]);
  if (below === null || from === null || below === from) return [];
  return [{ check: below > from ? 'CATEGORIES_OVERLAP' : 'CATEGORIES_GAP', keys: THRESHOLDS }];
};

const RISING: readonly (readonly [string, string])[] = [
  ['CATEGORY_B_FROM', 'CATEGORY_C_FROM'],
  ['CATEGORY_B_FAVOURED_FROM', 'CATEGORY_B_FROM'],
];

const order = (clauses: readonly StoredClause[]): Found[] =>
  RISING.flatMap(([lower, upper]) => {
    const from = valueOf(clauses, lower);
    const to = valueOf(clauses, upper);
    return from !== null && to !== null && from >= to ? [{ check: 'CATEGORIES_OUT_OF_ORDER' as const, keys: [lower, upper] }] : [];
  });

/** A clause that ends every relief with the zone counts for all of them. */
const endsWithZone = (clauses: readonly StoredClause[]): boolean =>
  clauses.some(({ key, text }) => key === 'RELIEF_TERM_LIMIT' && text !== null);

const outliving = (clauses: readonly StoredClause[], { validUntil }: ZoneLife, from: string): Found[] => {
  const end = validUntil === null ? null : earliestDay(validUntil);
  if (end === null || endsWithZone(clauses)) return [];
  const yearKeys = CATEGORIES.map(reliefYearsKey);
  return clauses.flatMap((clause) => {
    const years = yearKeys.includes(clause.key) ? clause.value : (reliefOf(clause)?.years ?? null);
    return years !== null && yearsAfter(from, years) > end ? [{ check: 'RELIEF_OUTLIVES_ZONE' as const, keys: [clause.key] }] : [];
  });
};

/** What is stated needs a source act; what is unknown does not. */
const unsourced = (clauses: readonly StoredClause[]): Found[] =>
  clauses
    .filter((clause) => (clause.text !== null || clause.value !== null) && (clause.sourceTitle === null || clause.sourceUrl === null))
    .map((clause) => ({ check: 'NO_SOURCE_ACT' as const, keys: [clause.key] }));

/** A word that mixes two alphabets reads like another word, to people and to the search. */
const mixed = (clauses: readonly StoredClause[]): Found[] =>
  clauses
    .filter(({ title, text, sourceTitle }) =>
      [title, text, sourceTitle].some((one) => Object.values(one ?? {}).some((words) => mixedWords(words).length > 0)),
    )
    .map(({ key }) => ({ check: 'MIXED_ALPHABETS' as const, keys: [key] }));

export interface ZoneLife {
  /** A day, month or year; null: unknown. */
  readonly validUntil: string | null;
}

/** What is checked. */
export interface CheckedTerms {
  readonly clauses: readonly StoredClause[];
  /** Why the terms change. */
  readonly note?: LocalizedText | null | undefined;
  readonly justifications?: Justifications | undefined;
}

/** What it is checked against. */
export interface Standing extends ZoneLife {
  /** The day on which the version would begin, ISO 8601. */
  readonly from: string;
  /** The version that it follows; null: it is the first. */
  readonly previous: readonly StoredClause[] | null;
}

type Named = Pick<TermsFinding, 'check' | 'keys'> & Partial<Pick<TermsFinding, 'place' | 'mark'>>;

/** The key under which a finding is justified. */
export const findingKey = ({ check, keys, place, mark }: Named): string =>
  [check, ...keys, ...(place ? [place.field] : []), ...(mark ? [mark] : [])].join(':');

/**
 * Contradictions among the clauses of a version. Each stays open until it is corrected or justified in words; the author and
 * the second person both see it.
 */
export const checkTerms = ({ clauses, note = null, justifications = {} }: CheckedTerms, standing: Standing): TermsFinding[] => {
  const whole = [
    ...meeting(clauses),
    ...order(clauses),
    ...outliving(clauses, standing, standing.from),
    ...unsourced(clauses),
    ...mixed(clauses),
  ];
  const found = [...whole.map((one) => ({ ...one, place: null, mark: null })), ...checkFigures(clauses, note, standing.previous)];
  return found.map((one) => ({ ...one, justification: justifications[findingKey(one)]?.trim() || null }));
};
