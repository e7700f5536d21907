import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { Utility } from 'shared/opportunities/kinds.ts';
import { LINK_LIMITS } from 'shared/second-life/chain.ts';
import { OptionalText } from '../kernel/edited-fields.ts';
import { DateScalar } from '../kernel/scalars.ts';
import { TextWithin } from '../kernel/text-within.ts';
import { UtilityEnum } from '../opportunities/opportunity.enums.ts';

@InputType()
abstract class PairInput {
  @IsUUID()
  @Field(() => ID, { description: 'A UUID of the caller’s making: sent twice, it says it once.' })
  public id!: string;

  @MaxLength(200)
  @Field(() => String, { description: 'Slug of the opportunity.' })
  public opportunity!: string;

  @MaxLength(200)
  @Field(() => String, { description: 'Slug of the measure.' })
  public measure!: string;

  @Field(() => UtilityEnum, { description: 'The network that the measure brings.' })
  public utility!: Utility;
}

@InputType('StateLinkInput', {
  description: 'States that a measure brings a network to an opportunity, or confirms that it does where the rule proposes it.',
})
export class StateLinkInput extends PairInput {
  @OptionalText(LINK_LIMITS.words, 'The document or the address that says so. Needed unless the rule proposes the link.')
  public source?: string | null;

  @IsOptional()
  @Field(() => DateScalar, { nullable: true, description: 'The day of what the source says; today, if it is left out.' })
  public asOf?: string | null;

  @OptionalText(LINK_LIMITS.words, 'What else is to be known of it.')
  public words?: string | null;
}

@InputType('RefuseLinkInput', { description: 'Refuses a link that the rule proposes; it is not proposed again.' })
export class RefuseLinkInput extends PairInput {
  @TextWithin(LINK_LIMITS.words)
  @Field(() => String, { description: 'Why it is wrong.' })
  public words!: string;
}

@InputType('EndLinkInput', { description: 'Ends a stated link.' })
export class EndLinkInput {
  @IsUUID()
  @Field(() => ID)
  public id!: string;

  @TextWithin(LINK_LIMITS.words)
  @Field(() => String, { description: 'Why it does not hold any more.' })
  public words!: string;
}
