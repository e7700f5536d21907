import sql, { empty } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';

/** How many of the newest hits are ranked; a word in more rows says little, and the rest follows by date. */
const WEIGHED = 1_000;

/**
 * `found as (…), best as (…)`: the hits that meet all other conditions, given by their bits (a column of `base`), and the
 * newest of them with their rank. When a town, zone or region is named, its own rows come first; then a hit in the title counts
 * most, then words as they were typed rather than their possible meanings, and last where and how often they occur (title,
 * place, use, activity).
 */
const tables = (
  bits: Sql,
): Sql => sql`found as materialized (select h.position, h.published_at from hit h join base on base.segment = h.position / 16384
      where get_bit(${bits}, h.position % 16384) = 1),
  weighed as materialized (
    (select f.position from found f order by f.published_at desc limit ${WEIGHED})
    union (select f.position from found f join search_text t on t.position = f.position where t.vector @@ (select places from asked) order by f.published_at desc limit ${WEIGHED})),
  best as materialized (
    select w.position, t.published_at, ts_rank('{0.05, 0.2, 0.5, 1}', t.vector, asked.words)::double precision + (t.vector @@ asked.places)::int * 4
      + (titled @@ asked.words)::int + (titled @@ asked.strict)::int + (t.vector @@ asked.strict)::int * 0.5 + 1e-6 as rank
    from weighed w join search_text t on t.position = w.position cross join asked cross join lateral ts_filter(t.vector, '{a}') titled)`;

export interface RankedPage {
  /** The column of `base` with the wanted rows. */
  readonly bits: Sql;
  /** Rank, time of publication and id of the row before the page. */
  readonly place: readonly (string | null)[] | null;
  readonly size: number;
  readonly distance: Sql;
}

/** Best matches first, newest among equals; then, without a rank, all other hits by date. */
export const rankedPage = ({ bits, place, size, distance }: RankedPage): Sql => {
  const [rank, published, id] = place ?? [];
  const part = (source: Sql, rankOf: Sql): Sql => {
    const after = place
      ? sql`and (${rankOf}, r.published_at, r.opportunity_id) < (${rank ?? null}::double precision, ${published ?? null}::timestamptz, ${id ?? null}::uuid)`
      : empty;
    return sql`(select r.opportunity_id as found, ${rankOf} as rank, r.published_at, ${distance} as "distanceKm"
      from ${source} s join search_row r on r.position = s.position where true ${after}
      order by ${rankOf} desc, r.published_at desc, r.opportunity_id desc limit ${size + 1})`;
  };
  // The second part is only read as far as the first does not fill the page.
  const rest = sql`(select f.position from found f where not exists (select from best b where b.position = f.position) and (select count(*) from best) >= ${WEIGHED})`;
  return sql`${tables(bits)},
    page as (select p.found, array[p.rank::text, p.published_at::text] as "sortKeys", p."distanceKm", row_number() over (order by p.rank desc, p.published_at desc, p.found desc) as nth
      from (${part(sql`best`, sql`s.rank`)} union all ${part(rest, sql`0::double precision`)} limit ${size + 1}) p)`;
};
