import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { canTakeProposal } from '../access/plan.policy.ts';
import { listOf } from '../kernel/complexity.ts';
import { storedPlanLoader } from '../plans/plan-content.queries.ts';
import { plans } from '../plans/plans.reference.ts';
import type { PlanView } from '../plans/plans.reference.ts';
import { PlanType } from '../plans/plan.types.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import { RegionType, TownType } from '../towns/town.types.ts';
import { MovePlanProposalInput, ProposePlanInput, SavePlanProposalInput } from './plan-proposal.inputs.ts';
import { approvePlanProposal, movePlanProposal } from './plan-proposal.moves.service.ts';
import { openPlanProposals, plannedRegions, visiblePlanProposal } from './plan-proposal.queries.ts';
import type { PlanProposalRow } from './plan-proposal.queries.ts';
import { proposePlan, savePlanProposal } from './plan-proposal.service.ts';
import { PlanNowType, PlanProposalType } from './plan-proposal.types.ts';
import { MeasureProposalInput } from './proposal.inputs.ts';
import { plannedTowns } from './proposal.queries.ts';
import { MeasureDeskType, MeasureProposalRightsType } from './proposal.types.ts';

const ERRORS = 'Errors: NOT_FOUND, FORBIDDEN, CONFLICT with the current version, RULE_BROKEN MEASURE_MOVE_NOT_ALLOWED';

@Resolver(() => PlanProposalType)
export class PlanProposalResolver {
  @Query(() => PlanProposalType, { description: 'One proposal about a plan. Errors: NOT_FOUND, also for one of another akimat.' })
  public planProposal(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<PlanProposalRow> {
    return visiblePlanProposal(ctx, id);
  }

  @Mutation(() => PlanProposalType, {
    description:
      'Begins a proposal about a plan or a new one; the open one of the plan, if there is one. Errors: NOT_FOUND, FORBIDDEN for another akimat’s place, BAD_USER_INPUT.',
  })
  public proposePlan(@Arg('input', () => ProposePlanInput) input: ProposePlanInput, @Ctx() ctx: Context): Promise<PlanProposalRow> {
    return proposePlan(ctx, input);
  }

  @Mutation(() => PlanProposalType, {
    description: `Saves what it shall say; nothing of it is public. ${ERRORS}, BAD_USER_INPUT with the paths of all wrong fields.`,
  })
  public savePlanProposal(
    @Arg('input', () => SavePlanProposalInput) input: SavePlanProposalInput,
    @Ctx() ctx: Context,
  ): Promise<PlanProposalRow> {
    return savePlanProposal(ctx, input);
  }

  @Mutation(() => PlanProposalType, {
    description: `Sends, recalls or discards it; a second person returns it. ${ERRORS}, MEASURE_SECOND_PERSON, PLAN_CHANGED_MEANWHILE, MEASURE_UNCHANGED, BAD_USER_INPUT.`,
  })
  public movePlanProposal(
    @Arg('input', () => MovePlanProposalInput) input: MovePlanProposalInput,
    @Ctx() ctx: Context,
  ): Promise<PlanProposalRow> {
    return movePlanProposal(ctx, input);
  }

  @Mutation(() => PlanProposalType, {
    description: `Writes it into the public plans. ${ERRORS}, MEASURE_SECOND_PERSON, PLAN_CHANGED_MEANWHILE, MEASURE_UNCHANGED, BAD_USER_INPUT.`,
  })
  public approvePlanProposal(
    @Arg('input', () => MeasureProposalInput) input: MeasureProposalInput,
    @Ctx() ctx: Context,
  ): Promise<PlanProposalRow> {
    return approvePlanProposal(ctx, input);
  }

  @FieldResolver(() => TownType, { nullable: true, description: 'Null: the plan is of the region.' })
  public town(@Root() { townId }: PlanProposalRow, @Ctx() ctx: Context): TownType | null {
    return (townId && places(ctx).townById.get(townId)) || null;
  }

  @FieldResolver(() => RegionType, { nullable: true, description: 'Null: the plan is of the town.' })
  public region(@Root() { regionId }: PlanProposalRow, @Ctx() ctx: Context): RegionType | null {
    return (regionId && places(ctx).regionById.get(regionId)) || null;
  }

  @FieldResolver(() => PlanNowType, { nullable: true, description: 'The plan as it stands; null: it is new.' })
  public plan(@Root() { planId }: PlanProposalRow, @Ctx() ctx: Context): Promise<PlanNowType | null> {
    return storedPlanLoader(ctx).load(planId);
  }

  @FieldResolver(() => MeasureProposalRightsType)
  public viewerCan(@Root() proposal: PlanProposalRow, @Ctx() { actor }: Context): MeasureProposalRightsType {
    return {
      edit: canTakeProposal(actor, proposal, 'SAVE'),
      recall: canTakeProposal(actor, proposal, 'RECALL'),
      review: canTakeProposal(actor, proposal, 'APPROVE'),
    };
  }
}

@Resolver(() => MeasureDeskType)
export class PlanDeskResolver {
  @FieldResolver(() => [RegionType], { description: 'Regions whose own plans the viewer answers for.', complexity: listOf(2) })
  public async regions(@Ctx() ctx: Context): Promise<RegionType[]> {
    return (await plannedRegions(ctx)).flatMap(({ regionId }) => places(ctx).regionById.get(regionId) ?? []);
  }

  @FieldResolver(() => [PlanType], { description: 'Plans of those towns and regions.', complexity: listOf(10) })
  public async plans(@Ctx() ctx: Context): Promise<PlanView[]> {
    const towns = new Set((await plannedTowns(ctx)).map(({ townId }) => townId));
    const regions = new Set((await plannedRegions(ctx)).map(({ regionId }) => regionId));
    const isOwn = ({ townId, regionId }: PlanView): boolean =>
      townId === null ? regionId !== null && regions.has(regionId) : towns.has(townId);
    return [...plans(ctx).planById.values()].filter(isOwn);
  }

  @FieldResolver(() => [PlanProposalType], {
    description: 'Proposals about plans in work, 100 at most: those that wait for the second person first, then the last changed.',
    complexity: listOf(10),
  })
  public planProposals(@Ctx() ctx: Context): Promise<PlanProposalRow[]> {
    return openPlanProposals(ctx);
  }
}
