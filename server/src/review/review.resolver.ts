import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { InterestType } from '../interests/interest.types.ts';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { AssignReviewInput, NoteReviewInput } from './review.inputs.ts';
import { reviewCaseLoader, reviewColleagues, reviewNotes, rivalsOf } from './review.queries.ts';
import { assignReview, noteReview } from './review.service.ts';
import { ReviewCaseType, ReviewColleagueType, ReviewNoteType } from './review.types.ts';

const FOR_STEWARDS = 'Empty for the investor.';

@Resolver(() => InterestType)
export class ReviewResolver {
  @FieldResolver(() => ReviewCaseType, {
    nullable: true,
    description: 'Who of the steward works on it and until when. Null for the investor.',
  })
  public async reviewCase(@Root() interest: InterestType, @Ctx() ctx: Context): Promise<ReviewCaseType | null> {
    return interest.viewerSide === 'STEWARD' ? reviewCaseLoader(ctx).load(interest.id) : null;
  }

  @FieldResolver(() => [ReviewNoteType], {
    complexity: listOf(20),
    description: `Notes of the steward’s people for each other, newest first, at most 200. ${FOR_STEWARDS}`,
  })
  public async reviewNotes(@Root() interest: InterestType, @Ctx() ctx: Context): Promise<ReviewNoteType[]> {
    return interest.viewerSide === 'STEWARD' ? reviewNotes(ctx, interest.id) : [];
  }

  @FieldResolver(() => [ReviewColleagueType], {
    complexity: listOf(10),
    description: `The steward’s people, of whom one can work on it. ${FOR_STEWARDS}`,
  })
  public async reviewColleagues(@Root() interest: InterestType, @Ctx() ctx: Context): Promise<ReviewColleagueType[]> {
    return interest.viewerSide === 'STEWARD' ? reviewColleagues(ctx, interest.stewardId) : [];
  }

  @FieldResolver(() => [InterestType], {
    complexity: listOf(5),
    description: `Other expressions of interest in the same opportunity, the open ones first, at most 20. ${FOR_STEWARDS}`,
  })
  public async rivals(@Root() interest: InterestType, @Ctx() ctx: Context): Promise<InterestType[]> {
    return interest.viewerSide === 'STEWARD' ? rivalsOf(ctx, interest) : [];
  }

  @Mutation(() => InterestType, {
    description:
      'Says who works on a case and until when. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT for somebody who is not of the steward, CONFLICT with the current version.',
  })
  public assignReview(@Arg('input', () => AssignReviewInput) input: AssignReviewInput, @Ctx() ctx: Context): Promise<InterestType> {
    return assignReview(ctx, input);
  }

  @Mutation(() => InterestType, {
    description:
      'Keeps a note for the steward’s own people. The same id again changes nothing. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT.',
  })
  public noteReview(@Arg('input', () => NoteReviewInput) input: NoteReviewInput, @Ctx() ctx: Context): Promise<InterestType> {
    return noteReview(ctx, input);
  }
}
