import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Length, Max, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { FUNDING_GROUPS, MAX_BUDGET, MAX_WEIGHT, MOST_LIMITS, MOST_NAMED } from 'shared/funding/question.ts';
import type { FundingGroup, FundingLimit, FundingPair, FundingQuestion, FundingWeights } from 'shared/funding/question.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { SafeIntScalar } from '../kernel/scalars.ts';

export const FundingGroupEnum = graphqlEnum('FundingGroup', FUNDING_GROUPS, 'What a floor or a cap is for.');

const weight =
  (description: string): PropertyDecorator =>
  (target, name) => {
    for (const decorate of [Field(() => Int, { description: `${description} 0–${MAX_WEIGHT}.` }), IsInt(), Min(0), Max(MAX_WEIGHT)])
      decorate(target, name);
  };

@InputType('FundingWeightsInput', { description: 'How much each criterion counts; not all of them nothing.' })
export class FundingWeightsInput implements FundingWeights {
  @weight('Inhabitants of the town.')
  public PEOPLE!: number;

  @weight('Jobs, where a measure is counted in them.')
  public JOBS!: number;

  @weight('Wear of the network that is renewed.')
  public WEAR!: number;

  @weight('Places of schools, kindergartens and clinics.')
  public PLACES!: number;

  @weight('How far the work has come.')
  public READINESS!: number;

  @weight('How long it is overdue.')
  public DELAY!: number;
}

@InputType('FundingLimitInput', { description: 'A floor, a cap, or both, on the money of a town or of a category, in tenge.' })
export class FundingLimitInput implements FundingLimit {
  @Field(() => FundingGroupEnum)
  public by!: FundingGroup;

  @Length(1, 80)
  @Field(() => String, { description: 'Slug of the town, or the word of the category.' })
  public key!: string;

  @IsOptional()
  @Min(0)
  @Max(MAX_BUDGET)
  @Field(() => SafeIntScalar, { nullable: true, defaultValue: null })
  public atLeast!: number | null;

  @IsOptional()
  @Min(0)
  @Max(MAX_BUDGET)
  @Field(() => SafeIntScalar, { nullable: true, defaultValue: null })
  public atMost!: number | null;
}

@InputType('FundingPairInput', { description: 'Two measures, by their slugs, of which at most one is chosen.' })
export class FundingPairInput implements FundingPair {
  @Length(1, 120)
  @Field(() => String)
  public one!: string;

  @Length(1, 120)
  @Field(() => String)
  public other!: string;
}

@InputType('FundingQuestionInput', { description: 'Which measures should get a budget?' })
export class FundingQuestionInput implements FundingQuestion {
  @Min(1)
  @Max(MAX_BUDGET)
  @Field(() => SafeIntScalar, { description: 'Tenge.' })
  public budget!: number;

  @ArrayMaxSize(MOST_LIMITS)
  @Length(1, 80, { each: true })
  @Field(() => [String], { defaultValue: [], description: 'Slugs of towns; none: all.' })
  public towns!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The invented measures of a trial installation, instead of those of public records.',
  })
  public invented!: boolean;

  @Field(() => FundingWeightsInput)
  public weights!: FundingWeightsInput;

  @ArrayMaxSize(MOST_NAMED)
  @Length(1, 120, { each: true })
  @Field(() => [String], { defaultValue: [], description: 'Slugs of measures that are chosen in any case.' })
  public must!: string[];

  @ArrayMaxSize(MOST_NAMED)
  @Length(1, 120, { each: true })
  @Field(() => [String], { defaultValue: [], description: 'Slugs of measures that are not chosen.' })
  public ban!: string[];

  @ArrayMaxSize(MOST_LIMITS)
  @Field(() => [FundingLimitInput], { defaultValue: [] })
  public limits!: FundingLimitInput[];

  @ArrayMaxSize(MOST_LIMITS)
  @Field(() => [FundingPairInput], { defaultValue: [] })
  public pairs!: FundingPairInput[];
}

@ArgsType()
export class StartFundingRunArgs {
  @IsUUID()
  @Field(() => ID, { description: 'Chosen by the caller; starting a run again under its id starts nothing.' })
  public id!: string;

  @Field(() => FundingQuestionInput)
  public input!: FundingQuestionInput;
}
