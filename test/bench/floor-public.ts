import { FACET_KEYS } from 'shared/search/condition-fields.ts';
import { CARD, CARD_JOINS, clauseSource, source, text } from './floor-texts.ts';

/** One statement per question, as somebody would write it who has nothing but PostgreSQL between the question and its JSON. */

const NEWEST = 'o.published_at desc, o.id desc';

const cards = (
  found: string,
): string => `(select coalesce(json_agg(json_build_object('node', json_build_object(${CARD})) order by ${NEWEST}), '[]')
  from (${found}) found join opportunity o on o.id = found.id ${CARD_JOINS})`;

const LISTED = `o.publication = 'PUBLISHED' and o.kind = $1 and o.region_id = (select id from region where slug = $2)`;

/** $1 kind, $2 slug of a region. */
export const LIST = `select json_build_object('data', json_build_object('opportunities', json_build_object(
  'totalCount', (select count(*) from opportunity o where ${LISTED}),
  'edges', ${cards(`select o.id from opportunity o where ${LISTED} order by ${NEWEST} limit 20`)})))::text as answer`;

const FACTS = `(select coalesce(json_agg(json_build_object('key', f.key, 'number', f.number, 'text', ${text('f.text')}, 'asOf', f.as_of, 'basis', f.basis,
    'sources', (select coalesce(json_agg(${source('s', 'f.as_of')}), '[]') from unnest(f.sources) s)) order by f.position), '[]')
  from one join opportunity_fact f on f.opportunity_id = one.id)`;

const TERMS = `(select json_build_object('id', v.id, 'number', v.number, 'effectiveFrom', v.effective_from, 'clauses',
    (select json_agg(json_build_object('key', c->>'key', 'group', c->>'group', 'title', ${text(`(c->'title')`)}, 'text', ${text(`(c->'text')`)},
      'value', c->'value', 'unit', c->>'unit', 'source', ${clauseSource('c')}) order by n) from jsonb_array_elements(v.clauses) with ordinality as clause(c, n)))
  from one join zone_terms v on v.zone_id = one.zone_id where v.effective_from <= (now() at time zone 'Asia/Almaty')::date order by v.effective_from desc limit 1)`;

const NEARNESS = `(other.town_id is not distinct from one.town_id)::int + 2 * (other.oked && one.oked)::int + (other.kind = one.kind)::int`;

const SIMILAR = `(select coalesce(json_agg(json_build_object(${CARD}) order by near.place), '[]') from (
    select other.id, row_number() over (order by ${NEARNESS} desc, other.published_at desc, other.id) as place from one join opportunity other on other.region_id = one.region_id
    where other.publication = 'PUBLISHED' and other.id <> one.id order by place limit 5) near join opportunity o on o.id = near.id ${CARD_JOINS})`;

const STEWARD = `(select json_build_object('id', s.id, 'kind', s.kind, 'name', ${text('s.name')}) from one join organisation s on s.id = one.steward_id)`;

/** $1 slug. */
export const DETAIL = `with one as materialized (select o.* from opportunity o where o.publication = 'PUBLISHED' and o.slug = $1)
  select json_build_object('data', json_build_object('opportunity', (select json_build_object(${CARD}, 'facts', ${FACTS}, 'termsInForce', ${TERMS},
    'steward', ${STEWARD}, 'similar', ${SIMILAR}) from one o ${CARD_JOINS})))::text as answer`;

/** The same words find the same rows; only the counting differs. */
const HIT = `o.publication = 'PUBLISHED' and t.vector @@ (select search_query($1))`;

const KIND = `o.kind = $2`;

const count = (key: string, value: string, from: string, where = KIND): string =>
  `select '${key}' as key, ${value} as value, count(*) as count from ${from} where ${where} group by 2`;

const each = (list: string, name: string): string => `hit o cross join unnest(${list}) ${name}`;
const orUnknown = (list: string): string => `case when ${list} = '{}' then '{UNKNOWN}' else ${list} end`;

/** Every facet under all filters but its own; the text is looked up once for all. */
const COUNTS = [
  count('KIND', 'o.kind', 'hit o', 'true'),
  count('REGION', 'r.slug', 'hit o join region r on r.id = o.region_id'),
  count('TOWN', 't.slug', 'hit o join town t on t.id = o.town_id'),
  count('ZONE', 'z.slug', 'hit o join special_zone z on z.id = o.zone_id'),
  count('SECTION', 's', each('o.sections', 's')),
  count('DIVISION', 'd', each('o.oked', 'd')),
  count('DEAL_TYPE', 'd', each(orUnknown('o.deal_types'), 'd')),
  count('STATUS', 'o.status', 'hit o'),
  count('ORIGIN', 'o.origin', 'hit o'),
  count('UTILITY', 'u', each('o.utilities_present', 'u')),
  count('CONDITION', 'o.condition', 'hit o'),
  count('CONTAMINATION', 'o.contamination', 'hit o'),
  count('LEGAL_STATE', 'l', each(orUnknown('o.legal_states'), 'l')),
];

/** $1 one word, $2 kind. */
export const SEARCH = `with hit as materialized (select o.id, o.kind, o.region_id, o.town_id, o.zone_id, o.sections, o.oked, o.status, o.deal_types, o.origin,
      o.utilities_present, o.condition, o.contamination, o.legal_states, o.published_at
    from search_text t join search_row r using (position) join opportunity o on o.id = r.opportunity_id where ${HIT}), counted as (${COUNTS.join(' union all ')})
  select json_build_object('data', json_build_object('opportunities', json_build_object(
    'totalCount', (select count(*) from hit o where ${KIND}),
    'facets', (select json_agg(json_build_object('key', k, 'values', (select coalesce(json_agg(json_build_object('value', c.value, 'count', c.count) order by c.count desc, c.value), '[]')
      from counted c where c.key = k)) order by n) from unnest(array[${FACET_KEYS.map((key) => `'${key}'`).join(', ')}]) with ordinality as f(k, n)),
    'edges', ${cards(`select o.id from hit o where ${KIND} order by ${NEWEST} limit 20`)})))::text as answer`;
