import sql from 'sql-template-tag';
import { CRITERION_KEYS } from 'shared/audits/criteria.ts';
import type { Criterion } from 'shared/audits/criteria.ts';
import { REUSES } from 'shared/audits/uses.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import { weightChanges } from 'shared/audits/weights.ts';
import type { WeightTable } from 'shared/audits/weights.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { hidesCharacters, tidyText } from 'shared/texts/characters.ts';
import { badInput, found, ruleBroken } from '../kernel/problems.ts';
import { personOf, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit, schedule } from '../request/outbox.ts';
import { weightsInForce, weightsVersions } from './weights.queries.ts';
import type { WeightsVersion } from './weights.queries.ts';
import { weightsProgress } from './weights.comparison.ts';
import type { ProposeWeightsInput, WeightRowInput } from './weights.types.ts';

/** The worker would find the work within a minute; whoever decides waits for it. */
const RECOMPUTING = { task: 'recompute-potential', payload: {}, key: 'recompute-potential' };

const weightsOf = ({ weights }: WeightRowInput): Record<string, number> =>
  Object.fromEntries(REUSES.map((use, nth) => [use, weights[nth] ?? 0]));

/** The table of the rows; BAD_USER_INPUT where a criterion is missing, or a use would have no criterion left. */
const tableOf = (rows: readonly WeightRowInput[]): WeightTable => {
  const byCriterion = new Map(rows.map((row) => [row.criterion, weightsOf(row)]));
  const missing = CRITERION_KEYS.filter((key) => !byCriterion.has(key));
  const empty = REUSES.filter((use) => [...byCriterion.values()].every((weights) => weights[use] === 0));
  const problems: FieldProblem[] = [...missing, ...empty].map(() => ({ path: 'input.rows', rule: 'INVALID' }));
  if (problems.length > 0) throw badInput(...problems);
  return Object.fromEntries(byCriterion) as Record<Criterion, Record<Reuse, number>>;
};

/**
 * Proposes a new version of the weights. The worker computes the potential of every approved audit under it, while pages go on
 * showing the version in force. Errors: BAD_USER_INPUT, RULE_BROKEN WEIGHTS_ALREADY_PROPOSED, WEIGHTS_UNCHANGED.
 */
export const proposeWeights = (ctx: Context, input: ProposeWeightsInput): Promise<WeightsVersion> =>
  transact(ctx, async (ctx) => {
    const reason = tidyText(input.reason);
    if (!reason) throw badInput({ path: 'input.reason', rule: 'REQUIRED' });
    if (hidesCharacters(reason)) throw badInput({ path: 'input.reason', rule: 'BAD_CHARACTERS' });
    const table = tableOf(input.rows);
    const versions = await weightsVersions(ctx);
    if (versions.some(({ isProposed }) => isProposed)) throw ruleBroken('WEIGHTS_ALREADY_PROPOSED');
    if (weightChanges((await weightsInForce(ctx)).table, table).length === 0) throw ruleBroken('WEIGHTS_UNCHANGED');
    const [row] = await write<{ version: number }>(
      ctx,
      sql`insert into potential_weights (version, weights, reason, proposed_by)
        select greatest(1, max(version)) + 1, ${JSON.stringify(table)}::jsonb, ${reason}, ${personOf(ctx).id}::uuid from potential_weights
        returning version`,
    );
    const { version } = found(row);
    await emit(ctx, 'weights.proposed', personOf(ctx).id, { payload: { version } });
    await schedule(ctx, RECOMPUTING);
    return found((await weightsVersions({ ...ctx, memo: new Map() })).find((one) => one.version === version));
  });

const proposed = async (ctx: Context, version: number): Promise<WeightsVersion> => {
  const one = found((await weightsVersions(ctx)).find((weights) => weights.version === version));
  if (!one.isProposed) throw ruleBroken('WEIGHTS_NOT_PROPOSED');
  return one;
};

/** Puts proposed weights into force, once all potentials are computed. Errors: NOT_FOUND, RULE_BROKEN WEIGHTS_NOT_PROPOSED, WEIGHTS_NOT_COMPUTED. */
export const putWeightsInForce = async (ctx: Context, version: number): Promise<WeightsVersion> => {
  await transact(ctx, async (ctx) => {
    const { isComputed } = await proposed(ctx, version);
    if (!isComputed) {
      const { computed, total } = await weightsProgress(ctx, version);
      throw ruleBroken('WEIGHTS_NOT_COMPUTED', { computed, total });
    }
    await write(
      ctx,
      sql`update potential_weights set in_force_at = now(), decided_by = ${personOf(ctx).id}::uuid where version = ${version} and in_force_at is null`,
    );
    await emit(ctx, 'weights.in_force', personOf(ctx).id, { payload: { version } });
    await schedule(ctx, RECOMPUTING);
  });
  return found((await weightsVersions({ ...ctx, memo: new Map() })).find((one) => one.version === version));
};

/** Discards proposed weights. Errors: NOT_FOUND, RULE_BROKEN WEIGHTS_NOT_PROPOSED. */
export const discardWeights = (ctx: Context, version: number): Promise<WeightsVersion> =>
  transact(ctx, async (ctx) => {
    const one = await proposed(ctx, version);
    await write(
      ctx,
      sql`update potential_weights set discarded_at = now(), decided_by = ${personOf(ctx).id}::uuid where version = ${version}`,
    );
    await emit(ctx, 'weights.discarded', personOf(ctx).id, { payload: { version } });
    return { ...one, isProposed: false };
  });
