import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import type { Confidence, DateBasis } from 'shared/opportunities/kinds.ts';
import type { TownListStatus } from 'shared/towns/towns.ts';
import { ConfidenceEnum, DateBasisEnum, TownListStatusEnum } from './town.enums.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { PartialDateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { SourceType } from './source.types.ts';

@ObjectType('GeoPoint', { simpleResolvers: true, description: 'A point on the map, WGS 84 degrees.' })
export class GeoPointType {
  @Field(() => Float, { description: 'Latitude.' })
  public readonly lat!: number;

  @Field(() => Float, { description: 'Longitude.' })
  public readonly lng!: number;

  @Field(() => Boolean, {
    description: 'True when the point only hints at the place (centre of a town or region), false when it is the place itself.',
  })
  public readonly isHint!: boolean;
}

@ObjectType('Region', { simpleResolvers: true, description: 'One of the 17 regions and 3 cities of republican significance.' })
export class RegionType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String, { description: 'Used in addresses and filters.' })
  public readonly slug!: string;

  @Field(() => LocalizedTextType)
  public readonly name!: PickedText;

  @Field(() => GeoPointType, { description: 'One map point for the region; not for distances.' })
  public readonly location!: GeoPointType;
}

@ObjectType('TownStatusEvent', { simpleResolvers: true, description: 'A dated event in a town’s history as a single-industry town.' })
export class TownStatusEventType {
  @Field(() => String, { description: 'Value of a closed list of the data set, e.g. LISTED, PLAN_APPROVED, EXCLUDED.' })
  public readonly event!: string;

  @Field(() => PartialDateScalar)
  public readonly date!: string;

  @Field(() => LocalizedTextType)
  public readonly text!: PickedText;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly note!: PickedText | null;

  @Field(() => SourceType, { nullable: true })
  public readonly source!: SourceType | null;
}

@ObjectType('TownPopulation', { simpleResolvers: true, description: 'People in the town, by the best source found.' })
export class TownPopulationType {
  @Field(() => SafeIntScalar, { description: 'People.' })
  public readonly value!: number;

  @Field(() => Int, { nullable: true, description: 'Null when the source is undated.' })
  public readonly year!: number | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'How good the figure is.' })
  public readonly quality!: PickedText | null;

  @Field(() => SourceType, { nullable: true })
  public readonly source!: SourceType | null;
}

@ObjectType('Enterprise', { simpleResolvers: true, description: 'A town-forming enterprise.' })
export class EnterpriseType {
  @Field(() => LocalizedTextType)
  public readonly name!: PickedText;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly sector!: PickedText | null;

  @Field(() => ConfidenceEnum)
  public readonly confidence!: Confidence;

  @Field(() => SourceType, { nullable: true })
  public readonly source!: SourceType | null;
}

@ObjectType('TownFact', { simpleResolvers: true, description: 'One dated claim about a town. Claims that disagree are all listed.' })
export class TownFactType {
  @Field(() => String, { description: 'Value of a closed list of the data set, e.g. WEAR_HEAT_NETWORKS.' })
  public readonly indicator!: string;

  @Field(() => LocalizedTextType, { description: 'The indicator in words.' })
  public readonly label!: PickedText;

  @Field(() => Float, { nullable: true, description: 'In `unit`; null when the claim is words.' })
  public readonly number!: number | null;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly text!: PickedText | null;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly unit!: PickedText | null;

  @Field(() => PartialDateScalar, { nullable: true })
  public readonly asOf!: string | null;

  @Field(() => DateBasisEnum)
  public readonly basis!: DateBasis;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly note!: PickedText | null;

  @Field(() => SourceType)
  public readonly source!: SourceType;
}

@ObjectType('ExclusionEffect', {
  simpleResolvers: true,
  description: 'Something that no longer applies or still applies where a town left the list, with its source.',
})
export class ExclusionEffectType {
  @Field(() => LocalizedTextType)
  public readonly text!: PickedText;

  @Field(() => SourceType)
  public readonly source!: SourceType;
}

@ObjectType('TownExclusion', {
  simpleResolvers: true,
  description: 'A town’s removal from the list of single-industry towns, and what it changes for an investor.',
})
export class TownExclusionType {
  @Field(() => PartialDateScalar, {
    description:
      'Day of the act; where `isDayOfAct` is false, the day on which the removal was first reported, because the day of the act is not known.',
  })
  public readonly since!: string;

  @Field(() => Boolean)
  public readonly isDayOfAct!: boolean;

  @Field(() => LocalizedTextType)
  public readonly text!: PickedText;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly note!: PickedText | null;

  @Field(() => SourceType, { nullable: true })
  public readonly source!: SourceType | null;

  @Field(() => [ExclusionEffectType], { description: 'What no longer applies, as far as a source says so: there may be more.' })
  public readonly ended!: ExclusionEffectType[];

  @Field(() => [ExclusionEffectType], { description: 'What still applies.' })
  public readonly kept!: ExclusionEffectType[];
}

@ObjectType('Town', { simpleResolvers: true, description: 'A single-industry town (моногород, моноқала).' })
export class TownType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String, { description: 'Used in addresses and filters.' })
  public readonly slug!: string;

  @Field(() => LocalizedTextType)
  public readonly name!: PickedText;

  @Field(() => RegionType)
  public readonly region!: RegionType;

  @Field(() => String, { description: 'KATO code, 9 digits.' })
  public readonly kato!: string;

  @Field(() => GeoPointType)
  public readonly location!: GeoPointType;

  @Field(() => TownListStatusEnum)
  public readonly listStatus!: TownListStatus;

  @Field(() => TownExclusionType, { nullable: true, description: 'Null unless the town was taken off the list.' })
  public readonly exclusion!: TownExclusionType | null;

  @Field(() => [TownStatusEventType], { description: 'Oldest first.' })
  public readonly statusHistory!: TownStatusEventType[];

  @Field(() => TownPopulationType, { nullable: true })
  public readonly population!: TownPopulationType | null;

  @Field(() => [EnterpriseType])
  public readonly enterprises!: EnterpriseType[];

  @Field(() => [TownFactType], { description: 'Dated claims, in the order of the data set.' })
  public readonly facts!: TownFactType[];

  @Field(() => [String], { description: 'Indicators whose figures are disputed: a challenge stands beside them.' })
  public readonly disputed!: readonly string[];

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly note!: PickedText | null;

  @Field(() => [SourceType])
  public readonly sources!: SourceType[];
}

@ObjectType('OkedDivision', {
  simpleResolvers: true,
  description: 'Division of the national classifier of activities (OKED, based on NACE Rev. 2).',
})
export class OkedDivisionType {
  @Field(() => ID, { description: 'Two digits.' })
  public readonly code!: string;

  @Field(() => LocalizedTextType)
  public readonly name!: PickedText;

  @Field(() => String, { description: 'Letter of its section.' })
  public readonly section!: string;
}

@ObjectType('OkedSection', { simpleResolvers: true, description: 'Section of the national classifier of activities.' })
export class OkedSectionType {
  @Field(() => ID, { description: 'One letter, A–U.' })
  public readonly code!: string;

  @Field(() => LocalizedTextType)
  public readonly name!: PickedText;

  @Field(() => [OkedDivisionType], { complexity: listOf(10) })
  public readonly divisions!: OkedDivisionType[];
}
