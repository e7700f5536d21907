import sql from 'sql-template-tag';
import type { Origin } from 'shared/opportunities/kinds.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';

/** What the loaded rows of one origin say of a published total. */
export interface LoadedRows {
  readonly slug: string;
  readonly origin: Origin;
  readonly measures: number;
  readonly notDone: number;
  readonly planned: number | null;
  readonly allocated: number | null;
}

/**
 * Rows of the towns' plans that a total is about: of a plan that lies within the years of the total all, of a longer one what falls
 * into them. Money without a year counts where the whole measure does. Real and invented rows are never added together.
 */
const LOADED = sql`
  with scope as (
    select t.slug, t.from_year, t.to_year, m.id, m.origin, m.status, p.from_year >= t.from_year and p.to_year <= t.to_year as is_whole,
      m.years, years_of_total.range
    from published_total t join plan p on p.level = 'TOWN' and p.town_id = any (t.town_ids) join measure m on m.plan_id = p.id
      cross join lateral (select array(select generate_series(t.from_year::integer, t.to_year::integer)::smallint) as range) years_of_total
    where p.from_year >= t.from_year and p.to_year <= t.to_year or m.years && years_of_total.range),
  paid as (
    select s.slug, s.origin, sum(y.amount) filter (where y.kind = 'PLANNED') as planned, sum(y.amount) filter (where y.kind = 'ALLOCATED') as allocated
    from scope s join measure_money y on y.measure_id = s.id and y.uncounted is null
    where y.year between s.from_year and s.to_year or y.year is null and (s.is_whole or s.years <@ s.range)
    group by 1, 2)
  select s.slug, s.origin, count(*)::integer as measures, (count(*) filter (where s.status = 'NOT_DONE'))::integer as "notDone",
    max(p.planned)::bigint as planned, max(p.allocated)::bigint as allocated
  from scope s left join paid p on p.slug = s.slug and p.origin = s.origin group by 1, 2 order by 1, s.origin desc`;

/** What the rows say of every published total, in one statement. */
export const loadedRows = (ctx: Context): Promise<LoadedRows[]> => readPublic<LoadedRows>(ctx, LOADED);
