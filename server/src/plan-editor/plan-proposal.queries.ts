import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { RowOf } from '../kernel/entity.ts';
import { found, notFound } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { PlanProposal } from './proposal.entity.ts';

const PROPOSAL = PlanProposal.all;
export type PlanProposalRow = RowOf<typeof PROPOSAL>;

/** Rows that the viewer sees: of the places that the own akimats plan for. */
const planProposals = (ctx: Context, rest: Sql): Promise<PlanProposalRow[]> =>
  read<PlanProposalRow>(ctx, sql`select ${PROPOSAL.of('p')} from plan_proposal p where ${rest}`);

/** Errors: NOT_FOUND, also for a proposal of another akimat. */
export const visiblePlanProposal = async (ctx: Context, id: string): Promise<PlanProposalRow> => {
  if (!isUuid(id)) throw notFound();
  return found((await planProposals(ctx, sql`p.id = ${id}::uuid`))[0]);
};

/** The same, locked until the end of the transaction. */
export const lockedPlanProposal = async (ctx: Context, id: string): Promise<PlanProposalRow> => {
  if (!isUuid(id)) throw notFound();
  return found((await planProposals(ctx, sql`p.id = ${id}::uuid for update`))[0]);
};

/** The proposal about a plan that is not closed yet. */
export const openPlanProposalOf = async (ctx: Context, planId: string): Promise<PlanProposalRow | null> =>
  (await planProposals(ctx, sql`p.plan_id = ${planId}::uuid and p.state in ('DRAFT', 'SENT', 'RETURNED')`))[0] ?? null;

/** More than an akimat works on at once. */
const MOST_OPEN = 100;

/** Proposals in work: those that wait for the second person first, then the last changed. */
export const openPlanProposals = (ctx: Context): Promise<PlanProposalRow[]> =>
  planProposals(
    ctx,
    sql`p.state in ('DRAFT', 'SENT', 'RETURNED') order by p.state = 'SENT' desc, p.updated_at desc, p.id limit ${MOST_OPEN}`,
  );

/** A region whose plans the viewer answers for, and the akimat in whose name. */
export interface PlannedRegion {
  readonly regionId: string;
  readonly organisationId: string;
}

/** The regions that the viewer plans for: those of the own regional akimats. */
export const plannedRegions = (ctx: Context): Promise<PlannedRegion[]> =>
  once(ctx, 'plannedRegions', () =>
    read<PlannedRegion>(
      ctx,
      sql`select distinct on (o.region_id) o.region_id as "regionId", o.id as "organisationId" from organisation o
        where o.kind = 'AKIMAT' and o.town_id is null and o.id = any ((select viewer_organisations())::uuid[]) order by o.region_id, o.id`,
    ),
  );
