import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { RowOf } from '../kernel/entity.ts';
import { found, notFound } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { MeasureProposal } from './proposal.entity.ts';

const PROPOSAL = MeasureProposal.all;
export type ProposalRow = RowOf<typeof PROPOSAL>;

/** Rows that the viewer sees: of the towns that the own akimats plan for. */
const proposals = (ctx: Context, rest: Sql): Promise<ProposalRow[]> =>
  read<ProposalRow>(ctx, sql`select ${PROPOSAL.of('p')} from measure_proposal p where ${rest}`);

/** Errors: NOT_FOUND, also for a proposal of another akimat. */
export const visibleProposal = async (ctx: Context, id: string): Promise<ProposalRow> => {
  if (!isUuid(id)) throw notFound();
  return found((await proposals(ctx, sql`p.id = ${id}::uuid`))[0]);
};

/** The same, locked until the end of the transaction. */
export const lockedProposal = async (ctx: Context, id: string): Promise<ProposalRow> => {
  if (!isUuid(id)) throw notFound();
  return found((await proposals(ctx, sql`p.id = ${id}::uuid for update`))[0]);
};

/** Several, locked until the end of the transaction, always in one order; those that the viewer does not see are missing. */
export const lockedProposals = (ctx: Context, ids: readonly string[]): Promise<ProposalRow[]> =>
  proposals(ctx, sql`p.id = any (${[...ids]}::uuid[]) order by p.id for update`);

/** The proposal about a measure that is not closed yet. */
export const openProposalOf = async (ctx: Context, measureId: string): Promise<ProposalRow | null> =>
  (await proposals(ctx, sql`p.measure_id = ${measureId}::uuid and p.state in ('DRAFT', 'SENT', 'RETURNED')`))[0] ?? null;

/** More than an akimat works on at once. */
const MOST_OPEN = 200;

/** Proposals in work: those that wait for the second person first, then the last changed. */
export const openProposals = (ctx: Context): Promise<ProposalRow[]> =>
  proposals(ctx, sql`p.state in ('DRAFT', 'SENT', 'RETURNED') order by p.state = 'SENT' desc, p.updated_at desc, p.id limit ${MOST_OPEN}`);

/** A town that the viewer plans for, and the akimat in whose name. */
export interface PlannedTown {
  readonly townId: string;
  readonly organisationId: string;
}

/** The towns that the viewer plans for; for the akimat of the town itself before that of its region. */
export const plannedTowns = (ctx: Context): Promise<PlannedTown[]> =>
  once(ctx, 'plannedTowns', () =>
    read<PlannedTown>(
      ctx,
      sql`select distinct on (t.id) t.id as "townId", o.id as "organisationId"
        from town t join organisation o on o.kind = 'AKIMAT' and o.id = any ((select viewer_organisations())::uuid[])
          and (o.town_id = t.id or (o.town_id is null and o.region_id = t.region_id))
        order by t.id, o.town_id nulls last, o.id`,
    ),
  );
