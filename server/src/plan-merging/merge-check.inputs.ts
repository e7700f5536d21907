import { ArrayMaxSize, IsOptional, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MOST_CODE_LENGTH, MOST_MERGE_LINKS, MOST_MERGE_ROWS, MOST_REASON_LENGTH, MOST_TITLE_LENGTH } from 'shared/plan-merging/rows.ts';
import type { LinkBasis } from 'shared/plan-merging/rows.ts';
import { MAX_MEASURE_TENGE } from 'shared/plans/vocabulary.ts';
import { ListOf, OptionalText } from '../kernel/edited-fields.ts';
import { PartialDateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { LinkBasisEnum } from './merge-check.types.ts';

@InputType('MergeRowInput', { description: 'A row of the regional plan.' })
export class MergeRowInput {
  @OptionalText(MOST_CODE_LENGTH, 'The identifier that the plan gives it.')
  public code?: string | null;

  @Length(1, MOST_TITLE_LENGTH)
  @Field(() => String)
  public title!: string;

  @IsOptional()
  @Min(0)
  @Max(MAX_MEASURE_TENGE)
  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole tenge; null: not stated.' })
  public amount?: number | null;
}

@InputType('StartMergeCheckInput', { description: 'A town’s plan, and the regional plan: a loaded one, or its rows.' })
export class StartMergeCheckInput {
  @IsUUID()
  @Field(() => ID, { description: 'Chosen by the caller; starting a check again under its id starts nothing.' })
  public id!: string;

  @Length(1, 200)
  @Field(() => String, { description: 'Slug of the town’s plan.' })
  public plan!: string;

  @IsOptional()
  @MaxLength(200)
  @Field(() => String, { nullable: true, description: 'Slug of a regional plan whose measures are loaded.' })
  public regionalPlan?: string | null;

  @OptionalText(300, 'Name of a regional plan that is not loaded.')
  public name?: string | null;

  @OptionalText(1000, 'Where its rows were taken from.')
  public source?: string | null;

  @IsOptional()
  @Matches(/^\d{4}/)
  @Field(() => PartialDateScalar, { nullable: true })
  public asOf?: string | null;

  @ListOf(() => MergeRowInput, MOST_MERGE_ROWS, 'Rows of a regional plan that is not loaded; at most 800.')
  public rows!: MergeRowInput[];
}

@InputType('MergeLinkInput', { description: 'A tie of two rows.' })
export class MergeLinkInput {
  @Min(0)
  @Max(MOST_MERGE_ROWS)
  @Field(() => Int)
  public before!: number;

  @Min(0)
  @Max(MOST_MERGE_ROWS)
  @Field(() => Int)
  public after!: number;

  @Field(() => LinkBasisEnum)
  public basis!: LinkBasis;

  @Min(0)
  @Max(100)
  @Field(() => Int)
  public sureness!: number;

  @Field(() => Boolean)
  public isDuplicate!: boolean;

  @Field(() => Boolean)
  public isConfirmed!: boolean;
}

@InputType('LossReasonInput', { description: 'Why a measure is lost.' })
export class LossReasonInput {
  @Min(0)
  @Max(MOST_MERGE_ROWS)
  @Field(() => Int)
  public before!: number;

  @MaxLength(MOST_REASON_LENGTH)
  @Field(() => String)
  public words!: string;
}

@InputType('SaveMergeCheckInput', { description: 'The ties and reasons of a check as it was read at `version`.' })
export class SaveMergeCheckInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Field(() => Int)
  public version!: number;

  @ArrayMaxSize(MOST_MERGE_LINKS)
  @Field(() => [MergeLinkInput])
  public links!: MergeLinkInput[];

  @ArrayMaxSize(MOST_MERGE_ROWS)
  @Field(() => [LossReasonInput])
  public reasons!: LossReasonInput[];
}

@InputType('MergeCheckVersionInput', { description: 'A check as it was read at `version`.' })
export class MergeCheckVersionInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Field(() => Int)
  public version!: number;
}
