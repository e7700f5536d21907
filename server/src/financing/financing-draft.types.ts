import { ArrayMaxSize, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FINANCING_LIMITS } from 'shared/opportunities/financing.ts';
import type { FinanceSourceKind, FinanceUseKind, FinancingContent } from 'shared/opportunities/financing.ts';
import type { Currency } from 'shared/opportunities/kinds.ts';
import { listOf } from '../kernel/complexity.ts';
import { OptionalText } from '../kernel/edited-fields.ts';
import { DateTimeScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { CurrencyEnum } from '../opportunities/opportunity.enums.ts';
import { FinanceSourceEnum, FinanceUseEnum } from './financing.types.ts';

const { sum, lines, name, date, source } = FINANCING_LIMITS;

/** A sum that may not be typed yet. */
const optionalSum =
  (description: string): PropertyDecorator =>
  (target, property) => {
    const field = Field(() => SafeIntScalar, { nullable: true, description });
    for (const decorate of [IsOptional(), Min(0), Max(sum), field]) decorate(target, property);
  };

@ObjectType('EditedFinanceSource', { simpleResolvers: true, description: 'Money of one source, as far as it is written.' })
@InputType('EditedFinanceSourceInput', { description: 'Money of one source, as far as it is written.' })
export class EditedFinanceSourceType {
  @Field(() => FinanceSourceEnum)
  public kind!: FinanceSourceKind;

  @OptionalText(name, 'Who gives it.')
  public name!: string | null;

  @optionalSum('Whole units of the currency.')
  public amount!: number | null;

  @optionalSum('What of it is committed.')
  public committed!: number | null;
}

@ObjectType('EditedFinanceUse', { simpleResolvers: true, description: 'What a part of the money is for, as far as it is written.' })
@InputType('EditedFinanceUseInput', { description: 'What a part of the money is for, as far as it is written.' })
export class EditedFinanceUseType {
  @Field(() => FinanceUseEnum)
  public kind!: FinanceUseKind;

  @optionalSum('Whole units of the currency.')
  public amount!: number | null;
}

@ObjectType('FinancingContent', { simpleResolvers: true, description: 'A plan of financing while it is written.' })
@InputType('FinancingContentInput', { description: 'A plan of financing while it is written.' })
export class FinancingContentType implements FinancingContent {
  @optionalSum('What the project costs.')
  public total!: number | null;

  @Field(() => CurrencyEnum)
  public currency!: Currency;

  @ArrayMaxSize(lines)
  @Field(() => [EditedFinanceSourceType])
  public sources!: EditedFinanceSourceType[];

  @ArrayMaxSize(lines)
  @Field(() => [EditedFinanceUseType])
  public uses!: EditedFinanceUseType[];

  @OptionalText(date, 'When the project is to be launched, as typed.')
  public launch!: string | null;

  @OptionalText(date, 'The day of what the source says, as typed.')
  public asOf!: string | null;

  @OptionalText(source, 'The document or the address of the page that says so.')
  public source!: string | null;
}

@InputType('SaveFinancingDraftInput', { description: 'Saves what is being written about the financing of a project.' })
export class SaveFinancingDraftInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  public id!: string;

  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  @Field(() => Int, { description: 'The version last read; 0: nothing was ever written.' })
  public version!: number;

  @Field(() => FinancingContentType)
  public content!: FinancingContentType;
}

@ObjectType('FinancingDraft', {
  simpleResolvers: true,
  description: 'What the steward of a project is writing about its financing; nobody else sees it.',
})
export class FinancingDraftType {
  @Field(() => ID, { description: 'The project.' })
  public readonly id!: string;

  @Field(() => Int, { description: 'Grows with every saving and every publishing; 0: nothing was ever written.' })
  public readonly version!: number;

  @Field(() => FinancingContentType, {
    nullable: true,
    complexity: listOf(5),
    description: 'Null: nothing is being written; a new plan begins with the newest one.',
  })
  public readonly content!: FinancingContentType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly updatedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who saved it last.' })
  public readonly updatedBy!: string | null;
}
