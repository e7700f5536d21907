import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { PickedText } from 'shared/locale/locale.ts';
import type { DateBasis, Origin } from 'shared/opportunities/kinds.ts';
import type { MeasureFacet } from 'shared/plans/measure-filter.ts';
import type { MeasureField } from 'shared/plans/completeness.ts';
import type {
  AmendmentSubject,
  Blocker,
  Funding,
  MeasureCategory,
  MeasureStatus,
  MoneyKind,
  MoneySource,
  UncountedReason,
} from 'shared/plans/vocabulary.ts';
import { listOf } from '../kernel/complexity.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { PageInfoType } from '../kernel/page-info.types.ts';
import { DateScalar, PartialDateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { OriginEnum } from '../opportunities/opportunity.enums.ts';
import { SourceType } from '../towns/source.types.ts';
import { DateBasisEnum } from '../towns/town.enums.ts';
import { TownType } from '../towns/town.types.ts';
import {
  AmendmentSubjectEnum,
  BlockerEnum,
  FundingEnum,
  MeasureCategoryEnum,
  MeasureFacetEnum,
  MeasureFieldEnum,
  MeasureStatusEnum,
  MoneyKindEnum,
  MoneySourceEnum,
  UncountedReasonEnum,
} from './plan.enums.ts';
import { PlanType } from './plan.types.ts';

@ObjectType('MeasureMoney', {
  simpleResolvers: true,
  description: 'One dated sum of a measure. What does not count is shown and never added up.',
})
export class MeasureMoneyType {
  @Field(() => MoneyKindEnum)
  public readonly kind!: MoneyKind;

  @Field(() => MoneySourceEnum)
  public readonly moneySource!: MoneySource;

  @Field(() => Int, { nullable: true, description: 'Null: of all years together, or unknown.' })
  public readonly year!: number | null;

  @Field(() => SafeIntScalar, { description: 'Whole tenge.' })
  public readonly amount!: number;

  @Field(() => UncountedReasonEnum, { nullable: true, description: 'Null: it counts.' })
  public readonly uncounted!: UncountedReason | null;

  @Field(() => SourceType, { nullable: true, description: 'Null for an invented measure.' })
  public readonly source!: SourceType | null;
}

@ObjectType('MeasureAmendment', { simpleResolvers: true, description: 'A dated change of a measure, with its document.' })
export class MeasureAmendmentType {
  @Field(() => DateScalar)
  public readonly dated!: string;

  @Field(() => AmendmentSubjectEnum)
  public readonly subject!: AmendmentSubject;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole tenge of the measure before it.' })
  public readonly before!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole tenge of the measure after it.' })
  public readonly after!: number | null;

  @Field(() => LocalizedTextType)
  public readonly text!: PickedText;

  @Field(() => LocalizedTextType)
  public readonly document!: PickedText;

  @Field(() => SourceType, { nullable: true })
  public readonly source!: SourceType | null;

  @Field(() => String, { nullable: true, description: 'Address of the document on this server.' })
  public readonly fileUrl!: string | null;
}

@ObjectType('Measure', {
  simpleResolvers: true,
  description: 'One work of a plan. Sums are sums of its money that counts; null: nobody stated one.',
})
export class MeasureType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String, { description: 'Used in addresses.' })
  public readonly slug!: string;

  @Field(() => LocalizedTextType)
  public readonly title!: PickedText;

  @Field(() => TownType)
  public readonly town!: TownType;

  @Field(() => PlanType, { nullable: true, description: 'Null: no source ties it to a plan.' })
  public readonly plan!: PlanType | null;

  @Field(() => MeasureCategoryEnum)
  public readonly category!: MeasureCategory;

  @Field(() => LocalizedTextType, { nullable: true, description: 'What it delivers, in words.' })
  public readonly delivers!: PickedText | null;

  @Field(() => Float, { nullable: true, description: 'How much it delivers, in `unit`.' })
  public readonly quantity!: number | null;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly unit!: PickedText | null;

  @Field(() => Int, { nullable: true })
  public readonly fromYear!: number | null;

  @Field(() => Int, { nullable: true })
  public readonly toYear!: number | null;

  @Field(() => MeasureStatusEnum)
  public readonly status!: MeasureStatus;

  @Field(() => PartialDateScalar, { nullable: true })
  public readonly statusAsOf!: string | null;

  @Field(() => DateBasisEnum)
  public readonly asOfBasis!: DateBasis;

  @Field(() => BlockerEnum, { nullable: true })
  public readonly blocker!: Blocker | null;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly blockedBy!: PickedText | null;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly owner!: PickedText | null;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly note!: PickedText | null;

  @Field(() => OriginEnum)
  public readonly origin!: Origin;

  @Field(() => [SourceType])
  public readonly sources!: SourceType[];

  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole tenge.' })
  public readonly planned!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole tenge.' })
  public readonly allocated!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole tenge.' })
  public readonly spent!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Planned less allocated, whole tenge; null where one of the two is unknown.' })
  public readonly gap!: number | null;

  @Field(() => FundingEnum)
  public readonly funding!: Funding;

  @Field(() => [MeasureFieldEnum], { description: 'What a plan has to state of it and nobody has stated.' })
  public readonly missing!: readonly MeasureField[];

  @Field(() => [String], { description: 'Figures that are disputed: a challenge stands beside them.' })
  public readonly disputed!: readonly string[];
}

@ObjectType('MeasureFacetValue', { simpleResolvers: true, description: 'A value and how many measures have it.' })
export class MeasureFacetValueType {
  @Field(() => String)
  public readonly value!: string;

  @Field(() => Int)
  public readonly count!: number;
}

@ObjectType('MeasureFacet', { simpleResolvers: true, description: 'Counts beside filter values, under all the other filters.' })
export class MeasureFacetType {
  @Field(() => MeasureFacetEnum)
  public readonly key!: MeasureFacet;

  @Field(() => [MeasureFacetValueType], { complexity: listOf(20) })
  public readonly values!: MeasureFacetValueType[];
}

@ObjectType('MeasureSums', {
  simpleResolvers: true,
  description: 'Sums of all found measures, whole tenge. Each `…Of` says how many of them state the figure; a sum of none is null.',
})
export class MeasureSumsType {
  @Field(() => SafeIntScalar, { nullable: true })
  public readonly planned!: number | null;

  @Field(() => Int)
  public readonly plannedOf!: number;

  @Field(() => SafeIntScalar, { nullable: true })
  public readonly allocated!: number | null;

  @Field(() => Int)
  public readonly allocatedOf!: number;

  @Field(() => SafeIntScalar, { nullable: true })
  public readonly spent!: number | null;

  @Field(() => Int)
  public readonly spentOf!: number;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Of the measures that state both planned and allocated.' })
  public readonly gap!: number | null;

  @Field(() => Int)
  public readonly gapOf!: number;

  @Field(() => Int, { description: 'Measures that were not done.' })
  public readonly notDone!: number;
}

@ObjectType('MeasureEdge', { simpleResolvers: true })
export class MeasureEdgeType {
  @Field(() => MeasureType)
  public readonly node!: MeasureType;

  @Field(() => String)
  public readonly cursor!: string;
}

@ObjectType('MeasureConnection', { simpleResolvers: true, description: 'A page of measures.' })
export class MeasureConnectionType {
  @Field(() => [MeasureEdgeType])
  public readonly edges!: MeasureEdgeType[];

  @Field(() => PageInfoType)
  public readonly pageInfo!: PageInfoType;
}
