import type { LocalizedText } from '../locale/locale.ts';
import type { ClauseGroup, ClauseUnit } from './clauses.ts';

/** One clause as a version of the terms stores it. A null text says: looked for in public sources and not found. */
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
}

export interface TermsContent {
  readonly zoneSlug: string;
  readonly number: number;
  /** Calendar day in Kazakhstan, ISO 8601. */
  readonly effectiveFrom: string;
  readonly note: LocalizedText | null;
  readonly clauses: readonly StoredClause[];
}

/** Part of the text itself, so that a later way of writing cannot give an old text a new meaning. */
const FORMAT = 'qaita-zone-terms-1';

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

/**
 * The one text that the hash of a version is taken over: fixed order of keys, clauses in their own order, NFC.
 * The same content gives the same text wherever it was read from; jsonb, for one, keeps no order of keys.
 */
export const canonicalTerms = ({ zoneSlug, number, effectiveFrom, note, clauses }: TermsContent): string =>
  JSON.stringify({
    format: FORMAT,
    zone: zoneSlug,
    number,
    effectiveFrom,
    note: canonicalText(note),
    clauses: clauses.map(canonicalClause),
  }).normalize('NFC');
