import { ArrayMaxSize, IsOptional, Length, MaxLength } from 'class-validator';
import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type {
  Condition,
  Contamination,
  Equipment,
  OpportunityKind,
  OpportunityStatus,
  Origin,
  Utility,
} from 'shared/opportunities/kinds.ts';
import type { SearchFilter } from 'shared/search/filter.ts';
import type { CurrencyAnswer, DealAnswer, LegalAnswer, SearchSort, UnknownMode } from 'shared/search/vocabulary.ts';
import type { TownListAnswer } from 'shared/towns/towns.ts';
import {
  ConditionEnum,
  ContaminationEnum,
  OpportunityKindEnum,
  OpportunityStatusEnum,
  OriginEnum,
  UtilityEnum,
} from '../opportunities/opportunity.enums.ts';
import {
  CurrencyAnswerEnum,
  DealAnswerEnum,
  EquipmentEnum,
  LegalAnswerEnum,
  SearchSortEnum,
  SortDirectionEnum,
  UnknownModeEnum,
} from './search.enums.ts';
import { TownListAnswerEnum } from '../towns/town.enums.ts';
import { BoxInput, FloatRangeInput, IntRangeInput, NearInput } from './range.inputs.ts';

@InputType('OpportunityFilter', {
  description: 'Conditions that all must hold; inside a list one match is enough. A list that is empty or left out does not narrow.',
})
export class OpportunityFilterInput implements SearchFilter {
  @IsOptional()
  @ArrayMaxSize(4)
  @Field(() => [OpportunityKindEnum], { nullable: true })
  public kinds?: OpportunityKind[] | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @Length(1, 80, { each: true })
  @Field(() => [String], { nullable: true, description: 'Slugs of regions.' })
  public regions?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @Length(1, 80, { each: true })
  @Field(() => [String], { nullable: true, description: 'Slugs of towns.' })
  public towns?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(2)
  @Field(() => [TownListAnswerEnum], {
    nullable: true,
    description: 'The list of single-industry towns: the town is on it now, or has ever been. CURRENT is part of EVER.',
  })
  public townLists?: TownListAnswer[] | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @Length(1, 80, { each: true })
  @Field(() => [String], { nullable: true, description: 'Slugs of special zones.' })
  public zones?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(25)
  @Length(1, 1, { each: true })
  @Field(() => [String], { nullable: true, description: 'Letters of OKED sections.' })
  public sections?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(100)
  @Length(2, 2, { each: true })
  @Field(() => [String], { nullable: true, description: 'Codes of OKED divisions.' })
  public divisions?: string[] | null;

  @Field(() => IntRangeInput, {
    nullable: true,
    description:
      'Whole tenge. Whether a sum stated in dollars lies in it is unknown: nothing is converted. With `investmentUsd` one of the two is enough.',
  })
  public investment?: IntRangeInput | null;

  @Field(() => IntRangeInput, {
    nullable: true,
    description: 'Whole US dollars. Whether a sum stated in tenge lies in it is unknown: nothing is converted.',
  })
  public investmentUsd?: IntRangeInput | null;

  @IsOptional()
  @ArrayMaxSize(4)
  @Field(() => [EquipmentEnum], {
    nullable: true,
    description: 'All of it must be there, as the facts of the place say; where they do not, it is unknown.',
  })
  public equipment?: Equipment[] | null;

  @IsOptional()
  @ArrayMaxSize(3)
  @Field(() => [CurrencyAnswerEnum], { nullable: true, description: 'The currency that the sum is stated in; UNKNOWN: no sum is stated.' })
  public currencies?: CurrencyAnswer[] | null;

  @Field(() => FloatRangeInput, { nullable: true, description: 'Hectares.' })
  public landHa?: FloatRangeInput | null;

  @Field(() => IntRangeInput, { nullable: true, description: 'Square metres.' })
  public floorM2?: IntRangeInput | null;

  @Field(() => FloatRangeInput, { nullable: true, description: 'MVA.' })
  public powerMva?: FloatRangeInput | null;

  @Field(() => FloatRangeInput, { nullable: true, description: 'Cubic metres a day.' })
  public waterM3Day?: FloatRangeInput | null;

  @Field(() => IntRangeInput, { nullable: true, description: 'Whole tenge of investment for one permanent job.' })
  public capitalPerJob?: IntRangeInput | null;

  @Field(() => NearInput, { nullable: true, description: 'Rows of which only the region is known are neither near nor far: unknown.' })
  public near?: NearInput | null;

  @Field(() => BoxInput, { nullable: true })
  public box?: BoxInput | null;

  @IsOptional()
  @ArrayMaxSize(8)
  @Field(() => [UtilityEnum], { nullable: true, description: 'All of them must be there.' })
  public utilities?: Utility[] | null;

  @IsOptional()
  @ArrayMaxSize(5)
  @Field(() => [ConditionEnum], { nullable: true })
  public conditions?: Condition[] | null;

  @IsOptional()
  @ArrayMaxSize(5)
  @Field(() => [ContaminationEnum], { nullable: true })
  public contaminations?: Contamination[] | null;

  @IsOptional()
  @ArrayMaxSize(8)
  @Field(() => [LegalAnswerEnum], { nullable: true })
  public legalStates?: LegalAnswer[] | null;

  @IsOptional()
  @ArrayMaxSize(7)
  @Field(() => [DealAnswerEnum], { nullable: true })
  public dealTypes?: DealAnswer[] | null;

  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [OpportunityStatusEnum], { nullable: true })
  public statuses?: OpportunityStatus[] | null;

  @IsOptional()
  @ArrayMaxSize(3)
  @Field(() => [OriginEnum], { nullable: true })
  public origins?: Origin[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only where published zone terms are in force today.' })
  public termsInForce?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only what still takes expressions of interest.' })
  public acceptsInterest?: boolean | null;

  @Field(() => UnknownModeEnum, { nullable: true, description: 'EXCLUDE when left out.' })
  public unknown?: UnknownMode | null;
}

@ArgsType()
export class OpportunitiesArgs {
  @Field(() => OpportunityFilterInput, { nullable: true })
  public filter?: OpportunityFilterInput | null;

  @IsOptional()
  @Length(0, 10_000)
  @Field(() => String, {
    nullable: true,
    description:
      'Words in any of the three languages and either script, typing mistakes allowed; the first 100 characters and eight words count.',
  })
  public text?: string | null;

  @Field(() => SearchSortEnum, { defaultValue: 'RELEVANCE' })
  public sort!: SearchSort;

  @Field(() => SortDirectionEnum, { defaultValue: 'DESC' })
  public direction!: 'ASC' | 'DESC';

  @Field(() => Int, { defaultValue: 20, description: '1–100.' })
  public first!: number;

  @IsOptional()
  @MaxLength(1_000)
  @Field(() => String, { nullable: true, description: 'Cursor of the same list.' })
  public after?: string | null;
}
