import { Field, Float, ID, InterfaceType, ObjectType } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import type {
  Condition,
  Confidence,
  Contamination,
  DateBasis,
  DealType,
  LegalState,
  OpportunityKind,
  OpportunityStatus,
  Origin,
  RailAnswer,
  Utility,
} from 'shared/opportunities/kinds.ts';
import {
  ConditionEnum,
  ContaminationEnum,
  DealTypeEnum,
  LegalStateEnum,
  OpportunityKindEnum,
  OpportunityStatusEnum,
  OriginEnum,
  RailAnswerEnum,
  ReuseEnum,
  UtilityEnum,
} from './opportunity.enums.ts';
import { ConfidenceEnum, DateBasisEnum } from '../towns/town.enums.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { DateTimeScalar, PartialDateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { SourceType } from '../towns/source.types.ts';
import { GeoPointType, OkedDivisionType, RegionType, TownType } from '../towns/town.types.ts';
import { PictureFileType } from './opportunity-attachment.types.ts';
import { MoneyType } from './opportunity.parts.ts';

/** GraphQL type of each kind. */
export const TYPE_NAMES: Record<OpportunityKind, string> = {
  FACILITY: 'Facility',
  ANCHOR_PROJECT: 'AnchorProject',
  ZONE_SITE: 'ZoneSite',
  INDUSTRIAL_SITE: 'IndustrialSite',
};

@InterfaceType('Opportunity', {
  description: 'What an investor searches. A figure that nobody has stated is null: unknown, never zero.',
  resolveType: (value: { kind: OpportunityKind }) => TYPE_NAMES[value.kind],
})
export abstract class OpportunityType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String, { description: 'Stable part of its address (slug).' })
  public readonly slug!: string;

  @Field(() => OpportunityKindEnum)
  public readonly kind!: OpportunityKind;

  @Field(() => OriginEnum)
  public readonly origin!: Origin;

  @Field(() => OpportunityStatusEnum)
  public readonly status!: OpportunityStatus;

  @Field(() => PartialDateScalar, { nullable: true })
  public readonly statusAsOf!: string | null;

  @Field(() => LocalizedTextType)
  public readonly title!: PickedText;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Former use, sector or fitting activities in one phrase.' })
  public readonly summary!: PickedText | null;

  @Field(() => RegionType)
  public readonly region!: RegionType;

  @Field(() => TownType, { nullable: true, description: 'Null outside the single-industry towns.' })
  public readonly town!: TownType | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Name of the place outside the single-industry towns.' })
  public readonly place!: PickedText | null;

  @Field(() => GeoPointType, { nullable: true })
  public readonly location!: GeoPointType | null;

  @Field(() => [OkedDivisionType], { complexity: listOf(2) })
  public readonly okedDivisions!: OkedDivisionType[];

  @Field(() => Boolean, { description: 'True when the activity code was assigned by the compiler, not stated by the source.' })
  public readonly okedIsGuess!: boolean;

  @Field(() => MoneyType, { nullable: true })
  public readonly investment!: MoneyType | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Permanent jobs, without construction jobs.' })
  public readonly permanentJobs!: number | null;

  @Field(() => SafeIntScalar, {
    nullable: true,
    description:
      'Asking price of the whole place, whole tenge: as stated, else per hectare of its land or square metre of its floors. Null where it is not stated in tenge, or its owner has not agreed.',
  })
  public readonly price!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Rent, tenge per square metre of floors a month: as stated, else from that of a year or of all the floors. Null as `price` is.',
  })
  public readonly rent!: number | null;

  @Field(() => Float, { nullable: true, description: 'Land, hectares.' })
  public readonly landHa!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Floors, square metres.' })
  public readonly floorM2!: number | null;

  @Field(() => Float, { nullable: true, description: 'Connected power, MVA.' })
  public readonly powerMva!: number | null;

  @Field(() => Float, { nullable: true, description: 'Water, cubic metres a day.' })
  public readonly waterM3Day!: number | null;

  @Field(() => Float, { nullable: true, description: 'Heat, Gcal an hour.' })
  public readonly heatGcalHour!: number | null;

  @Field(() => RailAnswerEnum)
  public readonly rail!: RailAnswer;

  @Field(() => [UtilityEnum], { description: 'Utilities known to be there. One in neither list is unknown.' })
  public readonly utilitiesPresent!: readonly Utility[];

  @Field(() => [UtilityEnum], { description: 'Utilities known to be missing.' })
  public readonly utilitiesAbsent!: readonly Utility[];

  @Field(() => ConditionEnum, { description: 'State of the structures, in one word; the sources’ statements are in the facts.' })
  public readonly condition!: Condition;

  @Field(() => ContaminationEnum, {
    description: 'Soil and groundwater, in one word: the lowest degree that the source proves.',
  })
  public readonly contamination!: Contamination;

  @Field(() => [LegalStateEnum], { description: 'Empty: nobody has stated it.' })
  public readonly legalStates!: readonly LegalState[];

  @Field(() => [DealTypeEnum], { description: 'Empty: nobody has stated it.' })
  public readonly dealTypes!: readonly DealType[];

  @Field(() => [ReuseEnum], {
    nullable: true,
    description: 'Uses that its newest approved audit calls promising; null: no audit of it is approved.',
  })
  public readonly promisingFor!: readonly Reuse[] | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of the newest source.' })
  public readonly asOf!: string | null;

  @Field(() => DateBasisEnum)
  public readonly asOfBasis!: DateBasis;

  @Field(() => ConfidenceEnum, { nullable: true })
  public readonly confidence!: Confidence | null;

  @Field(() => [SourceType])
  public readonly sources!: SourceType[];

  @Field(() => [String], { description: 'Keys of facts whose figures are disputed: a challenge stands beside them.' })
  public readonly disputed!: readonly string[];

  @Field(() => [PictureFileType], {
    description: 'The sizes for lists of its first public picture, smallest first; empty: there is a drawing of it.',
    complexity: listOf(2),
  })
  public readonly cover!: readonly PictureFileType[];

  @Field(() => Boolean, { description: 'Whether a new investor can still take part.' })
  public readonly acceptsInterest!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly publishedAt!: Date | null;

  @Field(() => DateTimeScalar)
  public readonly updatedAt!: Date;

  /** Not in the schema: the row's own references, for field resolvers. */
  public readonly zoneId!: string | null;
  public readonly industrialZoneId!: string | null;
  public readonly stewardId!: string;
}

@ObjectType('Facility', { implements: OpportunityType, simpleResolvers: true, description: 'An idle production facility.' })
export class FacilityType extends OpportunityType {
  @Field(() => PartialDateScalar, { nullable: true })
  public readonly idleSince!: string | null;
}

@ObjectType('AnchorProject', {
  implements: OpportunityType,
  simpleResolvers: true,
  description: 'An investment project that a town’s economy can rest on.',
})
export class AnchorProjectType extends OpportunityType {
  @Field(() => LocalizedTextType, { nullable: true })
  public readonly investor!: PickedText | null;

  @Field(() => SafeIntScalar, {
    nullable: true,
    description: 'Whole tenge of investment for one permanent job; null when either is unknown.',
  })
  public readonly capitalPerJob!: number | null;

  @Field(() => [LocalizedTextType], { description: 'Where the money comes from, as far as stated.' })
  public readonly financing!: PickedText[];
}

@ObjectType('ZoneSite', { implements: OpportunityType, simpleResolvers: true, description: 'A site in a special economic zone.' })
export class ZoneSiteType extends OpportunityType {}

@ObjectType('IndustrialSite', {
  implements: OpportunityType,
  simpleResolvers: true,
  description: 'A site or premises in a small industrial zone.',
})
export class IndustrialSiteType extends OpportunityType {
  @Field(() => LocalizedTextType, { nullable: true })
  public readonly industrialZone!: PickedText | null;
}

/** What queries return: the fields of every kind; each type exposes its own. */
export type OpportunityView = FacilityType & AnchorProjectType & IndustrialSiteType;
