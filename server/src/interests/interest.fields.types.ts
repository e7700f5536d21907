import { Field, Float, ObjectType } from 'type-graphql';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import type { Currency } from 'shared/opportunities/kinds.ts';
import { CurrencyEnum } from '../opportunities/opportunity.enums.ts';
import { DateScalar, SafeIntScalar } from '../kernel/scalars.ts';

@ObjectType('InterestFields', { simpleResolvers: true, description: 'What the investor states. In a draft anything may still be missing.' })
export class InterestFieldsType implements InterestFields {
  @Field(() => String, { nullable: true, description: 'What will be made or done at the place.' })
  public readonly purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'OKED division, two digits.' })
  public readonly okedDivision!: string | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole units of `currency`.' })
  public readonly investment!: number | null;

  @Field(() => CurrencyEnum)
  public readonly currency!: Currency;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Permanent jobs, without construction jobs.' })
  public readonly permanentJobs!: number | null;

  @Field(() => Float, { nullable: true, description: 'Land needed, hectares.' })
  public readonly landHa!: number | null;

  @Field(() => Float, { nullable: true, description: 'Power needed, MVA.' })
  public readonly powerMva!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the month in which work would begin.' })
  public readonly startMonth!: string | null;

  @Field(() => Float, { nullable: true, description: 'Share of the investor’s own money, per cent.' })
  public readonly ownFundsPercent!: number | null;

  @Field(() => String, { nullable: true, description: 'Where the money comes from; partners.' })
  public readonly partners!: string | null;

  @Field(() => String, { nullable: true })
  public readonly message!: string | null;

  @Field(() => String, { nullable: true })
  public readonly contactName!: string | null;

  @Field(() => String, { nullable: true, description: 'International form, +77010000000.' })
  public readonly contactPhone!: string | null;

  @Field(() => Boolean, { description: 'Consent to hand the contact over to the steward.' })
  public readonly consent!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The investor knows that the town has left the list of single-industry towns. Null: it was sent before this was asked.',
  })
  public readonly exclusionKnown?: boolean | null;
}
