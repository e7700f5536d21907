import { IsOptional, Max, Min } from 'class-validator';
import { ArrayMaxSize, Length } from 'class-validator';
import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';
import type { DealType, OpportunityKind, OpportunitySort, OpportunityStatus, Origin, RailAnswer } from 'shared/opportunities/kinds.ts';
import {
  DealTypeEnum,
  OpportunityKindEnum,
  OpportunitySortEnum,
  OpportunityStatusEnum,
  OriginEnum,
  RailAnswerEnum,
  SortDirectionEnum,
} from '../kernel/enums.ts';
import { SafeIntScalar } from '../kernel/scalars.ts';

const MOST = 1e15;

@InputType('IntRange', { description: 'A closed range; either end may be left open.' })
export class IntRangeInput {
  @IsOptional() @Min(0) @Max(MOST)
  @Field(() => SafeIntScalar, { nullable: true })
  public min?: number | null;

  @IsOptional() @Min(0) @Max(MOST)
  @Field(() => SafeIntScalar, { nullable: true })
  public max?: number | null;
}

@InputType('FloatRange', { description: 'A closed range; either end may be left open.' })
export class FloatRangeInput {
  @IsOptional() @Min(0) @Max(MOST)
  @Field(() => Float, { nullable: true })
  public min?: number | null;

  @IsOptional() @Min(0) @Max(MOST)
  @Field(() => Float, { nullable: true })
  public max?: number | null;
}

@InputType('OpportunityFilter', {
  description: 'Conditions that all must hold; inside a list one match is enough. A list that is empty or left out does not narrow.',
})
export class OpportunityFilterInput {
  @IsOptional() @ArrayMaxSize(4)
  @Field(() => [OpportunityKindEnum], { nullable: true })
  public kinds?: OpportunityKind[] | null;

  @IsOptional() @ArrayMaxSize(50) @Length(1, 80, { each: true })
  @Field(() => [String], { nullable: true, description: 'Slugs of regions.' })
  public regions?: string[] | null;

  @IsOptional() @ArrayMaxSize(50) @Length(1, 80, { each: true })
  @Field(() => [String], { nullable: true, description: 'Slugs of towns.' })
  public towns?: string[] | null;

  @IsOptional() @ArrayMaxSize(50) @Length(1, 80, { each: true })
  @Field(() => [String], { nullable: true, description: 'Slugs of special zones.' })
  public zones?: string[] | null;

  @IsOptional() @ArrayMaxSize(25) @Length(1, 1, { each: true })
  @Field(() => [String], { nullable: true, description: 'Letters of OKED sections.' })
  public sections?: string[] | null;

  @IsOptional() @ArrayMaxSize(100) @Length(2, 2, { each: true })
  @Field(() => [String], { nullable: true, description: 'Codes of OKED divisions.' })
  public divisions?: string[] | null;

  @Field(() => IntRangeInput, { nullable: true, description: 'Whole tenge. Sums stated in other currencies count as unknown.' })
  public investment?: IntRangeInput | null;

  @Field(() => FloatRangeInput, { nullable: true, description: 'Hectares.' })
  public landHa?: FloatRangeInput | null;

  @Field(() => IntRangeInput, { nullable: true, description: 'Square metres.' })
  public floorM2?: IntRangeInput | null;

  @Field(() => FloatRangeInput, { nullable: true, description: 'MVA.' })
  public powerMva?: FloatRangeInput | null;

  @IsOptional() @ArrayMaxSize(3)
  @Field(() => [RailAnswerEnum], { nullable: true })
  public rail?: RailAnswer[] | null;

  @IsOptional() @ArrayMaxSize(6)
  @Field(() => [DealTypeEnum], { nullable: true })
  public dealTypes?: DealType[] | null;

  @IsOptional() @ArrayMaxSize(20)
  @Field(() => [OpportunityStatusEnum], { nullable: true })
  public statuses?: OpportunityStatus[] | null;

  @IsOptional() @ArrayMaxSize(3)
  @Field(() => [OriginEnum], { nullable: true })
  public origins?: Origin[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only where published zone terms are in force today.' })
  public termsInForce?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only what still takes expressions of interest.' })
  public acceptsInterest?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: rows whose figure is unknown also pass the ranges.' })
  public includeUnknown?: boolean | null;
}

@ArgsType()
export class OpportunitiesArgs {
  @Field(() => OpportunityFilterInput, { nullable: true })
  public filter?: OpportunityFilterInput | null;

  @IsOptional() @Length(0, 10_000)
  @Field(() => String, { nullable: true, description: 'Words in any of the three languages; the first 100 characters count.' })
  public text?: string | null;

  @Field(() => OpportunitySortEnum, { defaultValue: 'NEWEST' })
  public sort!: OpportunitySort;

  @Field(() => SortDirectionEnum, { defaultValue: 'DESC' })
  public direction!: 'ASC' | 'DESC';

  @Field(() => Int, { defaultValue: 20, description: '1–100.' })
  public first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor of the same list.' })
  public after?: string | null;
}
