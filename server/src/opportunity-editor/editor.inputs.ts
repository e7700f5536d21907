import { IsOptional, Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CONTENT_LIMITS } from 'shared/opportunities/content.ts';
import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import { OptionalWord } from '../kernel/edited-fields.ts';
import { DateScalar } from '../kernel/scalars.ts';
import { TextWithin } from '../kernel/text-within.ts';
import { OpportunityKindEnum } from '../opportunities/opportunity.enums.ts';
import { EditedTextType } from '../kernel/edited-text.ts';
import { OpportunityContentType } from './content.types.ts';

@InputType('CreateOpportunityInput', { description: 'Begins an opportunity of the viewer’s organisation.' })
export class CreateOpportunityInput {
  @Length(36, 36)
  @Field(() => ID, { description: 'A UUID of the caller’s making: sent twice, it makes one row.' })
  public id!: string;

  @Field(() => OpportunityKindEnum)
  public kind!: OpportunityKind;

  @Field(() => EditedTextType)
  public title!: EditedTextType;

  @OptionalWord(80, 'Slug of the zone of a zone site.')
  public zone?: string | null;
}

@InputType('SaveOpportunityDraftInput', { description: 'Saves the draft of an opportunity.' })
export class SaveOpportunityDraftInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Min(0)
  @Max(2_000_000_000)
  @Field(() => Int, { description: 'The version last read; 0: there was no draft.' })
  public version!: number;

  @Field(() => OpportunityContentType)
  public content!: OpportunityContentType;
}

@InputType('PublishOpportunityInput', { description: 'Publishes the draft of an opportunity.' })
export class PublishOpportunityInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Min(1)
  @Max(2_000_000_000)
  @Field(() => Int, { description: 'The version last read.' })
  public version!: number;
}

@InputType('WithdrawOpportunityInput', {
  description: 'Withdraws an opportunity: it stays in the record and disappears from everywhere else.',
})
export class WithdrawOpportunityInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @TextWithin(CONTENT_LIMITS.words)
  @Field(() => String, { description: 'Kept in the record.' })
  public reason!: string;

  @IsOptional()
  @Field(() => DateScalar, { nullable: true, description: 'The day on which it ended; today without it, never a later day.' })
  public endedOn?: string | null;
}
