import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Length, Max, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { FUNDING_GROUPS, MAX_BUDGET, MAX_WEIGHT, MOST_LIMITS, MOST_NAMED, PORTFOLIO_COSTS } from 'shared/funding/question.ts';
import type {
  FundingGroup,
  FundingLimit,
  FundingPair,
  FundingPortfolio,
  FundingQuestion,
  FundingWeights,
  PortfolioCost,
} from 'shared/funding/question.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { SafeIntScalar } from '../kernel/scalars.ts';

export const FundingGroupEnum = graphqlEnum(
  'FundingGroup',
  FUNDING_GROUPS,
  'What a floor or a cap is for. CATEGORY: of measures. SECTOR: of projects.',
);
export const PortfolioCostEnum = graphqlEnum(
  'PortfolioCost',
  PORTFOLIO_COSTS,
  'What of a project the budget pays for: the share of the SPK that is not committed yet, or what no source is named for.',
);

const weight =
  (description: string, options: { readonly defaultValue?: number } = {}): PropertyDecorator =>
  (target, name) => {
    const field = Field(() => Int, { ...options, description: `${description} 0–${MAX_WEIGHT}.` });
    for (const decorate of [field, IsInt(), Min(0), Max(MAX_WEIGHT)]) decorate(target, name);
  };

@InputType('FundingWeightsInput', { description: 'How much each criterion counts; not all of them nothing.' })
export class FundingWeightsInput implements FundingWeights {
  @weight('Inhabitants of the town.')
  public PEOPLE!: number;

  @weight('Jobs, where a measure is counted in them; permanent jobs of a project.')
  public JOBS!: number;

  @weight('Private money in the financing of a project.', { defaultValue: 0 })
  public PRIVATE!: number;

  @weight('Wear of the network that is renewed.')
  public WEAR!: number;

  @weight('Places of schools, kindergartens and clinics.')
  public PLACES!: number;

  @weight('How far the work has come.')
  public READINESS!: number;

  @weight('How long it is overdue.')
  public DELAY!: number;
}

@InputType('FundingLimitInput', { description: 'A floor, a cap, or both, on the money of a town, a category or a sector, in tenge.' })
export class FundingLimitInput implements FundingLimit {
  @Field(() => FundingGroupEnum)
  public by!: FundingGroup;

  @Length(1, 80)
  @Field(() => String, { description: 'Slug of the town, the word of the category, or the division of OKED.' })
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

@InputType('FundingPairInput', { description: 'Two measures or projects, by their slugs.' })
export class FundingPairInput implements FundingPair {
  @Length(1, 120)
  @Field(() => String)
  public one!: string;

  @Length(1, 120)
  @Field(() => String)
  public other!: string;
}

@InputType('FundingPortfolioInput', { description: 'Unfinished anchor projects of one SPK.' })
export class FundingPortfolioInput implements FundingPortfolio {
  @IsUUID()
  @Field(() => ID, { description: 'The SPK.' })
  public steward!: string;

  @Field(() => PortfolioCostEnum)
  public pays!: PortfolioCost;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'With what the SPK has not published: for its own people, who alone see such a run.',
  })
  public withDrafts!: boolean;
}

@InputType('FundingQuestionInput', { description: 'Which measures or projects should get a budget?' })
export class FundingQuestionInput implements FundingQuestion {
  @Min(1)
  @Max(MAX_BUDGET)
  @Field(() => SafeIntScalar, { description: 'Tenge.' })
  public budget!: number;

  @IsOptional()
  @Field(() => FundingPortfolioInput, { nullable: true, defaultValue: null, description: 'Null: measures of plans.' })
  public portfolio!: FundingPortfolioInput | null;

  @ArrayMaxSize(MOST_LIMITS)
  @Length(1, 80, { each: true })
  @Field(() => [String], { defaultValue: [], description: 'Slugs of towns; none: all.' })
  public towns!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'What was invented for a trial installation, instead of what is real.',
  })
  public invented!: boolean;

  @Field(() => FundingWeightsInput)
  public weights!: FundingWeightsInput;

  @ArrayMaxSize(MOST_NAMED)
  @Length(1, 120, { each: true })
  @Field(() => [String], { defaultValue: [], description: 'Slugs of what is chosen in any case.' })
  public must!: string[];

  @ArrayMaxSize(MOST_NAMED)
  @Length(1, 120, { each: true })
  @Field(() => [String], { defaultValue: [], description: 'Slugs of what is not chosen.' })
  public ban!: string[];

  @ArrayMaxSize(MOST_LIMITS)
  @Field(() => [FundingLimitInput], { defaultValue: [] })
  public limits!: FundingLimitInput[];

  @ArrayMaxSize(MOST_LIMITS)
  @Field(() => [FundingPairInput], { defaultValue: [], description: 'At most one of each pair is chosen.' })
  public pairs!: FundingPairInput[];

  @ArrayMaxSize(MOST_LIMITS)
  @Field(() => [FundingPairInput], { defaultValue: [], description: '`one` is chosen only together with `other`.' })
  public needs!: FundingPairInput[];
}

@ArgsType()
export class StartFundingRunArgs {
  @IsUUID()
  @Field(() => ID, { description: 'Chosen by the caller; starting a run again under its id starts nothing.' })
  public id!: string;

  @Field(() => FundingQuestionInput)
  public input!: FundingQuestionInput;
}
