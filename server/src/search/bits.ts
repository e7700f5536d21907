import sql, { empty, join, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';

/** A name of our own making, never text from outside. */
const nameOf = (letter: 's' | 'c', index: number): Sql => raw(`${letter}${Math.trunc(index)}`);

/** The column of an intersection. */
export const columnOf = (index: number): Sql => nameOf('c', index);

/** A segment without a single row. */
const NO_BITS = sql`search_no_bits()`;

/** The bitmaps of some values of a facet, as a table of (segment, bits). */
export const bitsOfValues = (facet: string, values: readonly string[]): Sql =>
  sql`select segment, bits from search_bitmap where facet = ${facet} and value = any (${values}::text[])`;

/** The rows that meet a condition on `search_row r`, as a table of (segment, bits). */
export const bitsOfRows = (rows: Sql, joined: Sql = empty): Sql =>
  sql`select r.position / 16384 as segment, bit_or(set_bit(search_no_bits(), r.position % 16384, 1)) as bits from search_row r ${joined} where ${rows} group by 1`;

/**
 * `with …, base as (…)`: the sets, then one row for a segment with an intersection in each column (`columnOf`), each
 * given by the numbers of its sets. An intersection of no sets is every published row.
 */
export const withIntersections = (sets: readonly Sql[], intersections: readonly (readonly number[])[]): Sql => {
  const tables = sets.map(
    (bits, index) => sql`${nameOf('s', index)} as materialized (select segment, bit_or(bits) as bits from (${bits}) parts group by segment)`,
  );
  const joins = sets.map((_, index) => sql`left join ${nameOf('s', index)} on ${nameOf('s', index)}.segment = a.segment`);
  const columns = intersections.map((of, column) => {
    const factors = of.map((index) => sql`coalesce(${nameOf('s', index)}.bits, ${NO_BITS})`);
    return sql`${join([sql`a.bits`, ...factors], ' & ')} as ${columnOf(column)}`;
  });
  const base = sql`base as materialized (select a.segment, ${join(columns, ', ')}
    from search_bitmap a ${joins.length > 0 ? join(joins, ' ') : empty} where a.facet = 'ALL')`;
  return sql`with ${join([...tables, base], ', ')}`;
};
