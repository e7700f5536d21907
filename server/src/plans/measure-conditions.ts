import sql, { join, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { MEASURE_FACETS } from 'shared/plans/measure-filter.ts';
import type { MeasureFacet, MeasureFilter } from 'shared/plans/measure-filter.ts';

/** The tables that the conditions name: `m`, its town `t`, the town's region `r` and, perhaps, its plan `p`. */
export const MEASURE_TABLES = sql`measure m join town t on t.id = m.town_id join region r on r.id = t.region_id left join plan p on p.id = m.plan_id`;

interface FacetColumn {
  readonly expression: Sql;
  /** A measure has several values of it. */
  readonly isList: boolean;
}

const one = (expression: string): FacetColumn => ({ expression: raw(expression), isList: false });
const several = (expression: string): FacetColumn => ({ expression: raw(expression), isList: true });

export const FACET_COLUMNS: Readonly<Record<MeasureFacet, FacetColumn>> = {
  region: one('r.slug'),
  town: one('t.slug'),
  level: one(`coalesce(p.level, 'NONE')`),
  plan: one('p.slug'),
  category: one('m.category'),
  status: one('m.status'),
  funding: one('m.funding'),
  money: several('m.money_sources'),
  year: several('m.years::text[]'),
  blocker: one('m.blocker'),
  origin: one('m.origin'),
};

const conditionOf = (facet: MeasureFacet, values: readonly string[]): Sql => {
  const { expression, isList } = FACET_COLUMNS[facet];
  const list = sql`${[...values]}::text[]`;
  return isList ? sql`${expression} && ${list}` : sql`${expression} = any (${list})`;
};

const narrowed = (filter: MeasureFilter): { readonly bit: number; readonly condition: Sql }[] =>
  MEASURE_FACETS.flatMap((facet, nth) => {
    const values = filter[facet] ?? [];
    return values.length > 0 ? [{ bit: 1 << nth, condition: conditionOf(facet, values) }] : [];
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

/** Measures that some facet counts: those that miss at most one condition. */
export const missesAtMostOne = (filter: MeasureFilter): Sql => {
  const missed = narrowed(filter).map(({ condition }) => sql`case when ${condition} then 0 else 1 end`);
  return missed.length < 2 ? sql`true` : sql`${join(missed, ' + ')} < 2`;
};

const column = (facet: MeasureFacet): Sql => raw(`b."${facet}"`);

const bitOf = (facet: MeasureFacet): Sql => raw(String(1 << MEASURE_FACETS.indexOf(facet)));

/** Counts of a facet of which a measure may have several values, from `base`. */
const countedApart = (facet: MeasureFacet): Sql => sql`select ${facet}::text as key, v.value, count(*)::integer as count
    from base b cross join unnest(${column(facet)}) v (value) where b.missed = 0 or b.missed = ${bitOf(facet)} group by v.value`;

const SINGLE = MEASURE_FACETS.filter((facet) => !FACET_COLUMNS[facet].isList);
const SEVERAL = MEASURE_FACETS.filter((facet) => FACET_COLUMNS[facet].isList);

const whens = (of: (facet: MeasureFacet) => Sql): Sql => join(SINGLE.map(of), ' ');

/** Counts of all facets of which a measure has one value, from one reading of `base`. */
const COUNTED_TOGETHER = sql`select c.key, c.value, sum(c.count)::integer as count from (
      select case 0 ${whens((facet) => sql`when grouping(${column(facet)}) then ${raw(`'${facet}'`)}`)} end as key, b.missed,
        coalesce(${join(SINGLE.map(column))}) as value, count(*) as count
      from base b group by grouping sets (${join(SINGLE.map((facet) => sql`(b.missed, ${column(facet)})`))})) c
    where c.value is not null and (c.missed = 0 or c.missed = case c.key ${whens((facet) => sql`when ${raw(`'${facet}'`)} then ${bitOf(facet)}`)} end)
    group by c.key, c.value`;

/** Counts of every facet from `base`, which has a column for each and `missed`. */
export const COUNTED = join([COUNTED_TOGETHER, ...SEVERAL.map(countedApart)], ' union all ');
