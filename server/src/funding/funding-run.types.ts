import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FUNDING_STAGES, FUNDING_STATES } from 'shared/funding/answer.ts';
import type { FundingStage, FundingState } from 'shared/funding/answer.ts';
import type { FundingGroup } from 'shared/funding/question.ts';
import { OUT_REASONS } from 'shared/funding/verdict.ts';
import type { OutReason } from 'shared/funding/verdict.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { DateTimeScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { MeasureType } from '../plans/measure.types.ts';
import type { MeasureView } from '../plans/measure.view.ts';
import { FundingGroupEnum } from './funding-run.inputs.ts';

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
  'Why a measure was not chosen: the question banned it; it alone costs more than the budget; what it needs was not chosen, or has no stated cost; ' +
    'the other one of a pair was chosen; with it a cap would be exceeded; nothing known of it counts; others bring more for the money.',
);

@ObjectType('FundingWeights', { simpleResolvers: true })
export class FundingWeightsType {
  @Field(() => Int)
  public readonly PEOPLE!: number;

  @Field(() => Int)
  public readonly JOBS!: number;

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

  @Field(() => String, { description: 'Slug of the town, or the word of the category.' })
  public readonly key!: string;

  @Field(() => SafeIntScalar, { nullable: true })
  public readonly atLeast!: number | null;

  @Field(() => SafeIntScalar, { nullable: true })
  public readonly atMost!: number | null;
}

@ObjectType('FundingPair', { simpleResolvers: true, description: 'Slugs of two measures of which at most one is chosen.' })
export class FundingPairType {
  @Field(() => String)
  public readonly one!: string;

  @Field(() => String)
  public readonly other!: string;
}

@ObjectType('FundingQuestion', { simpleResolvers: true, description: 'Which measures should get a budget?' })
export class FundingQuestionType {
  @Field(() => SafeIntScalar, { description: 'Tenge.' })
  public readonly budget!: number;

  @Field(() => [String], { description: 'Slugs of towns; none: all.' })
  public readonly towns!: readonly string[];

  @Field(() => Boolean, { description: 'Invented measures of a trial installation, instead of those of public records.' })
  public readonly invented!: boolean;

  @Field(() => FundingWeightsType)
  public readonly weights!: FundingWeightsType;

  @Field(() => [String], { description: 'Slugs of measures that are chosen in any case.' })
  public readonly must!: readonly string[];

  @Field(() => [String], { description: 'Slugs of measures that are not chosen.' })
  public readonly ban!: readonly string[];

  @Field(() => [FundingLimitType])
  public readonly limits!: readonly FundingLimitType[];

  @Field(() => [FundingPairType])
  public readonly pairs!: readonly FundingPairType[];
}

@ObjectType('FundingPoint', { simpleResolvers: true, description: 'What a budget buys. Sums in tenge.' })
export class FundingPointType {
  @Field(() => SafeIntScalar)
  public readonly budget!: number;

  @Field(() => SafeIntScalar)
  public readonly spent!: number;

  @Field(() => Number, { description: 'Sum of the values of the chosen measures; each is 0–1.' })
  public readonly worth!: number;

  @Field(() => Int)
  public readonly measures!: number;
}

@ObjectType('FundingBillion', { simpleResolvers: true, description: 'What a thousand million tenge more would change.' })
export class FundingBillionType extends FundingPointType {
  @Field(() => [MeasureType])
  public readonly added!: readonly MeasureView[];

  @Field(() => [MeasureType], { description: 'Chosen now, replaced by better ones then.' })
  public readonly dropped!: readonly MeasureView[];
}

@ObjectType('FundingLine', { simpleResolvers: true, description: 'A measure in an answer.' })
export class FundingLineType {
  @Field(() => MeasureType)
  public readonly measure!: MeasureView;

  @Field(() => OutReasonEnum, { nullable: true, description: 'Null: it is chosen.' })
  public readonly reason!: OutReason | null;

  @Field(() => String, { nullable: true, description: 'Slug of the measure, or key of the town or category, that is the reason.' })
  public readonly because!: string | null;
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
  description: 'A question to the explorer of plans and its answer: which measures should get a budget? Found by its id alone.',
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
