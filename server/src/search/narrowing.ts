import sql, { empty, join } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { ConditionKey, FacetKey } from 'shared/search/condition-fields.ts';
import type { UnknownMode } from 'shared/search/vocabulary.ts';
import type { BitSet } from '../kernel/bit-set.ts';
import type { SearchIndex } from './index/search-index.ts';

/** What a condition is about. Each utility is a condition of its own, and each word where words are treated separately. */
export type NarrowingKey = ConditionKey | `${ConditionKey | FacetKey}:${string}`;

/** What the conditions of one search are evaluated on. */
export interface Held {
  readonly index: SearchIndex;
  /** Rows in which the words of the search are found; null where it has none. */
  readonly hits: BitSet | null;
}

/**
 * A set of rows of the read model in two forms: as a condition on `search_row r`, for statements, and as the rows of the index
 * in memory.
 */
export interface RowSet {
  readonly rows: Sql;
  readonly bits: (held: Held) => BitSet;
}

/** One condition: the rows that meet it, and those for which that is unknown. */
export interface Narrowing {
  readonly key: NarrowingKey;
  /** The facets of the condition itself: it does not narrow their counts. */
  readonly facets: readonly string[];
  readonly met: RowSet;
  /** Null where the answer is always known. */
  readonly unknown: RowSet | null;
  /** The part of `unknown` whose figure is stated in another currency. */
  readonly otherCurrency?: RowSet;
  /** Common table expressions that `met` reads: written once per statement, however often the condition is repeated. */
  readonly tables?: Sql;
}

/** The head of a statement with these conditions: `with` and the tables that they read. */
export const withTables = (narrowings: readonly Narrowing[], more: readonly Sql[] = []): Sql => {
  const tables = [...narrowings.flatMap((one) => one.tables ?? []), ...more];
  return tables.length > 0 ? sql`with ${join(tables, ', ')}` : empty;
};

/** The rows of either set. */
export const either = (one: RowSet, other: RowSet | null | undefined): RowSet =>
  other ? { rows: sql`(${one.rows} or ${other.rows})`, bits: (held) => one.bits(held).or(other.bits(held)) } : one;

/** Met or unknown. */
export const orUnknown = ({ met, unknown }: Narrowing): RowSet => either(met, unknown);

/** Met, or stated in another currency. */
export const orOtherCurrency = ({ met, otherCurrency }: Narrowing): RowSet => either(met, otherCurrency);

/** All conditions as one, on `search_row r`. */
const allRows = (sets: readonly RowSet[]): Sql =>
  sets.length > 0
    ? join(
        sets.map((set) => set.rows),
        ' and ',
      )
    : sql`true`;

/** Rows that meet all conditions; those with unknown figures according to the filter. */
export const wantedRows = (narrowings: readonly Narrowing[], mode: UnknownMode | null | undefined): Sql => {
  const strict = allRows(narrowings.map(({ met }) => met));
  if (!mode || mode === 'EXCLUDE') return strict;
  const wide = allRows(narrowings.map(orUnknown));
  return mode === 'INCLUDE' ? wide : sql`${wide} and (${strict}) is not true`;
};

/** Rows of the index that are in all of these sets. */
export const allOf = ({ index }: Held, sets: readonly BitSet[]): BitSet => sets.reduce((rows, set) => rows.and(set), index.all);
