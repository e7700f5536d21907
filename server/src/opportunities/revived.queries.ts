import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { acceptsInterest } from 'shared/opportunities/kinds.ts';
import { PUBLISHED } from '../access/opportunity.policy.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { visibleOpportunities } from './opportunity.queries.ts';
import type { OpportunityView } from './opportunity.types.ts';
import { OPPORTUNITY_COLUMNS, toOpportunity } from './opportunity.view.ts';
import type { OpportunityRow } from './opportunity.view.ts';

/** A plant resembles another when both have worked in one OKED division. */
const resembles = (divisions: readonly string[]): Sql => sql`o.oked && ${[...divisions]}::text[]`;

/** Published plants that work again, invented ones left out: the newest state first. */
const revived = async (ctx: Context, condition: Sql, most: number): Promise<OpportunityView[]> => {
  const rows = await read<OpportunityRow>(
    ctx,
    sql`select ${OPPORTUNITY_COLUMNS} from ${visibleOpportunities(ctx)}
      where ${PUBLISHED} and o.kind = 'FACILITY' and o.status = 'REVIVED' and o.origin <> 'DEMO' and ${condition}
      order by o.status_as_of desc nulls last, o.slug limit ${most}`,
  );
  return rows.map((row) => toOpportunity(ctx, row));
};

/** All of them, or those of one OKED division. */
export const revivedFacilities = (ctx: Context, oked: string | null): Promise<OpportunityView[]> =>
  revived(ctx, oked === null ? sql`true` : resembles([oked]), 100);

/** The revived plants that an idle one may take as an example; none for what is no idle facility. */
export const revivedAlike = async (ctx: Context, { kind, status, okedDivisions }: OpportunityView): Promise<OpportunityView[]> =>
  kind === 'FACILITY' && acceptsInterest(status) && okedDivisions.length > 0
    ? revived(ctx, resembles(okedDivisions.map(({ code }) => code)), 3)
    : [];
