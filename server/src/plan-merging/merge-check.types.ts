import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LocalizedText, PickedText } from 'shared/locale/locale.ts';
import { LINK_BASES } from 'shared/plan-merging/rows.ts';
import type { LinkBasis } from 'shared/plan-merging/rows.ts';
import type { MeasureCategory } from 'shared/plans/vocabulary.ts';
import { listOf } from '../kernel/complexity.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { LocalizedTextType, TextInAllLanguagesType } from '../kernel/localized.ts';
import { DateTimeScalar, PartialDateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { MeasureCategoryEnum } from '../plans/plan.enums.ts';
import { TownType } from '../towns/town.types.ts';

export const LinkBasisEnum = graphqlEnum(
  'LinkBasis',
  LINK_BASES,
  'Why two rows are tied. ID: the same identifier. WORDS: title, place and sum. PART: one is a part of the other. HAND: a person said so.',
);

@ObjectType('MergeRow', { simpleResolvers: true, description: 'A measure as a plan states it; named by its place in the list, from 0.' })
export class MergeRowType {
  @Field(() => String, { nullable: true, description: 'The identifier that the plan gives it.' })
  public readonly code!: string | null;

  @Field(() => LocalizedTextType)
  public readonly title!: PickedText;

  @Field(() => TextInAllLanguagesType, { description: 'The title in every language, which decides whether it has changed.' })
  public readonly titles!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'Slug of the town.' })
  public readonly town!: string | null;

  @Field(() => MeasureCategoryEnum, { nullable: true })
  public readonly category!: MeasureCategory | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole tenge; null: not stated.' })
  public readonly amount!: number | null;
}

@ObjectType('MergeLink', {
  simpleResolvers: true,
  description: 'A measure of the town’s plan and the row of the regional plan that continues it.',
})
export class MergeLinkType {
  @Field(() => Int)
  public readonly before!: number;

  @Field(() => Int)
  public readonly after!: number;

  @Field(() => LinkBasisEnum)
  public readonly basis!: LinkBasis;

  @Field(() => Int, { description: 'How sure the proposal is, 0–100.' })
  public readonly sureness!: number;

  @Field(() => Boolean, { description: 'The row repeats a measure that another row continues already.' })
  public readonly isDuplicate!: boolean;

  @Field(() => Boolean, { description: 'A person has looked at it.' })
  public readonly isConfirmed!: boolean;
}

@ObjectType('LossReason', { simpleResolvers: true, description: 'Why a measure is not in the regional plan.' })
export class LossReasonType {
  @Field(() => Int)
  public readonly before!: number;

  @Field(() => String)
  public readonly words!: string;
}

@ObjectType('MergeMoney', {
  simpleResolvers: true,
  description: 'Whole tenge. before = kept + cut + lost + unstated; after = kept + added + duplicated + fresh.',
})
export class MergeMoneyType {
  @Field(() => SafeIntScalar)
  public readonly before!: number;

  @Field(() => SafeIntScalar)
  public readonly kept!: number;

  @Field(() => SafeIntScalar, { description: 'Missing from measures that go on.' })
  public readonly cut!: number;

  @Field(() => SafeIntScalar, { description: 'Of measures that nothing continues.' })
  public readonly lost!: number;

  @Field(() => SafeIntScalar, { description: 'Of measures that go on with a sum that the regional plan does not state.' })
  public readonly unstated!: number;

  @Field(() => SafeIntScalar)
  public readonly after!: number;

  @Field(() => SafeIntScalar, { description: 'More than the town’s plan had for the measures that go on.' })
  public readonly added!: number;

  @Field(() => SafeIntScalar, { description: 'Of rows that only repeat.' })
  public readonly duplicated!: number;

  @Field(() => SafeIntScalar, { description: 'Of rows that continue nothing.' })
  public readonly fresh!: number;
}

@ObjectType('MergeRights', { simpleResolvers: true, description: 'What the viewer may do with a check now.' })
export class MergeRightsType {
  @Field(() => Boolean, { description: 'Confirm ties, give reasons, sign.' })
  public readonly edit!: boolean;
}

@ObjectType('MergeCheckEntry', { simpleResolvers: true, description: 'A check in a list.' })
export class MergeCheckEntryType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => LocalizedTextType)
  public readonly planName!: PickedText;

  @Field(() => TownType)
  public readonly town!: TownType;

  @Field(() => String)
  public readonly afterName!: string;

  @Field(() => Boolean)
  public readonly isDemo!: boolean;

  @Field(() => DateTimeScalar)
  public readonly updatedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly signedAt!: Date | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'The money of the town’s plan, whole tenge; null before the signature.' })
  public readonly before!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Of it, what was lost; null before the signature.' })
  public readonly lost!: number | null;
}

@ObjectType('MergeCheck', {
  simpleResolvers: true,
  description: 'What becomes of a town’s plan in the regional plan, with copies of both as they were when the check began.',
})
export class MergeCheckType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String, { description: 'Of the town’s plan, for filters.' })
  public readonly planSlug!: string;

  @Field(() => LocalizedTextType)
  public readonly planName!: PickedText;

  @Field(() => TownType)
  public readonly town!: TownType;

  @Field(() => String, { description: 'Name of the regional plan.' })
  public readonly afterName!: string;

  @Field(() => String, { nullable: true, description: 'Where the regional plan was taken from.' })
  public readonly afterSource!: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  public readonly afterAsOf!: string | null;

  @Field(() => Boolean, { description: 'The plan is invented, for trying Qaita out.' })
  public readonly isDemo!: boolean;

  @Field(() => [MergeRowType], { description: 'The town’s plan.', complexity: listOf(50) })
  public readonly before!: MergeRowType[];

  @Field(() => [MergeRowType], { description: 'The regional plan, as far as it is about the town.', complexity: listOf(50) })
  public readonly after!: MergeRowType[];

  @Field(() => [MergeLinkType], { complexity: listOf(50) })
  public readonly links!: readonly MergeLinkType[];

  @Field(() => [LossReasonType], { complexity: listOf(20) })
  public readonly reasons!: readonly LossReasonType[];

  @Field(() => MergeMoneyType)
  public readonly money!: MergeMoneyType;

  @Field(() => Int)
  public readonly version!: number;

  @Field(() => DateTimeScalar)
  public readonly createdAt!: Date;

  @Field(() => DateTimeScalar)
  public readonly updatedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From then on it never changes; null: it is being worked on.' })
  public readonly signedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who signed; for the own organisation only.' })
  public readonly signer!: string | null;

  @Field(() => MergeRightsType)
  public readonly viewerCan!: MergeRightsType;
}
