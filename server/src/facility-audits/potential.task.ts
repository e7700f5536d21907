import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { asSystem, read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { potentialInsertion } from './potential.stored.ts';
import type { ApprovedAudit } from './potential.stored.ts';
import { weightsVersions } from './weights.queries.ts';
import type { WeightsVersion } from './weights.queries.ts';

/** Small enough that a batch holds its locks for well under a second. */
const BATCH = 500;

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const auditsAfter = (ctx: Context, after: string): Promise<ApprovedAudit[]> =>
  read<ApprovedAudit>(
    ctx,
    sql`select a.id, a.opportunity_id as "opportunityId", a.answers, a.inspected_on as "inspectedOn" from facility_audit a
      where a.state = 'APPROVED' and a.id > ${after}::uuid order by a.id limit ${BATCH}`,
  );

/** Only rows that change: each is a change of the search. */
const showing = (audits: readonly ApprovedAudit[]): Sql => sql`update opportunity o set audited_for = facility_promising(o.id)
  where o.id = any (${audits.map(({ opportunityId }) => opportunityId)}::uuid[]) and o.audited_for <> facility_promising(o.id)`;

/** One batch in a transaction of its own; the last audit of it, or null where none is left. */
const batchAfter = (ctx: Context, { version, table, isInForce }: WeightsVersion, after: string): Promise<string | null> =>
  asSystem(ctx, async (ctx) => {
    const audits = await auditsAfter(ctx, after);
    if (audits.length === 0) return null;
    await write(ctx, potentialInsertion(audits, version, table));
    if (isInForce) await write(ctx, showing(audits));
    return audits.at(-1)?.id ?? null;
  });

const recompute = async (ctx: Context, weights: WeightsVersion): Promise<void> => {
  for (let after: string | null = BEFORE_ALL; after !== null;) after = await batchAfter(ctx, weights, after);
  const done = weights.isInForce ? sql`shown_at = now()` : sql`computed_at = now()`;
  await asSystem(ctx, (ctx) => write(ctx, sql`update potential_weights set ${done} where version = ${weights.version}`));
};

/**
 * Computes the potential of all approved audits under weights that were proposed, and brings lists and the search up to weights
 * that have come into force: in short transactions, while everybody goes on working. May be repeated without effect.
 */
export const recomputePotentials = async (ctx: Context): Promise<void> => {
  const versions = await asSystem(ctx, weightsVersions);
  for (const weights of versions) {
    const isDue = weights.isInForce ? !weights.isShown : weights.isProposed && !weights.isComputed;
    if (isDue) await recompute(ctx, weights);
  }
};
