import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { seesOpportunities } from '../access/opportunity.policy.ts';
import type { OpportunityView } from './opportunity.types.ts';
import { OPPORTUNITY_COLUMNS, toOpportunity, WHOLE } from './opportunity.view.ts';
import type { OpportunityCardView, OpportunityRow, ShapedRow } from './opportunity.view.ts';

/**
 * The only entrance to opportunities: the rows that the viewer may see, as the table `o`. Every read of opportunities, here and
 * in other modules, starts from it.
 */
export const visibleOpportunities = (ctx: Context): Sql => sql`(select * from opportunity o where ${seesOpportunities(ctx.actor)}) o`;

export const opportunityBySlug = async (ctx: Context, slug: string): Promise<OpportunityView | null> => {
  const rows = await read<OpportunityRow>(ctx, sql`select ${OPPORTUNITY_COLUMNS} from ${visibleOpportunities(ctx)} where o.slug = ${slug}`);
  return rows[0] ? toOpportunity(ctx, rows[0]) : null;
};

/** After a change of it, in the same transaction. */
export const opportunityById = async (ctx: Context, id: string): Promise<OpportunityView | null> => {
  const rows = await read<OpportunityRow>(
    ctx,
    sql`select ${OPPORTUNITY_COLUMNS} from ${visibleOpportunities(ctx)} where o.id = ${id}::uuid`,
  );
  return rows[0] ? toOpportunity(ctx, rows[0]) : null;
};

/** Those of the named ones that the viewer may see, each once, in the order of the names. */
export const opportunitiesBySlug = async (ctx: Context, slugs: readonly string[]): Promise<OpportunityView[]> => {
  // PostgreSQL does not accept a text with U+0000, and no slug contains it.
  const asked = slugs.filter((slug) => !slug.includes('\u0000'));
  if (asked.length === 0) return [];
  const rows = await read<OpportunityRow>(
    ctx,
    sql`select ${OPPORTUNITY_COLUMNS} from ${visibleOpportunities(ctx)} where o.slug = any (${asked}::text[])
      order by array_position(${asked}::text[], o.slug)`,
  );
  return rows.map((row) => toOpportunity(ctx, row));
};

/**
 * Batches `opportunity` of many rows into one statement, with as much of each as is asked for; what the viewer may not see is
 * null.
 */
export const opportunityLoader = (ctx: Context, { name, columns, view } = WHOLE): DataLoader<string, OpportunityCardView | null> =>
  once(
    ctx,
    `opportunityLoader.${name}`,
    () =>
      new DataLoader<string, OpportunityCardView | null>(async (ids) => {
        const rows = await read<ShapedRow>(
          ctx,
          sql`select ${columns} from ${visibleOpportunities(ctx)} where o.id = any (${[...ids]}::uuid[])`,
        );
        const byId = new Map(rows.map((row) => [row.id, view(ctx, row)]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );
