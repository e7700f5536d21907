import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import type { Context } from '../request/context.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { IndustrialZoneType } from '../industrial-zones/industrial-zone.types.ts';
import { industrialZones } from '../industrial-zones/industrial-zones.reference.ts';
import { MeasureType } from '../plans/measure.types.ts';
import { viewMeasure } from '../plans/measure.view.ts';
import type { MeasureView } from '../plans/measure.view.ts';
import { measureByIdLoader } from '../plans/measures.queries.ts';
import { SpecialZoneType } from '../special-zones/zone.types.ts';
import { zones } from '../special-zones/zones.reference.ts';
import { SUBJECTS } from './challenge.subjects.ts';
import { listOf } from '../kernel/complexity.ts';
import { opportunityLoader } from '../opportunities/opportunity.queries.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import { shapeFor } from '../opportunities/opportunity.view.ts';
import type { OpportunityCardView } from '../opportunities/opportunity.view.ts';
import { places } from '../towns/places.reference.ts';
import { TownType } from '../towns/town.types.ts';
import { AnswerChallengeInput, ChallengeFigureInput } from './challenge.inputs.ts';
import { challengesOf, challengesToAnswer, myChallenges } from './challenge.queries.ts';
import { answerChallenge, challengeFigure, withdrawChallenge } from './challenge.service.ts';
import { ChallengeSubjectEnum, FigureChallengeType, SubjectChallengesType } from './challenge.types.ts';

@Resolver(() => FigureChallengeType)
export class ChallengeResolver {
  @Query(() => SubjectChallengesType, {
    nullable: true,
    description:
      'What has been said against the figures of a published opportunity, a town, a zone or a measure; null when there is none of that slug.',
    complexity: listOf(50),
  })
  public challenges(
    @Arg('subject', () => ChallengeSubjectEnum) subject: ChallengeSubject,
    @Arg('slug', () => String) slug: string,
    @Ctx() ctx: Context,
  ): Promise<SubjectChallengesType | null> {
    return challengesOf(ctx, subject, slug);
  }

  @Query(() => [FigureChallengeType], {
    description: 'Challenges that the viewer’s organisations have to answer, and figures of theirs that are disputed; newest first.',
    complexity: listOf(50),
  })
  public challengesToAnswer(@Ctx() ctx: Context): Promise<FigureChallengeType[]> {
    return challengesToAnswer(ctx);
  }

  @Query(() => [FigureChallengeType], { description: 'What the viewer has challenged, newest first.', complexity: listOf(50) })
  public myChallenges(@Ctx() ctx: Context): Promise<FigureChallengeType[]> {
    return myChallenges(ctx);
  }

  @FieldResolver(() => OpportunityType, { nullable: true, description: 'Null for all else, and while it is not published.' })
  public async opportunity(
    @Root() { subject, subjectId }: FigureChallengeType,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpportunityCardView | null> {
    return subject === 'OPPORTUNITY' ? opportunityLoader(ctx, shapeFor(info)).load(subjectId) : null;
  }

  @FieldResolver(() => TownType, { nullable: true })
  public town(@Root() { subject, subjectId }: FigureChallengeType, @Ctx() ctx: Context): TownType | null {
    return (subject === 'TOWN' && places(ctx).townById.get(subjectId)) || null;
  }

  @FieldResolver(() => IndustrialZoneType, { nullable: true })
  public industrialZone(@Root() { subject, subjectId }: FigureChallengeType, @Ctx() ctx: Context): IndustrialZoneType | null {
    return (subject === 'INDUSTRIAL_ZONE' && industrialZones(ctx).zones.find((zone) => zone.id === subjectId)) || null;
  }

  @FieldResolver(() => SpecialZoneType, { nullable: true })
  public specialZone(@Root() { subject, subjectId }: FigureChallengeType, @Ctx() ctx: Context): SpecialZoneType | null {
    return (subject === 'SPECIAL_ZONE' && zones(ctx).byId.get(subjectId)) || null;
  }

  @FieldResolver(() => MeasureType, { nullable: true })
  public async measure(@Root() { subject, subjectId }: FigureChallengeType, @Ctx() ctx: Context): Promise<MeasureView | null> {
    const row = subject === 'MEASURE' ? await measureByIdLoader(ctx).load(subjectId) : null;
    return row && viewMeasure(ctx, row);
  }

  @FieldResolver(() => LocalizedTextType, {
    nullable: true,
    description: 'Name of an indicator of a town or of a clause of terms; null for figures that are named by their key alone.',
  })
  public figureTitle(@Root() { subject, subjectId, figure }: FigureChallengeType, @Ctx() ctx: Context): PickedText | null {
    return SUBJECTS[subject].titleOf(ctx, subjectId, figure);
  }

  @Mutation(() => FigureChallengeType, {
    description:
      'Says that a public figure of somebody else is wrong. What is said becomes public with the answer. Errors: NOT_FOUND, RATE_LIMITED, RULE_BROKEN CHALLENGE_OWN_FIGURE, CHALLENGE_ALREADY_OPEN.',
  })
  public challengeFigure(
    @Arg('input', () => ChallengeFigureInput) input: ChallengeFigureInput,
    @Ctx() ctx: Context,
  ): Promise<FigureChallengeType> {
    return challengeFigure(ctx, input);
  }

  @Mutation(() => FigureChallengeType, {
    description:
      'The answer of the figure’s owner, public at once. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, RULE_BROKEN CHALLENGE_ALREADY_ANSWERED.',
  })
  public answerChallenge(
    @Arg('input', () => AnswerChallengeInput) input: AnswerChallengeInput,
    @Ctx() ctx: Context,
  ): Promise<FigureChallengeType> {
    return answerChallenge(ctx, input);
  }

  @Mutation(() => FigureChallengeType, {
    description:
      'Withdraws an open challenge of the viewer. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, RULE_BROKEN CHALLENGE_ALREADY_ANSWERED.',
  })
  public withdrawChallenge(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Ctx() ctx: Context,
  ): Promise<FigureChallengeType> {
    return withdrawChallenge(ctx, id, version);
  }
}
