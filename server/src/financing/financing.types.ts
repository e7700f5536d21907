import { Field, ID, Int, ObjectType } from 'type-graphql';
import { FINANCE_SOURCES, FINANCE_USES } from 'shared/opportunities/financing.ts';
import type { FinanceSourceKind, FinanceUseKind } from 'shared/opportunities/financing.ts';
import type { Currency } from 'shared/opportunities/kinds.ts';
import { listOf } from '../kernel/complexity.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { DateScalar, DateTimeScalar, PartialDateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { CurrencyEnum } from '../opportunities/opportunity.enums.ts';
import { SourceType } from '../towns/source.types.ts';

export const FinanceSourceEnum = graphqlEnum(
  'FinanceSourceKind',
  FINANCE_SOURCES,
  'SPK: the corporation that stewards the project. FUND: loans of state funds, below the market rate. PARTNER: a foreign one.',
);
export const FinanceUseEnum = graphqlEnum('FinanceUseKind', FINANCE_USES, 'What a project pays for.');

@ObjectType('FinanceSource', { simpleResolvers: true, description: 'Money of one source.' })
export class FinanceSourceType {
  @Field(() => FinanceSourceEnum)
  public readonly kind!: FinanceSourceKind;

  @Field(() => String, { nullable: true, description: 'Who gives it, in the words of the steward.' })
  public readonly name!: string | null;

  @Field(() => SafeIntScalar)
  public readonly amount!: number;

  @Field(() => SafeIntScalar, { description: 'What of it is committed; the rest is sought.' })
  public readonly committed!: number;
}

@ObjectType('FinanceUse', { simpleResolvers: true, description: 'What a part of the money is for.' })
export class FinanceUseType {
  @Field(() => FinanceUseEnum)
  public readonly kind!: FinanceUseKind;

  @Field(() => SafeIntScalar)
  public readonly amount!: number;
}

@ObjectType('FinancingPlan', {
  simpleResolvers: true,
  description: 'How a project is financed, as its steward stated it on a day: whole units of `currency`. committed + sought + gap = total.',
})
export class FinancingPlanType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => Int, { description: 'Numbered within the project from 1.' })
  public readonly number!: number;

  @Field(() => SafeIntScalar, { description: 'What the project costs.' })
  public readonly total!: number;

  @Field(() => CurrencyEnum)
  public readonly currency!: Currency;

  @Field(() => SafeIntScalar)
  public readonly committed!: number;

  @Field(() => SafeIntScalar, { description: 'Of named sources that have not committed themselves.' })
  public readonly sought!: number;

  @Field(() => SafeIntScalar, { description: 'What no source is named for.' })
  public readonly gap!: number;

  @Field(() => SafeIntScalar, { description: 'What the SPK gives or is asked for.' })
  public readonly spk!: number;

  @Field(() => [FinanceSourceType], { complexity: listOf(5) })
  public readonly sources!: readonly FinanceSourceType[];

  @Field(() => [FinanceUseType], { complexity: listOf(5), description: 'Empty: nobody has stated them. Else they are the total.' })
  public readonly uses!: readonly FinanceUseType[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'When the project is to be launched; null: not stated.' })
  public readonly launch!: string | null;

  @Field(() => DateScalar, { description: 'The day of what the source says.' })
  public readonly asOf!: string;

  @Field(() => SourceType)
  public readonly source!: SourceType;

  @Field(() => DateTimeScalar, { description: 'When it was recorded in Qaita.' })
  public readonly recordedAt!: Date;
}
