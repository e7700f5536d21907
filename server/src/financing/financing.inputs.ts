import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FINANCING_LIMITS } from 'shared/opportunities/financing.ts';
import type { FinanceSourceKind, FinanceUseKind } from 'shared/opportunities/financing.ts';
import type { Currency } from 'shared/opportunities/kinds.ts';
import { OptionalText, Sum } from '../kernel/edited-fields.ts';
import { DateScalar, PartialDateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { TextWithin } from '../kernel/text-within.ts';
import { CurrencyEnum } from '../opportunities/opportunity.enums.ts';
import { FinanceSourceEnum, FinanceUseEnum } from './financing.types.ts';

const { sum, lines, name } = FINANCING_LIMITS;

@InputType('FinanceSourceInput')
export class FinanceSourceInput {
  @Field(() => FinanceSourceEnum)
  public kind!: FinanceSourceKind;

  @OptionalText(name, 'Who gives it.')
  public name?: string | null;

  @Sum(sum, 'Whole units of the currency.')
  public amount!: number;

  @Min(0)
  @Max(sum)
  @Field(() => SafeIntScalar, { description: 'What of it is committed.' })
  public committed!: number;
}

@InputType('FinanceUseInput')
export class FinanceUseInput {
  @Field(() => FinanceUseEnum)
  public kind!: FinanceUseKind;

  @Sum(sum, 'Whole units of the currency.')
  public amount!: number;
}

@InputType('StateFinancingInput', {
  description: 'A new plan of financing of an anchor project, for everybody and at once; earlier ones stay.',
})
export class StateFinancingInput {
  @IsUUID()
  @Field(() => ID, { description: 'The project.' })
  public id!: string;

  @IsInt()
  @Min(0)
  @Field(() => Int, { description: 'The number of the newest plan that the steward has read; 0: there was none.' })
  public number!: number;

  @IsInt()
  @Min(0)
  @Max(2_000_000_000)
  @Field(() => Int, { defaultValue: 0, description: 'The version of the draft that this is; it ends. 0: it is of no draft.' })
  public draft!: number;

  @Sum(sum, 'What the project costs.')
  public total!: number;

  @Field(() => CurrencyEnum)
  public currency!: Currency;

  @ArrayMinSize(1)
  @ArrayMaxSize(lines)
  @Field(() => [FinanceSourceInput])
  public sources!: FinanceSourceInput[];

  @ArrayMaxSize(lines)
  @Field(() => [FinanceUseInput], { description: 'Empty: not stated. Else they must be the total.' })
  public uses!: FinanceUseInput[];

  @IsOptional()
  @Field(() => PartialDateScalar, { nullable: true })
  public launch?: string | null;

  @Field(() => DateScalar)
  public asOf!: string;

  @TextWithin(FINANCING_LIMITS.source)
  @Field(() => String, { description: 'The document or the address of the page that says so.' })
  public source!: string;
}
