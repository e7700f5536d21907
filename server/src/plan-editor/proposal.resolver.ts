import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { canTakeProposal } from '../access/plan.policy.ts';
import { found } from '../kernel/problems.ts';
import { storedMeasureLoader } from '../plans/measure-content.queries.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import { TownType } from '../towns/town.types.ts';
import {
  discardMeasureProposal,
  proposeMeasure,
  recallMeasureProposal,
  saveMeasureProposal,
  sendMeasureProposal,
} from './proposal.draft.service.ts';
import { MeasureProposalInput, ProposeMeasureInput, ReturnMeasureProposalInput, SaveMeasureProposalInput } from './proposal.inputs.ts';
import { openProposals, plannedTowns, visibleProposal } from './proposal.queries.ts';
import type { ProposalRow } from './proposal.queries.ts';
import { approveMeasureProposal, returnMeasureProposal } from './proposal.review.service.ts';
import { MeasureDeskType, MeasureNowType, MeasureProposalRightsType, MeasureProposalType } from './proposal.types.ts';

const ERRORS = 'Errors: NOT_FOUND, FORBIDDEN, CONFLICT with the current version, RULE_BROKEN MEASURE_MOVE_NOT_ALLOWED';

@Resolver(() => MeasureProposalType)
export class MeasureProposalResolver {
  @Query(() => MeasureDeskType, { description: 'Towns and proposals of the viewer’s akimats.' })
  public async measureDesk(@Ctx() ctx: Context): Promise<{ towns: TownType[]; proposals: ProposalRow[] }> {
    const planned = await plannedTowns(ctx);
    const ids = new Set(planned.map(({ townId }) => townId));
    return { towns: places(ctx).towns.filter(({ id }) => ids.has(id)), proposals: await openProposals(ctx) };
  }

  @Query(() => MeasureProposalType, { description: 'One proposal. Errors: NOT_FOUND, also for one of another akimat.' })
  public measureProposal(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<ProposalRow> {
    return visibleProposal(ctx, id);
  }

  @Mutation(() => MeasureProposalType, {
    description:
      'Begins a proposal about a measure or a new one; the open one of the measure, if there is one. Errors: NOT_FOUND, FORBIDDEN for another akimat’s town, BAD_USER_INPUT.',
  })
  public proposeMeasure(@Arg('input', () => ProposeMeasureInput) input: ProposeMeasureInput, @Ctx() ctx: Context): Promise<ProposalRow> {
    return proposeMeasure(ctx, input);
  }

  @Mutation(() => MeasureProposalType, {
    description: `Saves what it shall say; nothing of it is public. ${ERRORS}, BAD_USER_INPUT with the paths of all wrong fields.`,
  })
  public saveMeasureProposal(
    @Arg('input', () => SaveMeasureProposalInput) input: SaveMeasureProposalInput,
    @Ctx() ctx: Context,
  ): Promise<ProposalRow> {
    return saveMeasureProposal(ctx, input);
  }

  @Mutation(() => MeasureProposalType, {
    description: `Sends it to the second person. ${ERRORS}, MEASURE_CHANGED_MEANWHILE, MEASURE_UNCHANGED, BAD_USER_INPUT.`,
  })
  public sendMeasureProposal(
    @Arg('input', () => MeasureProposalInput) input: MeasureProposalInput,
    @Ctx() ctx: Context,
  ): Promise<ProposalRow> {
    return sendMeasureProposal(ctx, input);
  }

  @Mutation(() => MeasureProposalType, { description: `Takes it back from review. ${ERRORS}.` })
  public recallMeasureProposal(
    @Arg('input', () => MeasureProposalInput) input: MeasureProposalInput,
    @Ctx() ctx: Context,
  ): Promise<ProposalRow> {
    return recallMeasureProposal(ctx, input);
  }

  @Mutation(() => MeasureProposalType, { description: `Gives it up. ${ERRORS}.` })
  public discardMeasureProposal(
    @Arg('input', () => MeasureProposalInput) input: MeasureProposalInput,
    @Ctx() ctx: Context,
  ): Promise<ProposalRow> {
    return discardMeasureProposal(ctx, input);
  }

  @Mutation(() => MeasureProposalType, { description: `Returns it with remarks. ${ERRORS}, MEASURE_SECOND_PERSON, BAD_USER_INPUT.` })
  public returnMeasureProposal(
    @Arg('input', () => ReturnMeasureProposalInput) input: ReturnMeasureProposalInput,
    @Ctx() ctx: Context,
  ): Promise<ProposalRow> {
    return returnMeasureProposal(ctx, input);
  }

  @Mutation(() => MeasureProposalType, {
    description: `Writes it into the plan. ${ERRORS}, MEASURE_SECOND_PERSON, MEASURE_CHANGED_MEANWHILE, MEASURE_UNCHANGED, MEASURE_WITHIN_PLAN, BAD_USER_INPUT.`,
  })
  public approveMeasureProposal(
    @Arg('input', () => MeasureProposalInput) input: MeasureProposalInput,
    @Ctx() ctx: Context,
  ): Promise<ProposalRow> {
    return approveMeasureProposal(ctx, input);
  }

  @FieldResolver(() => TownType)
  public town(@Root() { townId }: ProposalRow, @Ctx() ctx: Context): TownType {
    return found(places(ctx).townById.get(townId));
  }

  @FieldResolver(() => MeasureNowType, { nullable: true, description: 'The measure as it stands; null: it is new.' })
  public measure(@Root() { measureId }: ProposalRow, @Ctx() ctx: Context): Promise<MeasureNowType | null> {
    // What is stored is what an editor sends: `MeasureContent` in both.
    return storedMeasureLoader(ctx).load(measureId) as Promise<MeasureNowType | null>;
  }

  @FieldResolver(() => MeasureProposalRightsType)
  public viewerCan(@Root() proposal: ProposalRow, @Ctx() { actor }: Context): MeasureProposalRightsType {
    return {
      edit: canTakeProposal(actor, proposal, 'SAVE'),
      recall: canTakeProposal(actor, proposal, 'RECALL'),
      review: canTakeProposal(actor, proposal, 'APPROVE'),
    };
  }
}
