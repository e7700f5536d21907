import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { PickedText } from 'shared/locale/locale.ts';
import type { Confidence } from 'shared/opportunities/kinds.ts';
import type { Tax } from 'shared/special-zones/clauses.ts';
import { TaxEnum } from './zone.enums.ts';
import { ConfidenceEnum } from '../towns/town.enums.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { DateScalar } from '../kernel/scalars.ts';
import { SourceType } from '../towns/source.types.ts';

@ObjectType('TaxRate', { simpleResolvers: true, description: 'A standard rate from a day on, until the next one of the same tax.' })
export class TaxRateType {
  @Field(() => TaxEnum)
  public readonly tax!: Tax;

  @Field(() => DateScalar, { description: 'First day on which it applies.' })
  public readonly from!: string;

  @Field(() => Float)
  public readonly percent!: number;

  @Field(() => LocalizedTextType, { nullable: true, description: 'What it does not cover.' })
  public readonly note!: PickedText | null;

  @Field(() => ConfidenceEnum)
  public readonly confidence!: Confidence;

  @Field(() => SourceType, { nullable: true })
  public readonly source!: SourceType | null;
}

@ObjectType('LandTaxRate', {
  simpleResolvers: true,
  description: 'Land tax of industrial land outside settlements for one mark of soil quality, from a day on.',
})
export class LandTaxRateType {
  @Field(() => Int, { description: 'Mark of soil quality (bonitet), 0–100.' })
  public readonly bonitet!: number;

  @Field(() => DateScalar, { description: 'First day on which it applies.' })
  public readonly from!: string;

  @Field(() => Float, { description: 'Tenge per hectare and year.' })
  public readonly tengePerHa!: number;

  @Field(() => ConfidenceEnum)
  public readonly confidence!: Confidence;

  @Field(() => SourceType, { nullable: true })
  public readonly source!: SourceType | null;
}

@ObjectType('MrpValue', { simpleResolvers: true, description: 'The monthly calculation index (MRP, МРП, АЕК) from a day on.' })
export class MrpValueType {
  @Field(() => DateScalar, { description: 'First day on which it applies.' })
  public readonly from!: string;

  @Field(() => Int)
  public readonly tenge!: number;

  @Field(() => ConfidenceEnum)
  public readonly confidence!: Confidence;

  @Field(() => SourceType, { nullable: true, description: 'Null: it is not known who.' })
  public readonly source!: SourceType | null;
}
