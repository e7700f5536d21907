import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Info } from 'type-graphql';
import type { Context } from '../request/context.ts';
import { OrganisationType } from '../identity/organisation.types.ts';
import { found } from '../kernel/problems.ts';
import { opportunityLoader } from '../opportunities/opportunity.queries.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import { shapeFor } from '../opportunities/opportunity.view.ts';
import type { OpportunityCardView } from '../opportunities/opportunity.view.ts';
import { DateScalar } from '../kernel/scalars.ts';
import { TermsClauseType, ZoneTermsType } from '../special-zones/zone.types.ts';
import { termsById } from '../special-zones/zones.reference.ts';
import { stewardOf } from '../opportunities/stewards.reference.ts';
import { AnswerClockType } from './answer-clock.types.ts';
import { lastChange } from './interest.changes.ts';
import { saveInterestDraft } from './interest.draft.service.ts';
import {
  DecideInterestInput,
  DeclineInterestInput,
  MoveInterestInput,
  SaveInterestDraftInput,
  SubmitInterestInput,
  WithdrawInterestInput,
} from './interest.inputs.ts';
import { moveInterest } from './interest.move.service.ts';
import { myInterests } from './interest.lists.ts';
import type { InterestPage } from './interest.lists.ts';
import { interestEventsLoader, visibleInterest } from './interest.queries.ts';
import { submitWithinLimit } from './interest.submit.service.ts';
import {
  InterestChangeType,
  InterestConnectionType,
  InterestEventType,
  InterestReferenceType,
  InterestType,
  NameNoticeType,
} from './interest.types.ts';
import { followerLoader, referenceLoader } from './interest.related.ts';
import { TermsSinceType, clockOf, requirements, termsSince } from './interest.terms.ts';
import { MyInterestsArgs } from './interest-list.args.ts';
import { interestColumns, nameNoticesOf, toInterest } from './interest.view.ts';

const MOVE_ERRORS =
  'Errors: NOT_FOUND, FORBIDDEN, CONFLICT with the current version and who was first, RULE_BROKEN INTEREST_MOVE_NOT_ALLOWED with the state and the moves `allowed`, INTEREST_WORDS_NEEDED.';
const DECISION_ERRORS = `${MOVE_ERRORS} Also INTEREST_CHANGED_SINCE_READ.`;

@Resolver(() => InterestType)
export class InterestResolver {
  @Query(() => InterestType, {
    nullable: true,
    description: 'One expression of interest; null when there is none or the viewer is not one of its parties.',
  })
  public async interest(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<InterestType | null> {
    const row = await visibleInterest(ctx, id);
    return row && toInterest(ctx, row);
  }

  @Query(() => InterestConnectionType, {
    description: 'Those of the viewer’s organisation, latest change first. Errors: BAD_USER_INPUT for page size or cursor.',
  })
  public myInterests(
    @Args(() => MyInterestsArgs) args: MyInterestsArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InterestPage> {
    return myInterests(ctx, args, interestColumns(info, ['edges', 'node']));
  }

  @FieldResolver(() => [NameNoticeType], { description: 'What is unusual about the letters of the investor’s or the contact’s name.' })
  public nameNotices(@Root() interest: InterestType): NameNoticeType[] {
    return nameNoticesOf(interest);
  }

  @FieldResolver(() => OrganisationType, { description: 'The steward it was sent to; for a draft, the one it would be sent to.' })
  public steward(@Root() interest: InterestType, @Ctx() ctx: Context): OrganisationType {
    return stewardOf(ctx, interest.stewardId);
  }

  @FieldResolver(() => InterestReferenceType, {
    nullable: true,
    description:
      'The previous, ended one of the same investor in the same opportunity; null where there was none, or the viewer is not a party to it.',
  })
  public async follows(@Root() interest: InterestType, @Ctx() ctx: Context): Promise<InterestReferenceType | null> {
    return interest.followsId === null ? null : referenceLoader(ctx).load(interest.followsId);
  }

  @FieldResolver(() => InterestReferenceType, {
    nullable: true,
    description: 'The newest one that follows this one, if the viewer is a party to it.',
  })
  public followedBy(@Root() interest: InterestType, @Ctx() ctx: Context): Promise<InterestReferenceType | null> {
    return followerLoader(ctx).load(interest.id);
  }

  @FieldResolver(() => InterestChangeType, { description: 'What happened to it last, who did it and when.' })
  public lastChange(@Root() interest: InterestType, @Ctx() ctx: Context): Promise<InterestChangeType> {
    return lastChange(ctx, interest);
  }

  @FieldResolver(() => OpportunityType)
  public async opportunity(
    @Root() interest: InterestType,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpportunityCardView> {
    return found(await opportunityLoader(ctx, shapeFor(info)).load(interest.opportunityId));
  }

  @FieldResolver(() => ZoneTermsType, { nullable: true, description: 'The version in force when it was sent, for good.' })
  public termsCited(@Root() interest: InterestType, @Ctx() ctx: Context): ZoneTermsType | null {
    return interest.termsId === null ? null : termsById(ctx, interest.termsId);
  }

  @FieldResolver(() => [TermsSinceType], {
    description:
      'Versions that apply now or later instead of the cited one, in the order of their days; empty while the cited version is the newest.',
  })
  public termsSince(@Root() interest: InterestType, @Ctx() ctx: Context): TermsSinceType[] {
    return termsSince(ctx, interest.termsId);
  }

  @FieldResolver(() => [TermsClauseType], {
    description:
      'Documents and security that the zone requires and how soon it answers, by the cited version; for a draft by the one in force.',
  })
  public async requirements(@Root() interest: InterestType, @Ctx() ctx: Context): Promise<TermsClauseType[]> {
    const opportunity = await opportunityLoader(ctx).load(interest.opportunityId);
    return requirements(ctx, interest, opportunity?.zoneId ?? null);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Last day for the answer that the cited version promises (`answerClock.dueOn`); null where it promises none.',
  })
  public async answerBy(@Root() interest: InterestType, @Ctx() ctx: Context): Promise<string | null> {
    return (await clockOf(ctx, interest))?.dueOn ?? null;
  }

  @FieldResolver(() => AnswerClockType, {
    nullable: true,
    description: 'How long the steward has had it, in Kazakhstan working days; null before it is sent, and where no time is promised.',
  })
  public answerClock(@Root() interest: InterestType, @Ctx() ctx: Context): Promise<AnswerClockType | null> {
    return clockOf(ctx, interest);
  }

  @FieldResolver(() => [InterestEventType], { description: 'Its moves, oldest first.' })
  public events(@Root() interest: InterestType, @Ctx() ctx: Context): Promise<InterestEventType[]> {
    return interestEventsLoader(ctx).load(interest.id);
  }
}

@Resolver(() => InterestEventType)
export class InterestEventResolver {
  @FieldResolver(() => ZoneTermsType, {
    nullable: true,
    description: 'The version of terms because of which the investor withdrew it; null where none was named.',
  })
  public becauseOfTerms(@Root() event: InterestEventType, @Ctx() ctx: Context): ZoneTermsType | null {
    return event.becauseOfTermsId === null ? null : termsById(ctx, event.becauseOfTermsId);
  }
}

@Resolver()
export class InterestInvestorResolver {
  @Mutation(() => InterestType, {
    description:
      'Begins or saves a draft. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, RULE_BROKEN OPPORTUNITY_NOT_OPEN, INTEREST_ALREADY_OPEN.',
  })
  public saveInterestDraft(
    @Arg('input', () => SaveInterestDraftInput) input: SaveInterestDraftInput,
    @Ctx() ctx: Context,
  ): Promise<InterestType> {
    return saveInterestDraft(ctx, input);
  }

  @Mutation(() => InterestType, {
    description:
      'Sends a draft; the same key gives the same answer. Errors: BAD_USER_INPUT naming fields, CONFLICT, RATE_LIMITED, RULE_BROKEN OPPORTUNITY_NOT_OPEN, SUBMISSION_KEY_REUSED.',
  })
  public submitInterest(@Arg('input', () => SubmitInterestInput) input: SubmitInterestInput, @Ctx() ctx: Context): Promise<InterestType> {
    return submitWithinLimit(ctx, input);
  }

  @Mutation(() => InterestType, {
    description: `The investor withdraws it. ${MOVE_ERRORS} BAD_USER_INPUT for a version of terms that is not the zone’s, or the one cited.`,
  })
  public withdrawInterest(
    @Arg('input', () => WithdrawInterestInput) input: WithdrawInterestInput,
    @Ctx() ctx: Context,
  ): Promise<InterestType> {
    return moveInterest(ctx, 'WITHDRAW', {
      id: input.id,
      version: input.version,
      words: input.words,
      becauseOfTerms: input.becauseOfTerms,
    });
  }

  @Mutation(() => InterestType, { description: `The investor answers the steward’s question. ${MOVE_ERRORS}` })
  public answerRequest(@Arg('input', () => MoveInterestInput) input: MoveInterestInput, @Ctx() ctx: Context): Promise<InterestType> {
    return moveInterest(ctx, 'ANSWER', { id: input.id, version: input.version, words: input.words });
  }
}

@Resolver()
export class InterestStewardResolver {
  @Mutation(() => InterestType, { description: `The steward begins to review. ${MOVE_ERRORS}` })
  public startReview(@Arg('input', () => MoveInterestInput) input: MoveInterestInput, @Ctx() ctx: Context): Promise<InterestType> {
    return moveInterest(ctx, 'START_REVIEW', { id: input.id, version: input.version, words: input.words });
  }

  @Mutation(() => InterestType, { description: `The steward asks the investor. ${MOVE_ERRORS}` })
  public requestInformation(@Arg('input', () => MoveInterestInput) input: MoveInterestInput, @Ctx() ctx: Context): Promise<InterestType> {
    return moveInterest(ctx, 'REQUEST_INFORMATION', { id: input.id, version: input.version, words: input.words });
  }

  @Mutation(() => InterestType, { description: `The steward puts it on the short list. ${MOVE_ERRORS}` })
  public shortlistInterest(@Arg('input', () => MoveInterestInput) input: MoveInterestInput, @Ctx() ctx: Context): Promise<InterestType> {
    return moveInterest(ctx, 'SHORTLIST', { id: input.id, version: input.version, words: input.words });
  }

  @Mutation(() => InterestType, { description: `The steward accepts, with a reason. ${DECISION_ERRORS}` })
  public acceptInterest(@Arg('input', () => DecideInterestInput) input: DecideInterestInput, @Ctx() ctx: Context): Promise<InterestType> {
    return moveInterest(ctx, 'ACCEPT', { id: input.id, version: input.version, words: input.reason, contentHash: input.contentHash });
  }

  @Mutation(() => InterestType, { description: `The steward declines, with a reason. ${DECISION_ERRORS}` })
  public declineInterest(
    @Arg('input', () => DeclineInterestInput) input: DeclineInterestInput,
    @Ctx() ctx: Context,
  ): Promise<InterestType> {
    const { id, version, reason, contentHash, because } = input;
    return moveInterest(ctx, 'DECLINE', { id, version, words: reason, contentHash, because });
  }
}
