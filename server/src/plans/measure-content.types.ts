import { ArrayMaxSize, IsOptional, Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MEASURE_LIMITS } from 'shared/plans/measure-content.ts';
import type { AmendmentEntry, MeasureContent, MoneyEntry } from 'shared/plans/measure-content.ts';
import { MAX_MEASURE_TENGE } from 'shared/plans/vocabulary.ts';
import type {
  AmendmentSubject,
  Blocker,
  MeasureCategory,
  MeasureStatus,
  MoneyKind,
  MoneySource,
  UncountedReason,
} from 'shared/plans/vocabulary.ts';
import { ListOf, OptionalFigure, OptionalText, OptionalWhole, OptionalWord } from '../kernel/edited-fields.ts';
import { EditedTextType } from '../kernel/edited-text.ts';
import { DateScalar, PartialDateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import {
  AmendmentSubjectEnum,
  BlockerEnum,
  MeasureCategoryEnum,
  MeasureStatusEnum,
  MoneyKindEnum,
  MoneySourceEnum,
  UncountedReasonEnum,
} from './plan.enums.ts';

// What an editor reads is what it sends back.

const { source, money, amendments, needs, minYear: min, maxYear: max, quantity } = MEASURE_LIMITS;
const SLUG = 200;

const OptionalSum =
  (description: string): PropertyDecorator =>
  (target, name) => {
    for (const decorate of [IsOptional(), Min(0), Max(MAX_MEASURE_TENGE), Field(() => SafeIntScalar, { nullable: true, description })])
      decorate(target, name);
  };

@ObjectType('EditedMoney', { simpleResolvers: true, description: 'One sum, of a year and of a source of money.' })
@InputType('EditedMoneyInput', { description: 'One sum, of a year and of a source of money.' })
export class EditedMoneyType implements MoneyEntry {
  @Field(() => MoneyKindEnum)
  public kind!: MoneyKind;

  @Field(() => MoneySourceEnum)
  public moneySource!: MoneySource;

  @OptionalWhole({ min, max, description: 'Null: of all years together, or unknown.' })
  public year!: number | null;

  @Min(0)
  @Max(MAX_MEASURE_TENGE)
  @Field(() => SafeIntScalar, { description: 'Whole tenge.' })
  public amount!: number;

  @Field(() => UncountedReasonEnum, { nullable: true, description: 'Null: it counts.' })
  public uncounted!: UncountedReason | null;

  @Field(() => PartialDateScalar, { nullable: true })
  public asOf!: string | null;

  @OptionalText(source, 'An address, or the name of a document.')
  public source!: string | null;
}

@ObjectType('EditedAmendment', { simpleResolvers: true, description: 'A dated change of the plan, with its document.' })
@InputType('EditedAmendmentInput', { description: 'A dated change of the plan, with its document.' })
export class EditedAmendmentType implements AmendmentEntry {
  @Field(() => DateScalar)
  public dated!: string;

  @Field(() => AmendmentSubjectEnum)
  public subject!: AmendmentSubject;

  @OptionalSum('Whole tenge of the whole measure before it.')
  public beforeTenge!: number | null;

  @OptionalSum('Whole tenge of the whole measure after it.')
  public afterTenge!: number | null;

  @Field(() => EditedTextType)
  public words!: EditedTextType;

  @Field(() => EditedTextType, { description: 'Name and number of the document.' })
  public document!: EditedTextType;

  @OptionalText(source, 'An address.')
  public source!: string | null;

  @IsOptional()
  @Length(1, 40)
  @Field(() => ID, { nullable: true, description: 'The file of the document, brought by the own organisation.' })
  public attachmentId!: string | null;
}

@ObjectType('MeasureContent', { simpleResolvers: true, description: 'Everything that is stated about a measure. Null: unknown.' })
@InputType('MeasureContentInput', { description: 'Everything that is stated about a measure. Null: unknown.' })
export class MeasureContentType implements MeasureContent {
  @OptionalWord(SLUG, 'Slug of the plan it belongs to.')
  public plan!: string | null;

  @Field(() => EditedTextType)
  public title!: EditedTextType;

  @Field(() => MeasureCategoryEnum)
  public category!: MeasureCategory;

  @Field(() => EditedTextType, { nullable: true })
  public delivers!: EditedTextType | null;

  @OptionalFigure({ max: quantity, description: 'How much it delivers, in `unit`.' })
  public quantity!: number | null;

  @OptionalWord(40, 'Code of the unit.')
  public unit!: string | null;

  @OptionalWhole({ min, max })
  public fromYear!: number | null;

  @OptionalWhole({ min, max })
  public toYear!: number | null;

  @Field(() => MeasureStatusEnum)
  public status!: MeasureStatus;

  @Field(() => PartialDateScalar, { nullable: true })
  public statusAsOf!: string | null;

  @Field(() => BlockerEnum, { nullable: true })
  public blocker!: Blocker | null;

  @Field(() => EditedTextType, { nullable: true })
  public blockedBy!: EditedTextType | null;

  @Field(() => EditedTextType, { nullable: true })
  public owner!: EditedTextType | null;

  @Field(() => EditedTextType, { nullable: true })
  public note!: EditedTextType | null;

  @ListOf(() => EditedMoneyType, money)
  public money!: EditedMoneyType[];

  @ListOf(() => EditedAmendmentType, amendments)
  public amendments!: EditedAmendmentType[];

  @ArrayMaxSize(needs)
  @Length(1, SLUG, { each: true })
  @Field(() => [String], { description: 'Slugs of the measures that have to be done before it.' })
  public needs!: string[];
}
