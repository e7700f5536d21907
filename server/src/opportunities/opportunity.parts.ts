import { Field, Float, ObjectType } from 'type-graphql';
import type { PickedText } from 'shared/locale/locale.ts';
import type { StatusReason } from 'shared/opportunities/content.ts';
import type { Grade } from 'shared/opportunities/parts.ts';
import type { Currency, DateBasis, FactKey, OpportunityStatus } from 'shared/opportunities/kinds.ts';
import { CurrencyEnum, FactKeyEnum, OpportunityStatusEnum } from './opportunity.enums.ts';
import { DateBasisEnum } from '../towns/town.enums.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { GradeEnum, StatusReasonEnum } from './part.enums.ts';
import { DateTimeScalar, PartialDateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { SourceType } from '../towns/source.types.ts';

@ObjectType('Money', { simpleResolvers: true, description: 'A sum as it was stated. Sums in other currencies are never converted.' })
export class MoneyType {
  @Field(() => SafeIntScalar, { description: 'Whole units of the currency.' })
  public readonly amount!: number;

  @Field(() => CurrencyEnum)
  public readonly currency!: Currency;
}

@ObjectType('Fact', { simpleResolvers: true, description: 'One claim about an opportunity, with its source and date.' })
export class FactType {
  @Field(() => FactKeyEnum, { description: 'What it is about; the unit of `number` is part of the word.' })
  public readonly key!: FactKey;

  @Field(() => Float, { nullable: true })
  public readonly number!: number | null;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly text!: PickedText | null;

  @Field(() => PartialDateScalar, { nullable: true })
  public readonly asOf!: string | null;

  @Field(() => DateBasisEnum)
  public readonly basis!: DateBasis;

  @Field(() => [SourceType], { description: 'Empty only in demo rows.' })
  public readonly sources!: SourceType[];

  @Field(() => String, {
    nullable: true,
    description: 'A word of a closed list (condition, contamination), or a date as far as it is known.',
  })
  public readonly code!: string | null;

  @Field(() => GradeEnum, { nullable: true, description: 'What it rests on; null where the compiler of public sources recorded it.' })
  public readonly grade!: Grade | null;

  @Field(() => DateTimeScalar)
  public readonly recordedAt!: Date;
}

@ObjectType('StatusChange', {
  simpleResolvers: true,
  description: 'A dated status of the opportunity. Plants stop, restart and stop again.',
})
export class StatusChangeType {
  @Field(() => OpportunityStatusEnum)
  public readonly status!: OpportunityStatus;

  @Field(() => PartialDateScalar, { nullable: true })
  public readonly since!: string | null;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly reason!: PickedText | null;

  @Field(() => SourceType, { nullable: true })
  public readonly source!: SourceType | null;

  @Field(() => StatusReasonEnum, { nullable: true })
  public readonly reasonCode!: StatusReason | null;

  @Field(() => GradeEnum, { nullable: true })
  public readonly grade!: Grade | null;
}

@ObjectType('OpportunityRights', { simpleResolvers: true, description: 'What the viewer may do with an opportunity now.' })
export class OpportunityRightsType {
  @Field(() => Boolean, { description: 'True when an expression of interest may be begun or continued.' })
  public readonly expressInterest!: boolean;
}
