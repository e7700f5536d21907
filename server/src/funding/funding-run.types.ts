import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FUNDING_STAGES, FUNDING_STATES, UNCOUNTED_REASONS } from 'shared/funding/answer.ts';
import type { FundingStage, FundingState, UncountedReason } from 'shared/funding/answer.ts';
import type { FundingGroup, PortfolioCost } from 'shared/funding/question.ts';
import { OUT_REASONS } from 'shared/funding/verdict.ts';
import type { OutReason } from 'shared/funding/verdict.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { DateTimeScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { MeasureType } from '../plans/measure.types.ts';
import type { MeasureView } from '../plans/measure.view.ts';
import { AnchorProjectType } from '../opportunities/opportunity.types.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { FundingGroupEnum, PortfolioCostEnum } from './funding-run.inputs.ts';

const FundingStateEnum = graphqlEnum(
  'FundingState',
  FUNDING_STATES,
  'FAILED: the server was stopped while it reckoned, or an error happened; a new run may be started.',
);
const FundingStageEnum = graphqlEnum(
  'FundingStage',
  FUNDING_STAGES,
  'What a run is doing. FIRST: any good answer. PROOF: the best one, or how far from it the answer may be. CURVE: answers to other budgets.',
);
const OutReasonEnum = graphqlEnum(
  'OutReason',
  OUT_REASONS,
  'Why a measure or a project was not chosen: the question banned it; it alone costs more than the budget; what it needs was not chosen, or has no stated cost; ' +
    'the other one of a pair was chosen; with it a cap would be exceeded; nothing known of it counts; others bring more for the money.',
);

const UncountedReasonEnum = graphqlEnum(
  'UncountedProjectReason',
  UNCOUNTED_REASONS,
  'Why a project has no place in an answer: nobody has stated its financing; it is not stated in tenge; by it, nothing of this budget is needed.',
);

@ObjectType('FundingWeights', { simpleResolvers: true })
export class FundingWeightsType {
  @Field(() => Int)
  public readonly PEOPLE!: number;

  @Field(() => Int)
  public readonly JOBS!: number;

  @Field(() => Int)
  public readonly PRIVATE!: number;

  @Field(() => Int)
  public readonly WEAR!: number;

  @Field(() => Int)
  public readonly PLACES!: number;

  @Field(() => Int)
  public readonly READINESS!: number;

  @Field(() => Int)
  public readonly DELAY!: number;
}

@ObjectType('FundingLimit', { simpleResolvers: true, description: 'A floor, a cap, or both, in tenge.' })
export class FundingLimitType {
  @Field(() => FundingGroupEnum)
  public readonly by!: FundingGroup;

  @Field(() => String, { description: 'Slug of the town, the word of the category, or the division of OKED.' })
  public readonly key!: string;

  @Field(() => SafeIntScalar, { nullable: true })
  public readonly atLeast!: number | null;

  @Field(() => SafeIntScalar, { nullable: true })
  public readonly atMost!: number | null;
}

@ObjectType('FundingPair', { simpleResolvers: true, description: 'Slugs of two measures or projects.' })
export class FundingPairType {
  @Field(() => String)
  public readonly one!: string;

  @Field(() => String)
  public readonly other!: string;
}

@ObjectType('FundingPortfolio', { simpleResolvers: true, description: 'Unfinished anchor projects of one SPK.' })
export class FundingPortfolioType {
  @Field(() => ID)
  public readonly steward!: string;

  @Field(() => PortfolioCostEnum)
  public readonly pays!: PortfolioCost;

  @Field(() => Boolean)
  public readonly withDrafts!: boolean;
}

@ObjectType('FundingQuestion', { simpleResolvers: true, description: 'Which measures or projects should get a budget?' })
export class FundingQuestionType {
  @Field(() => SafeIntScalar, { description: 'Tenge.' })
  public readonly budget!: number;

  @Field(() => FundingPortfolioType, { nullable: true, description: 'Null: measures of plans.' })
  public readonly portfolio!: FundingPortfolioType | null;

  @Field(() => [String], { description: 'Slugs of towns; none: all.' })
  public readonly towns!: readonly string[];

  @Field(() => Boolean, { description: 'What was invented for a trial installation, instead of what is real.' })
  public readonly invented!: boolean;

  @Field(() => FundingWeightsType)
  public readonly weights!: FundingWeightsType;

  @Field(() => [String], { description: 'Slugs of what is chosen in any case.' })
  public readonly must!: readonly string[];

  @Field(() => [String], { description: 'Slugs of what is not chosen.' })
  public readonly ban!: readonly string[];

  @Field(() => [FundingLimitType])
  public readonly limits!: readonly FundingLimitType[];

  @Field(() => [FundingPairType], { description: 'At most one of each pair is chosen.' })
  public readonly pairs!: readonly FundingPairType[];

  @Field(() => [FundingPairType], { description: '`one` is chosen only together with `other`.' })
  public readonly needs!: readonly FundingPairType[];
}

@ObjectType('FundingPoint', { simpleResolvers: true, description: 'What a budget buys. Sums in tenge.' })
export class FundingPointType {
  @Field(() => SafeIntScalar)
  public readonly budget!: number;

  @Field(() => SafeIntScalar)
  public readonly spent!: number;

  @Field(() => Number, { description: 'Sum of the values of what is chosen; each is 0–1.' })
  public readonly worth!: number;

  @Field(() => Int, { description: 'How many are chosen.' })
  public readonly count!: number;
}

@ObjectType('FundingLine', { simpleResolvers: true, description: 'A measure or a project in an answer: one of the two is null.' })
export class FundingLineType {
  @Field(() => MeasureType, { nullable: true })
  public readonly measure!: MeasureView | null;

  @Field(() => AnchorProjectType, { nullable: true })
  public readonly project!: OpportunityView | null;

  @Field(() => SafeIntScalar, { description: 'What it needs, in tenge, as it was known when the run began.' })
  public readonly cost!: number;

  @Field(() => Boolean, { description: 'Whether its figures were not published then.' })
  public readonly isDraft!: boolean;

  @Field(() => OutReasonEnum, { nullable: true, description: 'Why it is out; null: it is not said to be.' })
  public readonly reason!: OutReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'Slug of what it needs or what excludes it, or key of the town, category or sector, that is the reason.',
  })
  public readonly because!: string | null;
}

@ObjectType('FundingBillion', { simpleResolvers: true, description: 'What a thousand million tenge more would change.' })
export class FundingBillionType extends FundingPointType {
  @Field(() => [FundingLineType])
  public readonly added!: readonly FundingLineType[];

  @Field(() => [FundingLineType], { description: 'Chosen now, replaced by better ones then.' })
  public readonly dropped!: readonly FundingLineType[];
}

@ObjectType('FundingUncounted', { simpleResolvers: true, description: 'A project of the portfolio whose cost is not known.' })
export class FundingUncountedType {
  @Field(() => AnchorProjectType)
  public readonly project!: OpportunityView;

  @Field(() => UncountedReasonEnum)
  public readonly reason!: UncountedReason;
}

@ObjectType('FundingShortfall', {
  simpleResolvers: true,
  description: 'A floor that cannot be reached together with everything else that was asked for.',
})
export class FundingShortfallType {
  @Field(() => FundingLimitType)
  public readonly limit!: FundingLimitType;

  @Field(() => SafeIntScalar, { description: 'Tenge.' })
  public readonly short!: number;
}

@ObjectType('FundingRun', {
  description:
    'A question to the explorer and its answer: which measures, or which projects of an SPK, should get a budget? Found by its id alone; one about drafts, by the people of the SPK alone.',
})
export class FundingRunType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => FundingStateEnum)
  public readonly state!: FundingState;

  @Field(() => FundingStageEnum)
  public readonly stage!: FundingStage;

  @Field(() => FundingQuestionType)
  public readonly question!: FundingQuestionType;

  @Field(() => DateTimeScalar)
  public readonly createdAt!: Date;
}
