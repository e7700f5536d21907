import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { PUBLISHED } from '../access/opportunity.policy.ts';
import { visibleOpportunities } from '../opportunities/opportunity.queries.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { OPPORTUNITY_COLUMNS, toOpportunity } from '../opportunities/opportunity.view.ts';
import type { OpportunityRow } from '../opportunities/opportunity.view.ts';

/** The published sites of many zones in one statement. */
export const sitesLoader = (ctx: Context): DataLoader<string, OpportunityView[]> =>
  once(
    ctx,
    'industrialSitesLoader',
    () =>
      new DataLoader<string, OpportunityView[]>(async (ids) => {
        const rows = await read<OpportunityRow>(
          ctx,
          sql`select ${OPPORTUNITY_COLUMNS} from ${visibleOpportunities(ctx)}
            where ${PUBLISHED} and o.industrial_zone_id = any (${[...ids]}::uuid[]) order by o.slug`,
        );
        return ids.map((id) => rows.filter((row) => row.industrialZoneId === id).map((row) => toOpportunity(ctx, row)));
      }),
  );
