import { Field, Float, Int, ObjectType } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Category, Tax } from 'shared/special-zones/clauses.ts';
import type { DoubtReason, RefusalReason, Verdict } from 'shared/special-zones/eligibility.ts';
import type { Exclusion } from 'shared/special-zones/project.ts';
import type { TermGap } from 'shared/special-zones/relief-term.ts';
import { CategoryEnum, DoubtReasonEnum, ExclusionEnum, RefusalReasonEnum, TaxEnum, TermGapEnum, VerdictEnum } from './zone.enums.ts';
import { DateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { SpecialZoneType, TermsClauseType, ZoneTermsType } from './zone.types.ts';

@ObjectType('Refusal', { simpleResolvers: true, description: 'Why the terms do not apply to the project.' })
export class RefusalType {
  @Field(() => RefusalReasonEnum)
  public readonly reason!: RefusalReason;

  @Field(() => ExclusionEnum, { nullable: true, description: 'With EXCLUDED and ACTIVITY_EXCLUDED alone.' })
  public readonly exclusion!: Exclusion | null;

  @Field(() => TermsClauseType, { nullable: true, description: 'The clause it follows from.' })
  public readonly clause!: TermsClauseType | null;
}

@ObjectType('Doubt', { simpleResolvers: true, description: 'What was not checked, or may be an obstacle without excluding the project.' })
export class DoubtType {
  @Field(() => DoubtReasonEnum)
  public readonly reason!: DoubtReason;

  @Field(() => ExclusionEnum, { nullable: true, description: 'With ACTIVITY_MAY_BE_EXCLUDED alone.' })
  public readonly exclusion!: Exclusion | null;

  @Field(() => TermsClauseType, { nullable: true, description: 'The clause that it is about.' })
  public readonly clause!: TermsClauseType | null;
}

@ObjectType('CategoryFlip', { simpleResolvers: true, description: 'The MRP above which the same cost falls into a lower category.' })
export class CategoryFlipType {
  @Field(() => Float, { description: 'Tenge.' })
  public readonly aboveMrp!: number;

  @Field(() => CategoryEnum)
  public readonly category!: Category;
}

@ObjectType('EstimateTerm', { simpleResolvers: true, description: 'The category of the project and the term of its relief.' })
export class EstimateTermType {
  @Field(() => CategoryEnum)
  public readonly category!: Category;

  @Field(() => Float, { description: 'Cost of the project in MRP of the day of the contract.' })
  public readonly costMrp!: number;

  @Field(() => Float, { description: 'The MRP of that day, tenge.' })
  public readonly mrp!: number;

  @Field(() => Boolean, { description: 'True: the year of the contract has no MRP of its own yet, and the newest one is used.' })
  public readonly isMrpOfEarlierYear!: boolean;

  @Field(() => CategoryFlipType, { nullable: true, description: 'Null in the lowest category.' })
  public readonly flip!: CategoryFlipType | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The legal term of the category; the zone may end earlier. Null: the terms do not say.',
  })
  public readonly years!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day without relief; the earliest possible one where the end of the zone is not known to the day.',
  })
  public readonly until!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The latest possible first day without relief; equals `until` where the day is known.',
  })
  public readonly latestUntil!: string | null;

  @Field(() => Boolean, { description: 'True: the zone ends, or may end, before the category’s term.' })
  public readonly endsWithZone!: boolean;
}

@ObjectType('EstimateYear', { simpleResolvers: true, description: 'One tax in one calendar year; whole tenge.' })
export class EstimateYearType {
  @Field(() => Int)
  public readonly year!: number;

  @Field(() => Float, {
    description:
      'The tax base: tenge, or hectares for land. For income tax: profit after other taxes and losses carried forward, without the terms.',
  })
  public readonly base!: number;

  @Field(() => Float, { description: 'Share of the calendar year that counts, 0–1: the base has it already, hectares do not.' })
  public readonly share!: number;

  @Field(() => Float, { description: 'Per cent of the base, or tenge per hectare for land.' })
  public readonly rate!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Since when the rate applies; null when the investor stated it.' })
  public readonly rateFrom!: string | null;

  @Field(() => SafeIntScalar)
  public readonly standard!: number;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Null: the term of the relief is not known.' })
  public readonly withTerms!: number | null;

  @Field(() => Float, { description: 'Share of the year’s active days with relief, 0–1.' })
  public readonly reliefShare!: number;
}

@ObjectType('EstimateLine', { simpleResolvers: true, description: 'One tax over the years.' })
export class EstimateLineType {
  @Field(() => TaxEnum)
  public readonly tax!: Tax;

  @Field(() => TermsClauseType, { nullable: true, description: 'The clause that relieves it; null: the terms change nothing.' })
  public readonly clause!: TermsClauseType | null;

  @Field(() => [String], { description: 'Names of `asked`, or `landRight`: what must be stated before it can be computed.' })
  public readonly missing!: readonly string[];

  @Field(() => Boolean, { description: 'False for VAT: it is refunded by offset, so it is shown and not added up.' })
  public readonly isCounted!: boolean;

  @Field(() => [EstimateYearType], { complexity: listOf(30) })
  public readonly years!: readonly EstimateYearType[];

  @Field(() => [Int], { description: 'Years whose standard rate is not known: they are left out, not guessed.' })
  public readonly unknownYears!: readonly number[];
}

@ObjectType('EstimateSum', {
  simpleResolvers: true,
  description: 'Taxes added up; whole tenge. With the terms: null while the term of the relief is not known.',
})
export class EstimateSumType {
  @Field(() => Int, { nullable: true, description: 'Null: all years together.' })
  public readonly year!: number | null;

  @Field(() => SafeIntScalar)
  public readonly standard!: number;

  @Field(() => SafeIntScalar, { nullable: true })
  public readonly withTerms!: number | null;

  @Field(() => SafeIntScalar, { nullable: true })
  public readonly saving!: number | null;
}

@ObjectType('EstimateMost', { simpleResolvers: true, description: 'What the terms save when the zone ends as late as possible.' })
export class EstimateMostType {
  @Field(() => EstimateSumType)
  public readonly total!: EstimateSumType;

  @Field(() => SafeIntScalar, { nullable: true })
  public readonly presentValue!: number | null;
}

@ObjectType('ZoneEstimate', {
  simpleResolvers: true,
  description: 'Taxes of a project with and without the terms of a zone: an estimate, not an offer.',
})
export class ZoneEstimateType {
  @Field(() => SpecialZoneType)
  public readonly zone!: SpecialZoneType;

  @Field(() => ZoneTermsType, {
    description: 'The version that was used: the one that applies on the day of the contract, unless another was asked for.',
  })
  public readonly terms!: ZoneTermsType;

  @Field(() => VerdictEnum)
  public readonly verdict!: Verdict;

  @Field(() => [RefusalType], { description: 'Why the terms do not apply; empty alone does not say that they do: see the verdict.' })
  public readonly refusals!: readonly RefusalType[];

  @Field(() => [DoubtType])
  public readonly doubts!: readonly DoubtType[];

  @Field(() => EstimateTermType, { nullable: true, description: 'Null when the category cannot be told: see `termGap`.' })
  public readonly term!: EstimateTermType | null;

  @Field(() => TermGapEnum, { nullable: true, description: 'Why the term of the relief is unknown; null: it is known.' })
  public readonly termGap!: TermGap | null;

  @Field(() => [EstimateLineType], {
    description: 'For land, the tax or the fee. All sums here assume the earliest possible end of the zone: the least that the terms save.',
  })
  public readonly lines!: readonly EstimateLineType[];

  @Field(() => [EstimateSumType], { complexity: listOf(30) })
  public readonly years!: readonly EstimateSumType[];

  @Field(() => EstimateSumType)
  public readonly total!: EstimateSumType;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Savings discounted to the year of the start; null without a discount rate.' })
  public readonly presentValue!: number | null;

  @Field(() => EstimateMostType, {
    nullable: true,
    description: 'With the latest possible end of the zone; null: it makes no difference.',
  })
  public readonly most!: EstimateMostType | null;

  @Field(() => TermsClauseType, {
    nullable: true,
    description: 'The clause that requires a share of the project cost as security.',
  })
  public readonly security!: TermsClauseType | null;

  @Field(() => TermsClauseType, { nullable: true, description: 'The clause that says how soon an application is answered.' })
  public readonly answerTime!: TermsClauseType | null;
}
