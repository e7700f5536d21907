import type { LocalizedText } from '../locale/locale.ts';
import type { ClauseGroup, ClauseUnit, Relief } from './clauses.ts';

/** One clause as a version of the terms stores it. A null text means: looked for in public sources and not found. */
export interface StoredClause {
  readonly key: string;
  readonly group: ClauseGroup;
  readonly title: LocalizedText;
  readonly text: LocalizedText | null;
  readonly value: number | null;
  readonly unit: ClauseUnit | null;
  readonly sourceTitle: LocalizedText | null;
  readonly sourceUrl: string | null;
  readonly asOf: string | null;
  /** Only where the key does not already determine the kind of relief (known-clauses.ts). */
  readonly relief?: Relief | null | undefined;
  /** OKED divisions, two digits, that the clause names; null: it names none. */
  readonly oked?: readonly string[] | null | undefined;
}

/** Why a finding of the consistency checks is right all the same, by check (consistency.ts). */
export type Justifications = Readonly<Record<string, string>>;

export interface TermsContent {
  readonly zoneSlug: string;
  readonly number: number;
  /** Calendar day in Kazakhstan, ISO 8601. */
  readonly effectiveFrom: string;
  readonly note: LocalizedText | null;
  readonly clauses: readonly StoredClause[];
  readonly justifications?: Justifications | undefined;
}

/** Part of the hashed text, so that a later format cannot give an old text a new meaning. */
const FIRST_FORMAT = 'qaita-zone-terms-1';
/** Includes typed reliefs, activities and justifications; used only where there are any, so that older hashes stay valid. */
const FORMAT = 'qaita-zone-terms-2';

const canonicalText = (text: LocalizedText | null | undefined): Record<string, string | null> | null =>
  text ? { ru: text.ru || null, kk: text.kk || null, en: text.en || null } : null;

const canonicalClause = (clause: StoredClause): Record<string, unknown> => ({
  key: clause.key,
  group: clause.group,
  title: canonicalText(clause.title),
  text: canonicalText(clause.text),
  value: clause.value,
  unit: clause.unit,
  sourceTitle: canonicalText(clause.sourceTitle),
  sourceUrl: clause.sourceUrl,
  asOf: clause.asOf,
});

const canonicalRelief = (relief: Relief | null | undefined): Record<string, unknown> | null =>
  relief
    ? { tax: relief.tax, measure: relief.measure, base: relief.base, categories: relief.categories.toSorted(), years: relief.years }
    : null;

const typedClause = (clause: StoredClause): Record<string, unknown> => ({
  ...canonicalClause(clause),
  relief: canonicalRelief(clause.relief),
  oked: clause.oked?.toSorted() ?? null,
});

const isTyped = ({ clauses, justifications = {} }: TermsContent): boolean =>
  Object.keys(justifications).length > 0 || clauses.some((clause) => clause.relief || clause.oked);

const canonicalJustifications = (justifications: Justifications): [string, string][] =>
  Object.entries(justifications).toSorted(([one], [other]) => (one < other ? -1 : 1));

/**
 * The text that the hash of a version is computed from: fixed order of keys, clauses in their own order, NFC. The same content
 * gives the same text wherever it was read from (jsonb, for example, does not keep the order of keys).
 */
export const canonicalTerms = (terms: TermsContent): string => {
  const { zoneSlug, number, effectiveFrom, note, clauses, justifications = {} } = terms;
  const withTypes = isTyped(terms);
  return JSON.stringify({
    format: withTypes ? FORMAT : FIRST_FORMAT,
    zone: zoneSlug,
    number,
    effectiveFrom,
    note: canonicalText(note),
    clauses: clauses.map(withTypes ? typedClause : canonicalClause),
    ...(withTypes ? { justifications: canonicalJustifications(justifications) } : {}),
  }).normalize('NFC');
};
