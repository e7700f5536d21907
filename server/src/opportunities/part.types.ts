import { IsOptional, Matches } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { CONTENT_LIMITS } from 'shared/opportunities/content.ts';
import type { Condition, Currency, LegalState, Utility } from 'shared/opportunities/kinds.ts';
import type {
  Building,
  Connection,
  Equipment,
  Evidence,
  Grade,
  LandRight,
  LegalEntry,
  Owner,
  OwnerForm,
  Parcel,
  Parts,
  Price,
  PriceDeal,
  PriceUnit,
  UtilityLine,
} from 'shared/opportunities/parts.ts';
import { ListOf, OptionalFigure, OptionalText, OptionalWhole, Sum } from '../kernel/edited-fields.ts';
import { PartialDateScalar } from '../kernel/scalars.ts';
import { ConditionEnum, CurrencyEnum, LegalStateEnum, UtilityEnum } from './opportunity.enums.ts';
import { ConnectionEnum, GradeEnum, ParcelRightEnum, OwnerFormEnum, PriceDealEnum, PriceUnitEnum } from './part.enums.ts';

// Read on public pages and written by stewards in one shape.

const { line, words, source, list } = CONTENT_LIMITS;

@ObjectType({ simpleResolvers: true })
@InputType()
export abstract class EvidenceType implements Evidence {
  @Field(() => GradeEnum, { nullable: true })
  public grade!: Grade | null;

  @OptionalText(source, 'An address, or the name of a document.')
  public source!: string | null;

  @Field(() => PartialDateScalar, { nullable: true })
  public asOf!: string | null;
}

@ObjectType('Parcel', { simpleResolvers: true, description: 'A plot of land.' })
@InputType('ParcelInput', { description: 'A plot of land.' })
export class ParcelType extends EvidenceType implements Parcel {
  @IsOptional()
  @Matches(/^\d{2}-?\d{3}-?\d{3}-?\d{3,5}$/)
  @Field(() => String, { nullable: true, description: 'Cadastral number: 05-085-003-123.' })
  public cadastralNumber!: string | null;

  @OptionalFigure({ max: 1e6, description: 'Hectares.' })
  public landHa!: number | null;

  @OptionalText(line, 'Purpose as the register words it.')
  public purpose!: string | null;

  @Field(() => ParcelRightEnum, { nullable: true })
  public right!: LandRight | null;
}

@ObjectType('Building', { simpleResolvers: true, description: 'A building or structure.' })
@InputType('BuildingInput', { description: 'A building or structure.' })
export class BuildingType extends EvidenceType implements Building {
  @Matches(/^.{1,200}$/u)
  @Field(() => String)
  public name!: string;

  @OptionalWhole({ min: 1800, max: 2100, description: 'Year in which it was built.' })
  public builtYear!: number | null;

  @OptionalFigure({ max: 1e7, description: 'Floors, square metres.' })
  public floorM2!: number | null;

  @OptionalWhole({ min: 1, max: 60 })
  public storeys!: number | null;

  @OptionalFigure({ max: 100, description: 'Metres from the floor to the lowest structure.' })
  public clearHeightM!: number | null;

  @OptionalFigure({ max: 2000, description: 'Capacity of the strongest crane, tonnes.' })
  public craneT!: number | null;

  @Field(() => ConditionEnum, { nullable: true })
  public condition!: Condition | null;
}

@ObjectType('UtilityLine', { simpleResolvers: true, description: 'One utility of a place.' })
@InputType('UtilityLineInput', { description: 'One utility of a place.' })
export class UtilityLineType extends EvidenceType implements UtilityLine {
  @Field(() => UtilityEnum)
  public utility!: Utility;

  @Field(() => ConnectionEnum)
  public connection!: Connection;

  @OptionalWhole({ max: 1e6, description: 'Metres to the nearest connection; of a railway siding, to the nearest station.' })
  public distanceM!: number | null;

  @OptionalFigure({
    max: 1e7,
    description:
      'What a new user can have: power MVA, water and sewage m³ a day, heat Gcal an hour, gas m³ an hour, telecom Mbit a second.',
  })
  public available!: number | null;

  @OptionalText(line, 'Substation, intake, boiler house, station: where it comes from.')
  public asset!: string | null;

  @OptionalFigure({ max: 1e5, description: 'Rating of the transformers, MVA.' })
  public assetMva!: number | null;
}

@ObjectType('EquipmentItem', { simpleResolvers: true, description: 'A machine or a line that has been left.' })
@InputType('EquipmentItemInput', { description: 'A machine or a line that has been left.' })
export class EquipmentType extends EvidenceType implements Equipment {
  @Matches(/^.{1,200}$/u)
  @Field(() => String)
  public name!: string;

  @OptionalWhole({ min: 1, max: 100_000 })
  public quantity!: number | null;

  @OptionalWhole({ min: 1800, max: 2100, description: 'Year in which it was made.' })
  public madeYear!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its drawings and papers are there.' })
  public hasDrawings!: boolean | null;
}

@ObjectType('LegalEntry', { simpleResolvers: true, description: 'One circumstance of the title.' })
@InputType('LegalEntryInput', { description: 'One circumstance of the title.' })
export class LegalEntryType extends EvidenceType implements LegalEntry {
  @Field(() => LegalStateEnum)
  public state!: LegalState;

  @OptionalText(line, 'Bank, court, creditor.')
  public party!: string | null;

  @OptionalText(words)
  public words!: string | null;
}

@ObjectType('PlaceOwner', { simpleResolvers: true, description: 'An owner of a place.' })
@InputType('PlaceOwnerInput', { description: 'An owner of a place.' })
export class OwnerType extends EvidenceType implements Owner {
  @Field(() => OwnerFormEnum)
  public form!: OwnerForm;

  @OptionalText(line)
  public name!: string | null;

  @IsOptional()
  @Matches(/^\d{12}$/)
  @Field(() => String, { nullable: true, description: 'BIN or IIN, twelve digits.' })
  public bin!: string | null;

  @OptionalText(line, 'How to reach the owner.')
  public contact!: string | null;
}

@ObjectType('Price', { simpleResolvers: true, description: 'An asking price or rent.' })
@InputType('PriceInput', { description: 'An asking price or rent.' })
export class PriceType extends EvidenceType implements Price {
  @Field(() => PriceDealEnum)
  public deal!: PriceDeal;

  @Sum(CONTENT_LIMITS.figure, 'Whole units of the currency.')
  public amount!: number;

  @Field(() => CurrencyEnum)
  public currency!: Currency;

  @Field(() => PriceUnitEnum)
  public per!: PriceUnit;
}

@ObjectType({ simpleResolvers: true })
@InputType()
export abstract class PartsType implements Parts {
  @ListOf(() => ParcelType, list)
  public parcels!: ParcelType[];

  @ListOf(() => BuildingType, list)
  public buildings!: BuildingType[];

  @ListOf(() => UtilityLineType, list)
  public utilities!: UtilityLineType[];

  @ListOf(() => EquipmentType, list)
  public equipment!: EquipmentType[];

  @ListOf(() => LegalEntryType, list)
  public legal!: LegalEntryType[];

  @ListOf(() => OwnerType, list)
  public owners!: OwnerType[];

  @ListOf(() => PriceType, list)
  public prices!: PriceType[];
}

@ObjectType('PlaceDetails', {
  simpleResolvers: true,
  description: 'What a place consists of; empty where its owner has not agreed to its being shown.',
})
export class PlaceDetailsType extends PartsType {}
