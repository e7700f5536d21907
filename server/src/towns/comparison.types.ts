import { Field, Float, Int, ObjectType } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import type { DateBasis } from 'shared/opportunities/kinds.ts';
import { DateBasisEnum } from './town.enums.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { PartialDateScalar } from '../kernel/scalars.ts';
import { SourceType } from './source.types.ts';
import { TownFactType } from './town.types.ts';

@ObjectType('TownFactGroup', { simpleResolvers: true, description: 'Dated claims about something that is not one town.' })
export class TownFactGroupType {
  @Field(() => String, {
    description: 'Key of the group in the data set: all-monotowns, ten-plan-towns, six-plan-towns, graduates-programme, …',
  })
  public readonly key!: string;

  @Field(() => [TownFactType], {
    description: 'In the order of the data set. Claims that disagree are all listed.',
    complexity: listOf(40),
  })
  public readonly facts!: readonly TownFactType[];
}

@ObjectType('TownIndicatorValue', {
  simpleResolvers: true,
  description: 'The newest figure of one town, with the others that are claimed.',
})
export class TownIndicatorValueType {
  @Field(() => String, { description: 'Slug of the town.' })
  public readonly town!: string;

  @Field(() => Float, { description: 'In the unit beside it.' })
  public readonly number!: number;

  @Field(() => LocalizedTextType, { nullable: true, description: 'The unit in the form that this number needs.' })
  public readonly unit!: PickedText | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Null where no date could be established.' })
  public readonly asOf!: string | null;

  @Field(() => DateBasisEnum)
  public readonly basis!: DateBasis;

  @Field(() => SourceType, { nullable: true })
  public readonly source!: SourceType | null;

  @Field(() => [Float], { description: 'Other figures claimed of the same thing: earlier ones, and those of other sources.' })
  public readonly others!: readonly number[];
}

@ObjectType('TownIndicator', { simpleResolvers: true, description: 'One indicator across all towns for which a figure is known.' })
export class TownIndicatorType {
  @Field(() => String, { description: 'Value of a closed list of the data set, e.g. WEAR_HEAT_NETWORKS.' })
  public readonly indicator!: string;

  @Field(() => LocalizedTextType)
  public readonly label!: PickedText;

  @Field(() => Int, { description: 'For how many towns a figure is known.' })
  public readonly known!: number;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of the newest of the figures.' })
  public readonly newest!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of the oldest of the figures shown.' })
  public readonly oldest!: string | null;

  @Field(() => [TownIndicatorValueType], { description: 'One for each town with a figure.', complexity: listOf(3) })
  public readonly values!: readonly TownIndicatorValueType[];
}
