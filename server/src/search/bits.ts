import sql, { empty, join, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';

/** A name made by us, never text from outside. */
const nameOf = (letter: 's' | 'c', index: number): Sql => raw(`${letter}${Math.trunc(index)}`);

/** The column of an intersection. */
export const columnOf = (index: number): Sql => nameOf('c', index);

/** A segment without any row. */
const NO_BITS = sql`search_no_bits()`;

/** The bitmaps of some values of a facet, as a table of (segment, bits). */
export const bitsOfValues = (facet: string, values: readonly string[]): Sql =>
  sql`select segment, bits from search_bitmap where facet = ${facet} and value = any (${values}::text[])`;

/** The rows that meet a condition on `search_row r`, as a table of (segment, bits). */
export const bitsOfRows = (rows: Sql): Sql => bitsOfPositions(sql`select r.position from search_row r where ${rows}`);

export const bitsOfPositions = (positions: Sql): Sql => sql`select segment, bits from search_bits(array(${positions}))`;

/**
 * `…, base as (…)`, to be put after a `with`: the sets, then one row per segment with an intersection in each column
 * (`columnOf`), each given by the indexes of its sets. An intersection of no sets is every published row.
 */
export const intersections = (sets: readonly Sql[], wanted: readonly (readonly number[])[]): Sql => {
  const tables = sets.map(
    (bits, index) =>
      sql`${nameOf('s', index)} as materialized (select segment, bit_or(bits) as bits from (${bits}) parts group by segment)`,
  );
  const joins = sets.map((_, index) => sql`left join ${nameOf('s', index)} on ${nameOf('s', index)}.segment = a.segment`);
  const columns = wanted.map((of, column) => {
    const factors = of.map((index) => sql`coalesce(${nameOf('s', index)}.bits, ${NO_BITS})`);
    return sql`${join([sql`a.bits`, ...factors], ' & ')} as ${columnOf(column)}`;
  });
  const base = sql`base as materialized (select a.segment, ${join(columns, ', ')}
    from search_bitmap a ${joins.length > 0 ? join(joins, ' ') : empty} where a.facet = 'ALL')`;
  return join([...tables, base], ', ');
};
