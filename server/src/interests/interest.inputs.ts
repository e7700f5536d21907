import { IsIn, IsInt, IsOptional, Length, Matches, Max, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import { CURRENCIES } from 'shared/opportunities/kinds.ts';
import type { Currency } from 'shared/opportunities/kinds.ts';
import type { DeclineReason } from 'shared/interests/decline-reasons.ts';
import { DeclineReasonEnum } from './interest.enums.ts';
import { CurrencyEnum } from '../opportunities/opportunity.enums.ts';
import { DateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { TextWithin } from '../kernel/text-within.ts';

@InputType('InterestFieldsInput', { description: 'In a draft anything may be missing.' })
export class InterestFieldsInput {
  @IsOptional()
  @TextWithin(INTEREST_LIMITS.purpose)
  @Field(() => String, { nullable: true })
  public purpose?: string | null;

  @IsOptional()
  @Matches(/^\d{2}$/)
  @Field(() => String, { nullable: true, description: 'OKED division, two digits.' })
  public okedDivision?: string | null;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(INTEREST_LIMITS.maxInvestment)
  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole units of `currency`.' })
  public investment?: number | null;

  @IsIn(CURRENCIES)
  @Field(() => CurrencyEnum)
  public currency!: Currency;

  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(INTEREST_LIMITS.maxJobs)
  @Field(() => SafeIntScalar, { nullable: true })
  public permanentJobs?: number | null;

  @IsOptional()
  @Min(0)
  @Max(INTEREST_LIMITS.maxLandHa)
  @Field(() => Float, { nullable: true, description: 'Hectares.' })
  public landHa?: number | null;

  @IsOptional()
  @Min(0)
  @Max(INTEREST_LIMITS.maxPowerMva)
  @Field(() => Float, { nullable: true, description: 'MVA.' })
  public powerMva?: number | null;

  @IsOptional()
  @Matches(INTEREST_LIMITS.startMonth)
  @Field(() => DateScalar, { nullable: true, description: 'First day of the month in which work would begin.' })
  public startMonth?: string | null;

  @IsOptional()
  @Min(0)
  @Max(100)
  @Field(() => Float, { nullable: true, description: 'Per cent.' })
  public ownFundsPercent?: number | null;

  @IsOptional()
  @TextWithin(INTEREST_LIMITS.partners)
  @Field(() => String, { nullable: true })
  public partners?: string | null;

  @IsOptional()
  @TextWithin(INTEREST_LIMITS.message)
  @Field(() => String, { nullable: true })
  public message?: string | null;

  @IsOptional()
  @TextWithin(INTEREST_LIMITS.contactName)
  @Field(() => String, { nullable: true })
  public contactName?: string | null;

  @IsOptional()
  @TextWithin(INTEREST_LIMITS.contactPhone)
  @Field(() => String, { nullable: true })
  public contactPhone?: string | null;

  @Field(() => Boolean)
  public consent!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'The investor knows that the town has left the list of single-industry towns, and what that changes. Required for sending where the town has left it.',
  })
  public exclusionKnown?: boolean | null;
}

@InputType('SaveInterestDraftInput', { description: 'First save: `opportunity`. Later saves: `id` and the `version` last read.' })
export class SaveInterestDraftInput {
  @IsOptional()
  @Length(36, 36)
  @Field(() => ID, { nullable: true })
  public id?: string | null;

  @IsOptional()
  @Length(1, 120)
  @Field(() => String, { nullable: true, description: 'Slug.' })
  public opportunity?: string | null;

  @IsOptional()
  @Min(1)
  @Field(() => Int, { nullable: true })
  public version?: number | null;

  @Field(() => InterestFieldsInput)
  public fields!: InterestFieldsInput;
}

@InputType('SubmitInterestInput', { description: 'Sends a draft. The same key again gives the same answer.' })
export class SubmitInterestInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Min(1)
  @Field(() => Int, { description: 'The version last read.' })
  public version!: number;

  @Length(16, 64)
  @Matches(/^[\w-]+$/)
  @Field(() => String, { description: 'Idempotency key: made by the client once for this sending.' })
  public key!: string;
}

@InputType('MoveInterestInput', { description: 'One step of the state machine.' })
export class MoveInterestInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Min(1)
  @Field(() => Int, { description: 'The version last read.' })
  public version!: number;

  @IsOptional()
  @TextWithin(INTEREST_LIMITS.words)
  @Field(() => String, { nullable: true, description: 'The question, the answer or the reason; needed for asking and answering.' })
  public words?: string | null;
}

@InputType('WithdrawInterestInput', { description: 'The investor withdraws it.' })
export class WithdrawInterestInput extends MoveInterestInput {
  @IsOptional()
  @Length(36, 36)
  @Field(() => ID, { nullable: true, description: 'Because of this version of the zone’s terms, which is not the cited one.' })
  public becauseOfTerms?: string | null;
}

@InputType('DecideInterestInput', { description: 'A decision, with its reason and the hash of what was read.' })
export class DecideInterestInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Min(1)
  @Field(() => Int, { description: 'The version last read.' })
  public version!: number;

  @Matches(/^[0-9a-f]{64}$/)
  @Field(() => String, { description: '`contentHash` of the interest that was read.' })
  public contentHash!: string;

  @TextWithin(INTEREST_LIMITS.words)
  @Field(() => String)
  public reason!: string;
}

@InputType('DeclineInterestInput', { description: 'A refusal: the decision, and why in one word of a closed list.' })
export class DeclineInterestInput extends DecideInterestInput {
  @Field(() => DeclineReasonEnum)
  public because!: DeclineReason;
}
