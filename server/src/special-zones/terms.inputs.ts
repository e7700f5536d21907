import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { TERMS_LIMITS } from 'shared/special-zones/clauses.ts';
import type { Category, ClauseGroup, ClauseUnit, ReliefBase, ReliefMeasure, Tax } from 'shared/special-zones/clauses.ts';
import { CategoryEnum, ClauseGroupEnum, ClauseUnitEnum, ReliefBaseEnum, ReliefMeasureEnum, TaxEnum } from './zone.enums.ts';
import { HttpsAddress } from '../kernel/https-address.ts';
import { DateScalar, PartialDateScalar } from '../kernel/scalars.ts';
import { TextWithin } from '../kernel/text-within.ts';

@InputType('LocalizedTextInput', { description: 'A text in one to three languages.' })
export class LocalizedTextInput {
  @IsOptional()
  @TextWithin(TERMS_LIMITS.text)
  @Field(() => String, { nullable: true })
  public ru?: string | null;

  @IsOptional()
  @TextWithin(TERMS_LIMITS.text)
  @Field(() => String, { nullable: true })
  public kk?: string | null;

  @IsOptional()
  @TextWithin(TERMS_LIMITS.text)
  @Field(() => String, { nullable: true })
  public en?: string | null;
}

@InputType('TermsReliefInput', { description: 'What is relieved; the amount is the value of the clause.' })
export class TermsReliefInput {
  @Field(() => TaxEnum)
  public tax!: Tax;

  @Field(() => ReliefMeasureEnum)
  public measure!: ReliefMeasure;

  @Field(() => ReliefBaseEnum)
  public base!: ReliefBase;

  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @Field(() => [CategoryEnum], { description: 'Categories that receive it.' })
  public categories!: Category[];

  @IsOptional()
  @Min(1)
  @Max(TERMS_LIMITS.maxReliefYears)
  @Field(() => Int, { nullable: true, description: 'Null: as long as the category’s own term.' })
  public years?: number | null;
}

@InputType('TermsJustificationInput', { description: 'The justification of a finding.' })
export class TermsJustificationInput {
  @Matches(/^[A-Z][A-Z0-9_:]{1,300}$/)
  @Field(() => String, { description: '`id` of the finding.' })
  public finding!: string;

  @TextWithin(TERMS_LIMITS.justification)
  @Field(() => String)
  public words!: string;
}

@InputType('TermsClauseInput', { description: 'One clause of a draft.' })
export class TermsClauseInput {
  @Matches(/^[A-Z][A-Z0-9_]{1,60}$/)
  @Field(() => ID, { description: 'Upper-case word, unique in the version.' })
  public key!: string;

  @Field(() => ClauseGroupEnum)
  public group!: ClauseGroup;

  @Field(() => LocalizedTextInput)
  public title!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Null: unknown.' })
  public text?: LocalizedTextInput | null;

  @IsOptional()
  @Min(0)
  @Max(TERMS_LIMITS.maxValue)
  @Field(() => Float, { nullable: true })
  public value?: number | null;

  @Field(() => ClauseUnitEnum, { nullable: true })
  public unit?: ClauseUnit | null;

  @Field(() => LocalizedTextInput, { nullable: true })
  public sourceTitle?: LocalizedTextInput | null;

  @IsOptional()
  @HttpsAddress()
  @Field(() => String, { nullable: true, description: 'https only.' })
  public sourceUrl?: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  public asOf?: string | null;

  @Field(() => TermsReliefInput, { nullable: true, description: 'Only where the key does not already determine the relief.' })
  public relief?: TermsReliefInput | null;

  @IsOptional()
  @ArrayMaxSize(90)
  @Matches(/^\d{2}$/, { each: true })
  @Field(() => [String], { nullable: true, description: 'OKED divisions, two digits.' })
  public oked?: string[] | null;
}

@InputType('DraftZoneTermsInput', { description: 'Saves the open draft of a zone; begins one without `id`.' })
export class DraftZoneTermsInput {
  @Length(1, 80)
  @Field(() => String, { description: 'Slug of the zone.' })
  public zone!: string;

  @IsOptional()
  @Length(36, 36)
  @Field(() => ID, { nullable: true })
  public id?: string | null;

  @IsOptional()
  @Min(1)
  @Field(() => Int, { nullable: true, description: 'The version last read; needed with `id`.' })
  public version?: number | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Why the terms change.' })
  public note?: LocalizedTextInput | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(TERMS_LIMITS.clauses)
  @Field(() => [TermsClauseInput])
  public clauses!: TermsClauseInput[];

  @IsOptional()
  @ArrayMaxSize(TERMS_LIMITS.clauses)
  @Field(() => [TermsJustificationInput], { nullable: true })
  public justifications?: TermsJustificationInput[] | null;
}

@InputType('ZoneTermsDraftInput', { description: 'A draft at the version last read.' })
export class ZoneTermsDraftInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Min(1)
  @Field(() => Int, { description: 'The version last read.' })
  public version!: number;
}

@InputType('WithdrawZoneTermsInput', { description: 'Withdraws a scheduled version before its first day.' })
export class WithdrawZoneTermsInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @TextWithin(TERMS_LIMITS.text)
  @Field(() => String, { description: 'Shown to everybody beside the version.' })
  public reason!: string;
}

@InputType('PublishZoneTermsInput', { description: 'Publishes a draft; after this it never changes.' })
export class PublishZoneTermsInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Min(1)
  @Field(() => Int, { description: 'The version last read.' })
  public version!: number;

  @Field(() => DateScalar, {
    description: 'First Kazakhstan day on which it applies; today or later, and later than every published version.',
  })
  public effectiveFrom!: string;
}
