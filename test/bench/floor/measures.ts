import { text } from './texts.ts';

/** The filter's facets with one value in a measure; `level` and `plan` of those without a plan are NONE and nothing. */
const ONE = [
  ['region', 'region'],
  ['town', 'town'],
  ['level', 'level'],
  ['plan', 'plan'],
  ['category', 'category'],
  ['status', 'status'],
  ['funding', 'funding'],
  ['blocker', 'blocker'],
  ['origin', 'origin'],
] as const;

const SEVERAL = [
  ['money', 'money_sources'],
  ['year', 'years'],
] as const;

/** In the order in which the schema lists them. */
const ORDER = ['region', 'town', 'level', 'plan', 'category', 'status', 'funding', 'money', 'year', 'blocker', 'origin'];

/** A measure beside what it is narrowed by, in one narrow table with an index in the order of the list. */
export const MEASURES_TABLE = `
  create table floor.measure as select m.id, m.slug, r.slug as region, t.slug as town, coalesce(p.level, 'NONE') as level, p.slug as plan, m.category, m.status, m.funding,
      m.blocker, m.origin, m.money_sources, m.years::text[] as years, m.planned, m.allocated, m.spent, m.gap
    from measure m join town t on t.id = m.town_id join region r on r.id = t.region_id left join plan p on p.id = m.plan_id;
  create index on floor.measure (category, coalesce(gap, -1) desc, coalesce(planned, -1) desc, slug desc);
  create index on floor.measure (region);`;

const cases = (of: (facet: string, column: string) => string): string => ONE.map(([facet, column]) => of(facet, column)).join(' ');

/** Measures whose only miss is the condition of this facet: 1 is that of the region, 2 that of the category. */
const OWN = `case key when 'region' then 1 when 'category' then 2 end`;

const ROW = `'id', m.id, 'slug', m.slug, 'title', ${text('m.title')}, 'town', json_build_object('slug', t.slug, 'name', ${text('t.name')}), 'category', m.category,
  'status', m.status, 'statusAsOf', m.status_as_of, 'planned', m.planned, 'allocated', m.allocated, 'spent', m.spent, 'gap', m.gap, 'funding', m.funding, 'blocker', m.blocker`;

/** $1 category, $2 slug of a region: one reading for sums and facets, the page from an index. */
export const MEASURES = `
  with base as materialized (select b.*, case when b.region = $2 then 0 else 1 end + case when b.category = $1 then 0 else 2 end as missed
    from floor.measure b where b.region = $2 or b.category = $1),
  counted as (
    select key, value, sum(n)::integer as n from (
      select case 0 ${cases((facet, column) => `when grouping(${column}) then '${facet}'`)} end as key, coalesce(${ONE.map(([, column]) => column).join(', ')}) as value, missed, count(*) as n
      from base group by grouping sets (${ONE.map(([, column]) => `(missed, ${column})`).join(', ')})) c
    where value is not null and (missed = 0 or missed = ${OWN}) group by 1, 2
    ${SEVERAL.map(([facet, column]) => `union all select '${facet}', v, count(*)::integer from base cross join unnest(${column}) v where missed = 0 group by v`).join(' ')}),
  sums as (select count(*) as count, sum(planned) as planned, count(planned) as "plannedOf", sum(allocated) as allocated, count(allocated) as "allocatedOf",
    sum(gap) as gap, count(gap) as "gapOf", count(*) filter (where status = 'NOT_DONE') as "notDone" from base where missed = 0)
  select json_build_object('data', json_build_object('measures', json_build_object(
    'totalCount', (select count from sums),
    'sums', (select json_build_object('planned', planned, 'plannedOf', "plannedOf", 'allocated', allocated, 'allocatedOf', "allocatedOf", 'gap', gap, 'gapOf', "gapOf", 'notDone', "notDone") from sums),
    'facets', (select json_agg(json_build_object('key', f.key, 'values', (
      select coalesce(json_agg(json_build_object('value', c.value, 'count', c.n) order by c.n desc, c.value), '[]') from counted c where c.key = f.key)) order by f.nth)
      from unnest('{${ORDER.join(',')}}'::text[]) with ordinality f (key, nth)),
    'edges', (select coalesce(json_agg(json_build_object('node', json_build_object(${ROW})) order by page.nth), '[]') from (
      select id, row_number() over () as nth from (select id from floor.measure where category = $1 and region = $2
        order by coalesce(gap, -1) desc, coalesce(planned, -1) desc, slug desc limit 20) first) page
      join measure m on m.id = page.id join town t on t.id = m.town_id))))::text as answer`;
