import sql from 'sql-template-tag';
import { keepsOpportunity } from '../access/opportunity.policy.ts';
import { allow } from '../kernel/guards.ts';
import { found, notFound } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { visibleOpportunities } from '../opportunities/opportunity.queries.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { RowOf } from '../kernel/entity.ts';
import { STEWARD_COLUMNS } from './content.queries.ts';
import type { StewardRow } from './content.queries.ts';
import { OpportunityDraft } from './draft.entity.ts';

/** A row that the viewer's organisation keeps. Errors: NOT_FOUND, also for one that is hidden from the viewer; FORBIDDEN. */
export const ownRow = async (ctx: Context, id: string): Promise<StewardRow> => {
  if (!isUuid(id)) throw notFound();
  const rows = await read<StewardRow>(ctx, sql`select ${STEWARD_COLUMNS} from ${visibleOpportunities(ctx)} where o.id = ${id}::uuid`);
  const row = found(rows[0]);
  allow(keepsOpportunity(ctx.actor, row));
  return row;
};

export type DraftRow = RowOf<typeof OpportunityDraft>;
const DRAFT = OpportunityDraft.all.of('d');

/** The stored draft of an opportunity, if there is one; inside a transaction that changes it, locked. */
export const storedDraft = async (ctx: Context, id: string, lock = false): Promise<DraftRow | null> => {
  const locked = lock ? sql`for update` : sql``;
  const rows = await read<DraftRow>(ctx, sql`select ${DRAFT} from opportunity_draft d where d.opportunity_id = ${id}::uuid ${locked}`);
  return rows[0] ?? null;
};
