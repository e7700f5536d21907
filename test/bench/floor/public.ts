import { FACET_KEYS } from 'shared/search/condition-fields.ts';
import { CARD, CARD_JOINS, clauseSource, source, text } from './texts.ts';

/** One well-planned statement per question, over the floor's own structures (structures.ts). */

const edges = (
  page: string,
): string => `(select coalesce(json_agg(json_build_object('node', json_build_object(${CARD})) order by page.nth), '[]')
  from (${page}) page join opportunity o on o.id = page.id ${CARD_JOINS})`;

const bitsOf = (facet: string, parameter: string): string =>
  `select b.segment, b.bits from floor.bitmap b where b.nr = (select v.nr from floor.value v where v.facet = '${facet}' and v.value = ${parameter})`;

/** $1 kind, $2 slug of a region: the usual order is read from an index, the total counted from two bitmaps. */
export const LIST = `select json_build_object('data', json_build_object('opportunities', json_build_object(
  'totalCount', (select coalesce(sum(bit_count(k.bits & r.bits)), 0) from (${bitsOf('KIND', '$1')}) k join (${bitsOf('REGION', '$2')}) r using (segment)),
  'edges', ${edges(`select l.id, row_number() over () as nth from (
      select id from floor.listed where kind = $1 and region = $2 order by listing desc, id desc limit 20) l`)})))::text as answer`;

const FACTS = `(select coalesce(json_agg(json_build_object('key', f.key, 'number', f.number, 'text', ${text('f.text')}, 'asOf', f.as_of, 'basis', f.basis,
    'sources', (select coalesce(json_agg(${source('s', 'f.as_of')}), '[]') from unnest(f.sources) s)) order by f.position), '[]')
  from one join opportunity_fact f on f.opportunity_id = one.id)`;

const TERMS = `(select json_build_object('id', v.id, 'number', v.number, 'effectiveFrom', v.effective_from, 'clauses',
    (select json_agg(json_build_object('key', c->>'key', 'group', c->>'group', 'title', ${text(`(c->'title')`)}, 'text', ${text(`(c->'text')`)},
      'value', c->'value', 'unit', c->>'unit', 'source', ${clauseSource('c')}) order by n) from jsonb_array_elements(v.clauses) with ordinality as clause(c, n)))
  from one join zone_terms v on v.zone_id = one.zone_id where v.effective_from <= (now() at time zone 'Asia/Almaty')::date order by v.effective_from desc limit 1)`;

/** The first five of one degree of nearness; each degree is read from an index in its order. */
const degree = (nearness: number, where: string): string =>
  `(select n.id, n.published_at, ${nearness} as nearness from floor.near n where n.region_id = one.region_id and ${where} and n.id <> one.id order by n.published_at desc, n.id limit 5)`;

const SAME_DIVISION = 'n.division = d';
const OTHER_DIVISION = 'not n.oked && one.oked';
const SAME_KIND = 'n.kind = one.kind';
const OTHER_KIND = 'n.kind <> one.kind';
const SAME_TOWN = `n.town = coalesce(one.town_id::text, '')`;
const OTHER_TOWN = `n.town <> coalesce(one.town_id::text, '')`;

const and = (...conditions: readonly string[]): string => conditions.join(' and ');

const DEGREES = [
  `select own.* from unnest(one.oked) d cross join lateral (${[
    degree(4, and(SAME_DIVISION, SAME_KIND, SAME_TOWN)),
    degree(3, and(SAME_DIVISION, SAME_TOWN, OTHER_KIND)),
    degree(3, and(SAME_DIVISION, SAME_KIND, OTHER_TOWN)),
    degree(2, and(SAME_DIVISION, OTHER_KIND, OTHER_TOWN)),
  ].join(' union all ')}) own`,
  degree(2, and(SAME_KIND, SAME_TOWN, OTHER_DIVISION)),
  degree(1, and(SAME_TOWN, OTHER_KIND, OTHER_DIVISION)),
  degree(1, and(SAME_KIND, OTHER_TOWN, OTHER_DIVISION)),
  degree(0, and(OTHER_KIND, OTHER_TOWN, OTHER_DIVISION)),
];

const SIMILAR = `(select coalesce(json_agg(json_build_object(${CARD}) order by near.nearness desc, near.published_at desc, near.id), '[]') from (
    select distinct degrees.id, degrees.published_at, degrees.nearness from one cross join lateral (${DEGREES.join(' union all ')}) degrees
    order by degrees.nearness desc, degrees.published_at desc, degrees.id limit 5) near join opportunity o on o.id = near.id ${CARD_JOINS})`;

const STEWARD = `(select json_build_object('id', s.id, 'kind', s.kind, 'name', ${text('s.name')}) from one join organisation s on s.id = one.steward_id)`;

/** $1 slug. */
export const DETAIL = `with one as materialized (select o.* from opportunity o where o.publication = 'PUBLISHED' and o.slug = $1)
  select json_build_object('data', json_build_object('opportunity', (select json_build_object(${CARD}, 'facts', ${FACTS}, 'termsInForce', ${TERMS},
    'steward', ${STEWARD}, 'similar', ${SIMILAR}) from one o ${CARD_JOINS})))::text as answer`;

/** With fewer hits, counting the values of each is cheaper than counting all bitmaps. */
const FEW = 400;

/** Every facet under all filters but its own: kinds among all hits, the other facets among those of the kind. */
const COUNTED = `
  select b.nr, sum(bit_count(b.bits & case when b.nr = any (kinds.numbers) then hit.bits else base.bits end)) as count
  from floor.bitmap b join hit on hit.segment = b.segment left join base on base.segment = b.segment cross join kinds where size.hits > ${FEW} group by 1
  union all
  select f.nr, count(*) from found join floor.listed l using (position) cross join kinds cross join unnest(l.facets) f(nr)
  where size.hits <= ${FEW} and (l.kind = $2 or f.nr = any (kinds.numbers)) group by 1`;

/** $1 words, $2 kind: the same words find the same rows (search_query); finding, counting and ordering are the floor's own. */
export const SEARCH = `with asked as materialized (select floor.postfix(search_query($1)) as words),
  hit as materialized (select s.segment, floor.found(asked.words, s.segment) as bits from asked cross join (select distinct segment from floor.bitmap where nr = any (
      select nr from floor.value where facet = 'KIND')) s),
  size as materialized (select sum(bit_count(bits)) as hits from hit),
  found as (select unnest(floor.first(array_agg(segment order by segment), array_agg(bits order by segment), ${FEW})) as position from hit),
  kinds as materialized (select array_agg(nr) as numbers from floor.value where facet = 'KIND'),
  base as materialized (select segment, hit.bits & k.bits as bits from hit join (${bitsOf('KIND', '$2')}) k using (segment)),
  counted as materialized (select v.facet, v.value, c.count from (${COUNTED.replaceAll('size.hits', '(select hits from size)')}) c join floor.value v using (nr) where c.count > 0)
  select json_build_object('data', json_build_object('opportunities', json_build_object(
    'totalCount', (select coalesce(sum(bit_count(bits)), 0) from base),
    'facets', (select json_agg(json_build_object('key', k, 'values', (select coalesce(json_agg(json_build_object('value', c.value, 'count', c.count) order by c.count desc, c.value), '[]')
      from counted c where c.facet = k)) order by n) from unnest(array[${FACET_KEYS.map((key) => `'${key}'`).join(', ')}]) with ordinality as f(k, n)),
    'edges', ${edges(`select l.id, f.nth from unnest((select floor.first(array_agg(segment order by segment), array_agg(bits order by segment), 20) from base))
      with ordinality f(position, nth) join floor.listed l using (position)`)})))::text as answer`;
