import sql from 'sql-template-tag';
import type { ProposalState } from 'shared/plans/proposal.ts';
import { hidesCharacters, tidyText } from 'shared/texts/characters.ts';
import { badInput, ruleBroken } from '../kernel/problems.ts';
import { refuseBadPlan } from '../plans/plan-content.queries.ts';
import { writePlan } from '../plans/plan.write.service.ts';
import { personOf, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import type { MovePlanProposalInput, PlanMove } from './plan-proposal.inputs.ts';
import { visiblePlanProposal } from './plan-proposal.queries.ts';
import type { PlanProposalRow } from './plan-proposal.queries.ts';
import type { MeasureProposalInput } from './proposal.inputs.ts';
import { lockPlanForMove, planPlannerOf, refuseStalePlan } from './plan-proposal.service.ts';

const moveTo = async (ctx: Context, id: string, state: ProposalState): Promise<void> => {
  await write(ctx, sql`update plan_proposal set state = ${state}, version = version + 1, updated_at = now() where id = ${id}::uuid`);
};

/** Moves a locked proposal, with its event. */
type Step = (ctx: Context, proposal: PlanProposalRow, input: MovePlanProposalInput) => Promise<unknown>;

const send: Step = async (ctx, proposal) => {
  await refuseStalePlan(ctx, proposal);
  refuseBadPlan(proposal.content);
  await moveTo(ctx, proposal.id, 'SENT');
  await emit(ctx, 'plan.sent', proposal.id, { payload: { planId: proposal.planId } });
};

const recall: Step = async (ctx, { id, planId }) => {
  await moveTo(ctx, id, 'DRAFT');
  await emit(ctx, 'plan.recalled', id, { payload: { planId } });
};

const discard: Step = async (ctx, { id, planId }) => {
  await moveTo(ctx, id, 'DISCARDED');
  await emit(ctx, 'plan.proposal_discarded', id, { payload: { planId } });
};

const giveBack: Step = async (ctx, { id, planId }, { remarks }) => {
  const words = tidyText(remarks ?? '');
  if (!words) throw badInput({ path: 'input.remarks', rule: 'REQUIRED' });
  if (hidesCharacters(words)) throw badInput({ path: 'input.remarks', rule: 'BAD_CHARACTERS' });
  await write(
    ctx,
    sql`update plan_proposal set state = 'RETURNED', remarks = ${words}, decided_by = ${personOf(ctx).id}::uuid, version = version + 1,
      updated_at = now() where id = ${id}::uuid`,
  );
  await emit(ctx, 'plan.returned', id, { payload: { planId }, words });
};

const STEPS: Readonly<Record<PlanMove, Step>> = { SEND: send, RECALL: recall, DISCARD: discard, RETURN: giveBack };

/**
 * Sends, recalls, discards or returns a proposal, in one transaction. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, BAD_USER_INPUT,
 * MEASURE_MOVE_NOT_ALLOWED, MEASURE_SECOND_PERSON, PLAN_CHANGED_MEANWHILE, MEASURE_UNCHANGED.
 */
export const movePlanProposal = (ctx: Context, input: MovePlanProposalInput): Promise<PlanProposalRow> =>
  transact(ctx, async (ctx) => {
    const proposal = await lockPlanForMove(ctx, input, input.move);
    await STEPS[input.move](ctx, proposal, input);
    return visiblePlanProposal(ctx, proposal.id);
  });

/**
 * A second person approves a proposal: the plan, its revision and the record are written in one transaction. Errors: as above.
 */
export const approvePlanProposal = (ctx: Context, input: MeasureProposalInput): Promise<PlanProposalRow> =>
  transact(ctx, async (ctx) => {
    const proposal = await lockPlanForMove(ctx, input, 'APPROVE');
    await refuseStalePlan(ctx, proposal);
    const { id, planId, townId, regionId, baseVersion, content } = proposal;
    const organisationId = await planPlannerOf(ctx, proposal);
    await write(
      ctx,
      sql`update plan_proposal set state = 'APPROVED', decided_by = ${personOf(ctx).id}::uuid, version = version + 1, updated_at = now()
        where id = ${id}::uuid`,
    );
    const { slug, version } = await writePlan(ctx, { id: planId, townId, regionId, organisationId, proposalId: id, content });
    // Somebody has written it since it was compared a moment ago.
    if (version !== baseVersion + 1) throw ruleBroken('PLAN_CHANGED_MEANWHILE');
    await emit(ctx, 'plan.approved', id, { payload: { planId, slug, version } });
    return visiblePlanProposal(ctx, id);
  });
