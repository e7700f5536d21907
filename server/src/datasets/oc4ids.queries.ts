import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { MeasureFilter } from 'shared/plans/measure-filter.ts';
import type { CountedRows } from '../exports/export.queries.ts';
import { meets } from '../plans/measure-conditions.ts';
import { MEASURE_PARTS } from '../plans/measure-parts.queries.ts';
import { PROJECT_PLAN } from './oc4ids.finance.ts';
import { PROJECT_MEASURE } from './oc4ids.measure.ts';
import { PROJECT_CLAIM, PROJECT_OPPORTUNITY } from './oc4ids.project.ts';

/** Rows of a package, and the time of the newest change among them (`changed`). */
export interface PackageRows extends CountedRows {
  readonly changed: Sql;
}

/** The measures that a list finds, by their addresses. */
export const measureRows = (filter: MeasureFilter): PackageRows => {
  const from = sql`from measure m where ${meets(filter)}`;
  return {
    count: sql`select count(*)::int as total ${from}`,
    changed: sql`select max(m.updated_at) as at ${from}`,
    rows: sql`select ${PROJECT_MEASURE.of('m')}, ${MEASURE_PARTS},
        array(select n.slug from measure_dependency d join measure n on n.id = d.needs_id where d.measure_id = m.id order by d.position) as needs
      ${from} order by m.slug`,
  };
};

/** The published anchor projects, by their addresses. What a reader may see is decided by the rows' own security. */
export const projectRows = (): PackageRows => {
  const from = sql`from search_row r join opportunity o on o.id = r.opportunity_id where o.kind = 'ANCHOR_PROJECT'`;
  return {
    count: sql`select count(*)::int as total ${from}`,
    changed: sql`select max(o.updated_at) as at ${from}`,
    rows: sql`select ${PROJECT_OPPORTUNITY.of('o')},
        coalesce((select jsonb_agg(${PROJECT_CLAIM.json('f')} order by f.position) from opportunity_fact f where f.opportunity_id = o.id and f.is_public), '[]') as claims,
        (select ${PROJECT_PLAN.json('p')} from project_financing p where p.opportunity_id = o.id order by p.number desc limit 1) as plan
      ${from} order by o.slug`,
  };
};
