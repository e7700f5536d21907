import sql from 'sql-template-tag';
import { stewards } from '../opportunities/stewards.reference.ts';
import { visibleOpportunities } from '../opportunities/opportunity.queries.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { PortfolioType } from './portfolio.types.ts';
import { UNFINISHED } from './project-candidates.queries.ts';

type Row = Omit<PortfolioType, 'id' | 'steward'> & { readonly stewardId: string };

/** SPKs with unfinished anchor projects that the viewer sees, by name. One statement. */
export const portfolios = async (ctx: Context): Promise<PortfolioType[]> => {
  const rows = await read<Row>(
    ctx,
    sql`select o.steward_id as "stewardId", o.origin = 'DEMO' as invented,
        count(*) filter (where o.publication = 'PUBLISHED')::int as projects,
        count(*) filter (where o.publication = 'PUBLISHED' and f.currency = 'KZT')::int as stated,
        count(*) filter (where o.publication = 'DRAFT')::int as drafts
      from ${visibleOpportunities(ctx)}
      left join lateral (select currency from project_financing p where p.opportunity_id = o.id order by p.number desc limit 1) f on true
      where o.kind = 'ANCHOR_PROJECT' and o.publication in ('PUBLISHED', 'DRAFT') and ${UNFINISHED} group by 1, 2`,
  );
  const named = new Map(stewards(ctx).flatMap((one) => (one.kind === 'SPK' ? [[one.id, one] as const] : [])));
  return rows
    .flatMap(({ stewardId, ...row }) => {
      const steward = named.get(stewardId);
      return steward ? [{ ...row, id: `${stewardId}${row.invented ? ':invented' : ''}`, steward }] : [];
    })
    .toSorted((one, other) => one.steward.name.text.localeCompare(other.steward.name.text, ctx.locale.toLowerCase()));
};
