import sql from 'sql-template-tag';
import { NO_TERMS } from 'shared/matching/profile.ts';
import { keepsOpportunity } from '../access/opportunity.policy.ts';
import type { RowOf } from '../kernel/entity.ts';
import { allow } from '../kernel/guards.ts';
import { found } from '../kernel/problems.ts';
import { visibleOpportunities } from '../opportunities/opportunity.queries.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { AllConditions } from './best-rows.ts';
import { StewardConditions } from './matching.entity.ts';
import type { StewardConditionsType } from './matching.types.ts';

const SHOWN = StewardConditions.without('updatedBy');
type Row = RowOf<typeof SHOWN>;

/** What stewards ask for published opportunities. */
export const allConditions = async (ctx: Context): Promise<AllConditions> => {
  const rows = await read<Row & { readonly position: number }>(
    ctx,
    sql`select ${SHOWN.of('c')}, r.position from steward_conditions c join search_row r on r.opportunity_id = c.opportunity_id`,
  );
  return new Map(rows.map(({ opportunityId, content, position }) => [opportunityId, { terms: content, position }]));
};

export const conditionsOf = async (ctx: Context, opportunityId: string): Promise<Row | null> => {
  const rows = await read<Row>(ctx, sql`select ${SHOWN.of('c')} from steward_conditions c where c.opportunity_id = ${opportunityId}::uuid`);
  return rows[0] ?? null;
};

/** An opportunity that the viewer's organisation keeps. Errors: NOT_FOUND, FORBIDDEN. */
export const keptOpportunity = async (ctx: Context, slug: string): Promise<{ readonly id: string; readonly isPublished: boolean }> => {
  const rows = await read<{ id: string; stewardId: string; isPublished: boolean }>(
    ctx,
    sql`select o.id, o.steward_id as "stewardId", o.publication = 'PUBLISHED' as "isPublished" from ${visibleOpportunities(ctx)}
      where o.slug = ${slug}`,
  );
  const row = found(rows[0]);
  allow(keepsOpportunity(ctx.actor, row));
  return row;
};

export const shownConditions = (row: Row | null): StewardConditionsType => ({
  ...(row?.content ?? NO_TERMS),
  version: row?.version ?? 0,
  updatedAt: row?.updatedAt ?? null,
  updatedBy: row?.updatedByName ?? null,
});

/** What the viewer's organisation asks for an opportunity of its own. Errors: NOT_FOUND, FORBIDDEN. */
export const stewardConditions = async (ctx: Context, slug: string): Promise<StewardConditionsType> =>
  shownConditions(await conditionsOf(ctx, (await keptOpportunity(ctx, slug)).id));
