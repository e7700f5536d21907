import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUrl, Length, Matches, MaxLength, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { ClauseGroup, ClauseUnit } from 'shared/special-zones/clauses.ts';
import { ClauseGroupEnum, ClauseUnitEnum } from '../kernel/enums.ts';
import { DateScalar, PartialDateScalar } from '../kernel/scalars.ts';

@InputType('LocalizedTextInput', { description: 'A text in one to three languages.' })
export class LocalizedTextInput {
  @IsOptional() @MaxLength(4000)
  @Field(() => String, { nullable: true })
  public ru?: string | null;

  @IsOptional() @MaxLength(4000)
  @Field(() => String, { nullable: true })
  public kk?: string | null;

  @IsOptional() @MaxLength(4000)
  @Field(() => String, { nullable: true })
  public en?: string | null;
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

  @IsOptional() @Min(0)
  @Field(() => Float, { nullable: true })
  public value?: number | null;

  @Field(() => ClauseUnitEnum, { nullable: true })
  public unit?: ClauseUnit | null;

  @Field(() => LocalizedTextInput, { nullable: true })
  public sourceTitle?: LocalizedTextInput | null;

  @IsOptional() @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @Field(() => String, { nullable: true })
  public sourceUrl?: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  public asOf?: string | null;
}

@InputType('DraftZoneTermsInput', { description: 'Saves the open draft of a zone; without `id` begins one.' })
export class DraftZoneTermsInput {
  @Length(1, 80)
  @Field(() => String, { description: 'Slug of the zone.' })
  public zone!: string;

  @IsOptional() @Length(36, 36)
  @Field(() => ID, { nullable: true })
  public id?: string | null;

  @IsOptional() @Min(1)
  @Field(() => Int, { nullable: true, description: 'The version last read; needed with `id`.' })
  public version?: number | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Why the terms change.' })
  public note?: LocalizedTextInput | null;

  @ArrayMinSize(1) @ArrayMaxSize(200)
  @Field(() => [TermsClauseInput])
  public clauses!: TermsClauseInput[];
}

@InputType('PublishZoneTermsInput', { description: 'Publishes a draft; after this it never changes.' })
export class PublishZoneTermsInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Min(1)
  @Field(() => Int, { description: 'The version last read.' })
  public version!: number;

  @Field(() => DateScalar, { description: 'First Kazakhstan day on which it holds; today or later, and later than every published version.' })
  public effectiveFrom!: string;
}
