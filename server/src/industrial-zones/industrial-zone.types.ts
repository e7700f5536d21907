import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Answer } from 'shared/industrial-zones/founding.ts';
import type { IndustrialZoneFigure, IndustrialZoneKind, IndustrialZoneStatus } from 'shared/industrial-zones/vocabulary.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import type { Confidence, DateBasis, Origin } from 'shared/opportunities/kinds.ts';
import { listOf } from '../kernel/complexity.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { PartialDateScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { OriginEnum } from '../opportunities/opportunity.enums.ts';
import { SourceType } from '../towns/source.types.ts';
import { ConfidenceEnum, DateBasisEnum } from '../towns/town.enums.ts';
import { OutlineCornerType } from './founding.types.ts';
import { IndustrialZoneFigureEnum, IndustrialZoneKindEnum, IndustrialZoneStatusEnum } from './industrial-zone.enums.ts';

@ObjectType('ZonePremises', { simpleResolvers: true, description: 'Buildings of an industrial zone as a source counts them.' })
export class PremisesType {
  @Field(() => LocalizedTextType)
  public readonly what!: PickedText;

  @Field(() => Int, { nullable: true })
  public readonly count!: number | null;

  @Field(() => Float, { nullable: true, description: 'Square metres.' })
  public readonly areaM2!: number | null;
}

@ObjectType('IndustrialZoneFigure', { simpleResolvers: true, description: 'A figure of all industrial zones of the country.' })
export class IndustrialZoneFigureType {
  @Field(() => IndustrialZoneFigureEnum)
  public readonly key!: IndustrialZoneFigure;

  @Field(() => Float, { nullable: true })
  public readonly number!: number | null;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly text!: PickedText | null;

  @Field(() => SourceType)
  public readonly source!: SourceType;
}

@ObjectType('ZonePlanSite', { simpleResolvers: true, description: 'A site as drawn.' })
export class ZonePlanSiteType {
  @Field(() => ID, { description: 'The site.' })
  public readonly id!: string;

  @Field(() => String, { description: 'As its founder wrote it.' })
  public readonly name!: string;

  @Field(() => [OutlineCornerType], { complexity: listOf(4) })
  public readonly outline!: readonly OutlineCornerType[];
}

@ObjectType('ZonePlan', { simpleResolvers: true, description: 'The zone and its sites as drawn.' })
export class ZonePlanType {
  @Field(() => [OutlineCornerType], { nullable: true, description: 'Null: the border is not drawn.', complexity: listOf(4) })
  public readonly outline!: readonly OutlineCornerType[] | null;

  @Field(() => [ZonePlanSiteType], { complexity: listOf(8) })
  public readonly sites!: readonly ZonePlanSiteType[];
}

@ObjectType('IndustrialZone', {
  simpleResolvers: true,
  description:
    'An industrial zone, small industrial zone or technopark. It gives no tax relief of a special economic zone; a figure that nobody has stated is null.',
})
export class IndustrialZoneType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String, { description: 'Used in addresses.' })
  public readonly slug!: string;

  @Field(() => IndustrialZoneKindEnum)
  public readonly kind!: IndustrialZoneKind;

  @Field(() => OriginEnum)
  public readonly origin!: Origin;

  @Field(() => IndustrialZoneStatusEnum)
  public readonly status!: IndustrialZoneStatus;

  @Field(() => Boolean, { description: 'Founded by a private owner.' })
  public readonly isPrivate!: boolean;

  @Field(() => LocalizedTextType)
  public readonly name!: PickedText;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly place!: PickedText | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Who runs it; null: no source names it.' })
  public readonly operator!: PickedText | null;

  @Field(() => String, { nullable: true, description: 'BIN of the operator; null also for the IIN of a sole trader, which is personal.' })
  public readonly operatorBin!: string | null;

  @Field(() => ZonePlanType, { nullable: true, description: 'Null: nothing is drawn.' })
  public readonly plan!: ZonePlanType | null;

  @Field(() => PartialDateScalar, { nullable: true })
  public readonly foundedOn!: string | null;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly act!: PickedText | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'What it stands on, in words; see `facilities` for those we have.' })
  public readonly basis!: PickedText | null;

  @Field(() => Float, { nullable: true, description: 'Hectares.' })
  public readonly areaHa!: number | null;

  @Field(() => Float, { nullable: true, description: 'Hectares shown as free.' })
  public readonly freeHa!: number | null;

  @Field(() => Float, { nullable: true, description: 'MVA of power.' })
  public readonly powerMva!: number | null;

  @Field(() => Float, { nullable: true, description: 'Cubic metres of water a day.' })
  public readonly waterM3Day!: number | null;

  @Field(() => Float, { nullable: true, description: 'Gcal of heat an hour.' })
  public readonly heatGcalHour!: number | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Networks in words.' })
  public readonly utilities!: PickedText | null;

  @Field(() => Int, { nullable: true })
  public readonly plots!: number | null;

  @Field(() => [PremisesType])
  public readonly premises!: PremisesType[];

  @Field(() => Int, { nullable: true, description: 'Resident firms, or projects where only they are counted.' })
  public readonly residents!: number | null;

  @Field(() => Int, { nullable: true, description: 'As stated; planned where the zone does not work yet.' })
  public readonly jobs!: number | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Whole tenge, as stated; planned where the zone does not work yet.' })
  public readonly investment!: number | null;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly prices!: PickedText | null;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly loanTerms!: PickedText | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'How far it is made, in the words of its founder.' })
  public readonly readiness!: PickedText | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Networks that it still lacks.' })
  public readonly networksNeeded!: PickedText | null;

  @Field(() => SafeIntScalar, { nullable: true, description: 'What they would cost, in whole tenge.' })
  public readonly networksCost!: number | null;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly note!: PickedText | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of what is stated.' })
  public readonly asOf!: string | null;

  @Field(() => DateBasisEnum)
  public readonly asOfBasis!: DateBasis;

  @Field(() => ConfidenceEnum, { nullable: true })
  public readonly confidence!: Confidence | null;

  @Field(() => [SourceType])
  public readonly sources!: SourceType[];

  @Field(() => [String], { description: 'Figures that are disputed: a challenge stands beside them.' })
  public readonly disputed!: readonly string[];

  /** Not in the schema: for field resolvers. */
  public readonly regionId!: string;
  public readonly townId!: string | null;
  public readonly stewardId!: string;
  public readonly facilityIds!: readonly string[];
  public readonly commissioned!: Answer;
  public readonly forSmallBusiness!: Answer;
  public readonly decision!: string | null;
}
