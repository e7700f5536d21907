import sql, { empty } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { BitSet } from '../kernel/bit-set.ts';
import { bitSetOf } from '../kernel/bit-set.ts';
import type { WordHits } from './hits.queries.ts';
import { newestFirst, topRows } from './index/top-rows.ts';
import type { RowPlace } from './index/top-rows.ts';
import type { SearchIndex } from './index/search-index.ts';

/** How many of the newest hits are ranked; a word in more rows says little, and the rest follows by date. */
const WEIGHED = 1_000;

/**
 * The rank of `search_text t` by `asked` and its title. When a town, zone or region is named, its own rows come first; then a
 * hit in the title counts most, then words as they were typed rather than their possible meanings, and last where and how often
 * they occur (title, place, use, activity).
 */
const RANK = sql`ts_rank('{0.05, 0.2, 0.5, 1}', t.vector, asked.words)::double precision + (t.vector @@ asked.places)::int * 4
  + (titled @@ asked.words)::int + (titled @@ asked.strict)::int + (t.vector @@ asked.strict)::int * 0.5 + 1e-6`;

/** `best as (…)`: the rows of `weighed` with their rank. */
const best = (columns: Sql): Sql => sql`best as materialized (select ${columns}, ${RANK} as rank
  from weighed w join search_text t on t.position = w.position cross join asked cross join lateral ts_filter(t.vector, '{a}') titled)`;

/**
 * `…, page as (…)` with every row that meets a condition on `search_row r`: best matches first, newest among equals; then,
 * without a rank, all other hits by date. For whole lists, which are read in the database.
 */
export const rankedList = (rows: Sql): Sql => sql`
  found as materialized (select h.position, h.published_at from hit h join search_row r on r.position = h.position where ${rows}),
  weighed as materialized (
    (select f.position from found f order by f.published_at desc limit ${WEIGHED})
    union (select f.position from found f join search_text t on t.position = f.position where t.vector @@ (select places from asked) order by f.published_at desc limit ${WEIGHED})),
  ${best(sql`w.position`)},
  page as (select r.opportunity_id as found, row_number() over (order by coalesce(b.rank, 0) desc, r.published_at desc, r.opportunity_id desc) as nth
    from found f join search_row r on r.position = f.position left join best b on b.position = f.position)`;

/** The place of a row in the order of ranks. */
export interface RankedPlace extends RowPlace {
  /** As PostgreSQL writes it. */
  readonly rank: string;
}

export interface RankedPage {
  /** The rows that meet all conditions, the words among them. */
  readonly rows: BitSet;
  readonly hits: WordHits;
  readonly size: number;
  readonly after: RankedPlace | null;
}

/** Rows without a rank have this one. */
const NO_RANK = '0';

/** The newest rows, and the newest of the place that is named, newest first. */
const weighedRows = (index: SearchIndex, rows: BitSet, { ofPlaces }: WordHits): number[] => {
  const order = newestFirst(index);
  const newest = topRows(index, rows, { order, size: WEIGHED });
  const there = topRows(index, rows.and(ofPlaces), { order, size: WEIGHED });
  return topRows(index, bitSetOf([...newest, ...there]), { order, size: 2 * WEIGHED });
};

/** `page as (position, key, nth)`: one row more than the page, in the order of ranks. */
export const rankedPage = (index: SearchIndex, { rows, hits, size, after }: RankedPage): Sql => {
  const order = newestFirst(index);
  const weighed = weighedRows(index, rows, hits);
  const isPast = after?.rank === NO_RANK;
  const rest = topRows(index, rows.without(bitSetOf(weighed)), { order, size: size + 1, after: isPast ? after : null });
  // Among equal ranks the rows after the place are those that are not as new as it.
  const later = after ? new Set(topRows(index, bitSetOf(weighed), { order, size: weighed.length, after })) : null;
  const newer = later ? weighed.filter((position) => !later.has(position)).length : 0;
  const beyond = after
    ? sql`where b.rank < ${after.rank}::double precision or (b.rank = ${after.rank}::double precision and b.nth > ${newer})`
    : empty;
  const { words, strict, places } = hits.meaning;
  return sql`asked as materialized (select ${words}::tsquery as words, ${strict}::tsquery as strict, ${places}::tsquery as places),
    weighed as materialized (select * from unnest(${isPast ? [] : weighed}::int[]) with ordinality as w (position, nth)),
    ${best(sql`w.position, w.nth`)},
    page as (select p.position, p.rank::text as key, row_number() over (order by p.rank desc, p.nth) as nth
      from (select b.position, b.rank, b.nth from best b ${beyond}
        union all select * from (select position, 0::double precision, nth + ${2 * WEIGHED} from unnest(${rest}::int[]) with ordinality as r (position, nth)) r) p
      order by p.rank desc, p.nth limit ${size + 1})`;
};
