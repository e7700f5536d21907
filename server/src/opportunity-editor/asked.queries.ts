import sql from 'sql-template-tag';
import type { AskedFact, Demand } from 'shared/opportunities/unknowns.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';

/**
 * How many investors want to know each fact of an opportunity: who has asked about it, who searches by it, and whose expressions
 * of interest that the viewer has received state a need of it.
 */
export const askedOf = (ctx: Context, opportunityId: string): Promise<Demand> =>
  once(ctx, `askedOf.${opportunityId}`, async () => {
    const rows = await read<{ fact: AskedFact; investors: number }>(
      ctx,
      sql`select a.fact, sum(a.investors)::int as investors from (
          select q.fact, count(distinct q.organisation_id)::int as investors from opportunity_question q
            where q.opportunity_id = ${opportunityId}::uuid and q.fact is not null group by q.fact
          union all select s.fact, s.investors from facts_searched_for() s
          union all select n.fact, count(distinct i.investor_id)::int from interest i
            join (values ('POWER', 'powerMva'), ('LAND', 'landHa')) as n (fact, field) on i.fields ->> n.field is not null
            where i.state <> 'DRAFT' group by n.fact
        ) a group by a.fact`,
    );
    return Object.fromEntries(rows.map(({ fact, investors }) => [fact, investors]));
  });
