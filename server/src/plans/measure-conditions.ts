import sql, { join, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { MEASURE_FACETS } from 'shared/plans/measure-filter.ts';
import type { MeasureFacet, MeasureFilter } from 'shared/plans/measure-filter.ts';

/** Conditions name `measure m` alone: places and plans are looked up once for a statement, not joined to every measure. */
const idsWhere = (condition: Sql): Sql => sql`array(select ${condition})`;

const townsOf = (regions: readonly string[]): Sql =>
  idsWhere(sql`t.id from town t join region r on r.id = t.region_id where r.slug = any (${[...regions]}::text[])`);

const within =
  (column: string) =>
  (values: readonly string[]): Sql =>
    sql`${raw(column)} = any (${[...values]}::text[])`;

/** How the chosen values of a facet narrow the list. A measure in no plan has the level NONE. */
const NARROWED_BY: Readonly<Record<MeasureFacet, (values: readonly string[]) => Sql>> = {
  region: (slugs) => sql`m.town_id = any (${townsOf(slugs)})`,
  town: (slugs) => sql`m.town_id = any (${idsWhere(sql`t.id from town t where t.slug = any (${[...slugs]}::text[])`)})`,
  level: (levels) => sql`(m.plan_id = any (${idsWhere(sql`p.id from plan p where p.level = any (${[...levels]}::text[])`)})
    or m.plan_id is null and 'NONE' = any (${[...levels]}::text[]))`,
  plan: (slugs) => sql`m.plan_id = any (${idsWhere(sql`p.id from plan p where p.slug = any (${[...slugs]}::text[])`)})`,
  category: within('m.category'),
  status: within('m.status'),
  funding: within('m.funding'),
  money: (sources) => sql`m.money_sources && ${[...sources]}::text[]`,
  year: (years) => sql`m.years::text[] && ${[...years]}::text[]`,
  blocker: within('m.blocker'),
  origin: within('m.origin'),
};

const bitOf = (facet: MeasureFacet): number => 1 << MEASURE_FACETS.indexOf(facet);

const narrowed = (filter: MeasureFilter): { readonly bit: number; readonly condition: Sql }[] =>
  MEASURE_FACETS.flatMap((facet) => {
    const values = filter[facet] ?? [];
    return values.length > 0 ? [{ bit: bitOf(facet), condition: NARROWED_BY[facet](values) }] : [];
  });

/** Conditions that are no facets. Words are found as typed, and with their relatives and corrections. */
const others = ({ words, lacking }: MeasureFilter): Sql[] => [
  ...(words ? [sql`m.words @@ (select search_query(${words}) || search_strictly(${words}))`] : []),
  ...(lacking ? [sql`(m.funding in ('PART', 'NONE') or m.status = 'NOT_DONE')`] : []),
];

const allOf = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? sql`true` : join(conditions, ' and '));

/** All conditions of the filter. */
export const meets = (filter: MeasureFilter): Sql => allOf([...others(filter), ...narrowed(filter).map(({ condition }) => condition)]);

/** The conditions that are no facets. */
export const meetsOthers = (filter: MeasureFilter): Sql => allOf(others(filter));

/** One bit for each facet whose condition the measure does not meet, so that each facet is counted under all the other conditions. */
export const missedFacets = (filter: MeasureFilter): Sql => {
  const bits = narrowed(filter).map(({ bit, condition }) => sql`case when ${condition} then 0 else ${raw(String(bit))} end`);
  return bits.length === 0 ? sql`0` : join(bits, ' + ');
};

/** Measures that some facet counts: those that miss at most one condition, which an index can find where there are two or more. */
export const missesAtMostOne = (filter: MeasureFilter): Sql => {
  const conditions = narrowed(filter).map(({ condition }) => condition);
  if (conditions.length < 2) return sql`true`;
  const others = conditions.map((_, missed) => allOf(conditions.filter((_one, nth) => nth !== missed)));
  return sql`(${join(others, ' or ')})`;
};

/** Columns of `base` that are counted as they are; towns and plans are counted by id, and named afterwards. */
export const COUNTED_COLUMNS = sql`m.town_id, m.plan_id, m.category, m.status, m.funding, m.blocker, m.origin, m.money_sources, m.years`;

const PLAIN = ['category', 'status', 'funding', 'blocker', 'origin'] as const satisfies readonly MeasureFacet[];
const GROUPED = ['town_id', 'plan_id', ...PLAIN] as const;

/** Counts by every column from one reading of `base`: `key` says which column a row counts. */
export const GROUPS = sql`select case 0 ${raw(GROUPED.map((column) => `when grouping(b.${column}) then '${column}'`).join(' '))} end as key,
    b.missed, b.town_id, b.plan_id, coalesce(${raw(PLAIN.map((column) => `b.${column}`).join(', '))}) as value, count(*) as count
  from base b group by grouping sets (${raw(GROUPED.map((column) => `(b.missed, b.${column})`).join(', '))})`;

/** Rows that a facet counts: those that meet all conditions, or miss its own alone. */
const counts = (facet: MeasureFacet): Sql => raw(`(missed = 0 or missed = ${bitOf(facet)})`);

const fromGroups = (facet: MeasureFacet, value: string, column: string, named: string): Sql =>
  sql`select ${facet}::text as key, ${raw(value)} as value, sum(g.count)::integer as count from groups g ${raw(named)}
    where g.key = ${raw(`'${column}'`)} and ${counts(facet)} and ${raw(value)} is not null group by 2`;

const listed = (facet: MeasureFacet, column: string): Sql =>
  sql`select ${facet}::text as key, v.value::text, count(*)::integer as count from base b cross join unnest(${raw(`b.${column}`)}) v (value)
    where ${counts(facet)} group by v.value`;

const TOWN = 'join town t on t.id = g.town_id';
const PLAN = 'left join plan p on p.id = g.plan_id';

/** Counts of every facet from `base`, which has the counted columns and `missed`, and `groups` over it. */
export const COUNTED = join(
  [
    fromGroups('region', 'r.slug', 'town_id', `${TOWN} join region r on r.id = t.region_id`),
    fromGroups('town', 't.slug', 'town_id', TOWN),
    fromGroups('level', `coalesce(p.level, 'NONE')`, 'plan_id', PLAN),
    fromGroups('plan', 'p.slug', 'plan_id', PLAN),
    ...PLAIN.map((facet) => fromGroups(facet, 'g.value', facet, '')),
    listed('money', 'money_sources'),
    listed('year', 'years'),
  ],
  ' union all ',
);
