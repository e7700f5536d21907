import sql from 'sql-template-tag';
import { isSame } from 'shared/opportunities/same.ts';
import { EMPTY_PLAN } from 'shared/plans/plan-content.ts';
import type { PlanContent } from 'shared/plans/plan-content.ts';
import { canMoveProposal, needsSecondPerson } from 'shared/plans/proposal.ts';
import type { ProposalMove } from 'shared/plans/proposal.ts';
import { canTakeProposal } from '../access/plan.policy.ts';
import { badInput, conflict, forbidden, found, ruleBroken } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { refuseBadPlan, storedPlan, storedPlanBySlug, toPlanContent } from '../plans/plan-content.queries.ts';
import { personOf, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { places } from '../towns/places.reference.ts';
import type { ProposePlanInput, SavePlanProposalInput } from './plan-proposal.inputs.ts';
import { lockedPlanProposal, openPlanProposalOf, plannedRegions, visiblePlanProposal } from './plan-proposal.queries.ts';
import type { PlanProposalRow } from './plan-proposal.queries.ts';
import { plannerOf } from './proposal.draft.service.ts';
import type { MeasureProposalInput } from './proposal.inputs.ts';

/** The place of a plan: a town, or a region. */
interface PlanPlace {
  readonly townId: string | null;
  readonly regionId: string | null;
}

/** The akimat in whose name the viewer plans for a place. Errors: FORBIDDEN. */
export const planPlannerOf = async (ctx: Context, { townId, regionId }: PlanPlace): Promise<string> => {
  if (townId !== null) return plannerOf(ctx, townId);
  const planned = (await plannedRegions(ctx)).find((one) => one.regionId === regionId);
  if (!planned) throw forbidden();
  return planned.organisationId;
};

interface NewPlanProposal extends PlanPlace {
  readonly planId: string;
  /** 0: there is no plan yet. */
  readonly baseVersion: number;
  readonly content: PlanContent;
}

const newPlan = (ctx: Context, { newId, town, region }: ProposePlanInput): NewPlanProposal => {
  if (!newId || !isUuid(newId)) throw badInput({ path: 'input.newId', rule: 'REQUIRED' });
  const fresh = { planId: newId, baseVersion: 0, content: EMPTY_PLAN };
  if (town) {
    const place = places(ctx).towns.find(({ slug }) => slug === town);
    if (!place) throw badInput({ path: 'input.town', rule: 'UNKNOWN_VALUE' });
    return { ...fresh, townId: place.id, regionId: null };
  }
  const place = places(ctx).regions.find(({ slug }) => slug === region);
  if (!place) throw badInput({ path: 'input.region', rule: region ? 'UNKNOWN_VALUE' : 'REQUIRED' });
  return { ...fresh, townId: null, regionId: place.id };
};

/** A change of a plan; a national project has no akimat. */
const changeOfPlan = async (ctx: Context, slug: string): Promise<NewPlanProposal> => {
  const { id, townId, regionId, version, content } = found(await storedPlanBySlug(ctx, slug));
  return { planId: id, townId, regionId: townId === null ? regionId : null, baseVersion: version, content };
};

/**
 * Begins a proposal, or answers the open one of the plan, which all analysts of the akimat write together. Errors: NOT_FOUND, FORBIDDEN
 * for another akimat’s place, BAD_USER_INPUT.
 */
export const proposePlan = (ctx: Context, input: ProposePlanInput): Promise<PlanProposalRow> =>
  transact(ctx, async (ctx) => {
    const { planId, townId, regionId, baseVersion, content } = input.plan ? await changeOfPlan(ctx, input.plan) : newPlan(ctx, input);
    const organisationId = await planPlannerOf(ctx, { townId, regionId });
    const rows = await write<{ id: string }>(
      ctx,
      sql`insert into plan_proposal (plan_id, town_id, region_id, organisation_id, content, base_version, updated_by_name)
        values (${planId}::uuid, ${townId}::uuid, ${regionId}::uuid, ${organisationId}::uuid, ${JSON.stringify(content)}::jsonb, ${baseVersion},
          ${personOf(ctx).name})
        on conflict (plan_id) where state in ('DRAFT', 'SENT', 'RETURNED') do nothing returning id`,
    );
    const [begun] = rows;
    if (!begun) return found(await openPlanProposalOf(ctx, planId));
    await emit(ctx, 'plan.drafted', begun.id, { payload: { planId } });
    return visiblePlanProposal(ctx, begun.id);
  });

/** The proposal that the actor may move now, locked. Errors: NOT_FOUND, CONFLICT with the current version, RULE_BROKEN. */
export const lockPlanForMove = async (
  ctx: Context,
  { id, version }: MeasureProposalInput,
  move: ProposalMove,
): Promise<PlanProposalRow> => {
  const proposal = await lockedPlanProposal(ctx, id);
  if (!canMoveProposal(proposal.state, move)) throw ruleBroken('MEASURE_MOVE_NOT_ALLOWED');
  if (!canTakeProposal(ctx.actor, proposal, move)) throw needsSecondPerson(move) ? ruleBroken('MEASURE_SECOND_PERSON') : forbidden();
  if (proposal.version !== version) throw conflict(proposal.version, proposal.updatedByName ? { by: proposal.updatedByName } : {});
  return proposal;
};

/**
 * Saves what the proposal shall say. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT with all paths, CONFLICT with the current version and
 * who saved it, MEASURE_MOVE_NOT_ALLOWED once it is sent or closed.
 */
export const savePlanProposal = (ctx: Context, input: SavePlanProposalInput): Promise<PlanProposalRow> =>
  transact(ctx, async (ctx) => {
    const { id, planId } = await lockPlanForMove(ctx, input, 'SAVE');
    const content = toPlanContent(input.content);
    refuseBadPlan(content);
    const plan = await storedPlan(ctx, planId);
    if (input.baseVersion > (plan?.version ?? 0)) throw badInput({ path: 'input.baseVersion', rule: 'OUT_OF_RANGE' });
    await write(
      ctx,
      sql`update plan_proposal set content = ${JSON.stringify(content)}::jsonb, base_version = ${input.baseVersion}, version = version + 1,
          updated_at = now(), updated_by_name = ${personOf(ctx).name} where id = ${id}::uuid`,
    );
    return visiblePlanProposal(ctx, id);
  });

/** Refuses a proposal whose plan has changed since it was compared, and one that changes nothing. */
export const refuseStalePlan = async (ctx: Context, { planId, baseVersion, content }: PlanProposalRow): Promise<void> => {
  const plan = await storedPlan(ctx, planId);
  if ((plan?.version ?? 0) !== baseVersion) throw ruleBroken('PLAN_CHANGED_MEANWHILE');
  if (plan && isSame(plan.content, content)) throw ruleBroken('MEASURE_UNCHANGED');
};
