import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { LocalizedText, PickedText } from 'shared/locale/locale.ts';
import type { Justifications, StoredClause } from 'shared/special-zones/canonical.ts';
import type { Category, ClauseGroup, ClauseUnit, ReliefBase, ReliefMeasure, Tax, TermsState } from 'shared/special-zones/clauses.ts';
import { CategoryEnum, ClauseGroupEnum, ClauseUnitEnum, ReliefBaseEnum, ReliefMeasureEnum, TaxEnum, TermsStateEnum } from './zone.enums.ts';
import { LocalizedTextType, TextInAllLanguagesType } from '../kernel/localized.ts';
import { DateScalar, DateTimeScalar, PartialDateScalar } from '../kernel/scalars.ts';
import { SourceType } from '../towns/source.types.ts';
import { GeoPointType, RegionType } from '../towns/town.types.ts';

@ObjectType('Subzone', { simpleResolvers: true, description: 'A separate part of a zone.' })
export class SubzoneType {
  @Field(() => LocalizedTextType)
  public readonly name!: PickedText;

  @Field(() => Float, { nullable: true, description: 'Hectares.' })
  public readonly areaHa!: number | null;
}

@ObjectType('ZoneRights', { simpleResolvers: true, description: 'What the viewer may do with a zone.' })
export class ZoneRightsType {
  @Field(() => Boolean)
  public readonly editTerms!: boolean;
}

@ObjectType('TermsRelief', { simpleResolvers: true, description: 'A tax relief as a clause states it.' })
export class TermsReliefType {
  @Field(() => TaxEnum)
  public readonly tax!: Tax;

  @Field(() => ReliefMeasureEnum)
  public readonly measure!: ReliefMeasure;

  @Field(() => Float, { description: 'In the unit of the measure.' })
  public readonly amount!: number;

  @Field(() => ReliefBaseEnum)
  public readonly base!: ReliefBase;

  @Field(() => [CategoryEnum], { description: 'Categories that receive it.' })
  public readonly categories!: readonly Category[];

  @Field(() => Int, { nullable: true, description: 'Null: as long as the category’s own term.' })
  public readonly years!: number | null;
}

@ObjectType('TermsClause', { simpleResolvers: true, description: 'One typed clause of a version of terms.' })
export class TermsClauseType {
  @Field(() => ID, { description: 'Stable key of the clause, the same from version to version.' })
  public readonly key!: string;

  @Field(() => ClauseGroupEnum)
  public readonly group!: ClauseGroup;

  @Field(() => LocalizedTextType)
  public readonly title!: PickedText;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Null: unknown, not found in public sources.' })
  public readonly text!: PickedText | null;

  @Field(() => TextInAllLanguagesType)
  public readonly titleAll!: LocalizedText;

  @Field(() => TextInAllLanguagesType, { nullable: true })
  public readonly textAll!: LocalizedText | null;

  @Field(() => Float, { nullable: true, description: 'In `unit`.' })
  public readonly value!: number | null;

  @Field(() => ClauseUnitEnum, { nullable: true })
  public readonly unit!: ClauseUnit | null;

  @Field(() => TermsReliefType, { nullable: true, description: 'What is relieved, where the clause states a relief.' })
  public readonly relief!: TermsReliefType | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of what is stated, or of the search that found nothing.' })
  public readonly asOf!: string | null;

  @Field(() => [String], { nullable: true, description: 'OKED divisions that the clause names, two digits; null: none.' })
  public readonly oked!: readonly string[] | null;

  @Field(() => SourceType, { nullable: true })
  public readonly source!: SourceType | null;
}

@ObjectType('ZoneTerms', { simpleResolvers: true, description: 'One version of a zone’s terms. Once published it never changes.' })
export class ZoneTermsType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => Int, { description: 'Numbered within the zone from 1; the next free one in a draft.' })
  public readonly number!: number;

  @Field(() => TermsStateEnum)
  public readonly state!: TermsState;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day on which it applies by law. A version compiled from the law applies since that law, which may be long before it was recorded here. Null in a draft.',
  })
  public readonly effectiveFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the next version; null while none is published.' })
  public readonly effectiveUntil!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded in Qaita.' })
  public readonly publishedAt!: Date | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The Kazakhstan day on which it was recorded in Qaita, which is not the first day on which it applies; null in a draft.',
  })
  public readonly recordedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the canonical text, hexadecimal; null in a draft.' })
  public readonly hash!: string | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'Why this version was made.' })
  public readonly note!: PickedText | null;

  @Field(() => TextInAllLanguagesType)
  public readonly noteAll!: LocalizedText;

  @Field(() => [TermsClauseType], { complexity: listOf(80) })
  public readonly clauses!: TermsClauseType[];

  @Field(() => Int, { description: 'Counts the savings of a draft; 1 in a published version.' })
  public readonly version!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a second person approved the open draft as it is; null in a published version.',
  })
  public readonly approvedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who approved the open draft, by name.' })
  public readonly approvedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a scheduled version was withdrawn.' })
  public readonly withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn, in the words of the zone.' })
  public readonly withdrawalReason!: string | null;

  /** Not in the schema: for field resolvers and rules. */
  public readonly zoneId!: string;
  public readonly stored!: readonly StoredClause[];
  public readonly justifications!: Justifications;
  /** People who wrote in the draft. */
  public readonly editedBy?: readonly string[];
}

@ObjectType('CustomsBorder', {
  simpleResolvers: true,
  description:
    'Whether a zone lies at the customs border of the EAEU, where foreign persons are not admitted: Tax Code of 18 July 2025, art. 734(3).',
})
export class CustomsBorderType {
  @Field(() => Boolean)
  public readonly isAt!: boolean;

  @Field(() => LocalizedTextType, { description: 'How that is known.' })
  public readonly basis!: PickedText;

  @Field(() => SourceType)
  public readonly source!: SourceType;
}

@ObjectType('SpecialZone', { simpleResolvers: true, description: 'A special economic zone (SEZ, СЭЗ, АЭА).' })
export class SpecialZoneType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String, { description: 'Used in addresses and filters.' })
  public readonly slug!: string;

  @Field(() => LocalizedTextType)
  public readonly name!: PickedText;

  @Field(() => RegionType)
  public readonly region!: RegionType;

  @Field(() => GeoPointType)
  public readonly location!: GeoPointType;

  @Field(() => Int, { nullable: true, description: 'Year.' })
  public readonly established!: number | null;

  @Field(() => PartialDateScalar, { nullable: true })
  public readonly validUntil!: string | null;

  @Field(() => LocalizedTextType, { nullable: true, description: 'How the end of the term is known.' })
  public readonly validUntilBasis!: PickedText | null;

  @Field(() => Boolean, { description: 'False: no act in force was found that confirms the end of the term.' })
  public readonly validUntilConfirmed!: boolean;

  @Field(() => CustomsBorderType, { nullable: true, description: 'Null: not established.' })
  public readonly customsBorder!: CustomsBorderType | null;

  @Field(() => Float, { nullable: true, description: 'Hectares.' })
  public readonly areaHa!: number | null;

  @Field(() => PartialDateScalar, { nullable: true })
  public readonly areaAsOf!: string | null;

  @Field(() => [SubzoneType])
  public readonly subzones!: SubzoneType[];

  @Field(() => [LocalizedTextType], { description: 'In words; the legal lists are by OKED code in the zone’s regulation.' })
  public readonly priorityActivities!: PickedText[];

  @Field(() => Boolean, { description: 'False: the list of priority activities is not the whole legal list.' })
  public readonly priorityActivitiesComplete!: boolean;

  @Field(() => [String], {
    description:
      'OKED divisions that the wording of the priority activities names, in our reading; the legal list is by code. Empty: unknown.',
  })
  public readonly activityDivisions!: readonly string[];

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly managementCompany!: PickedText | null;

  @Field(() => LocalizedTextType)
  public readonly legalAct!: PickedText;

  @Field(() => LocalizedTextType, { nullable: true })
  public readonly note!: PickedText | null;

  @Field(() => [SourceType])
  public readonly sources!: SourceType[];

  @Field(() => [String], {
    description: 'Figures of the zone and keys of clauses of its terms that are disputed: a challenge stands beside them.',
  })
  public readonly disputed!: readonly string[];

  /** Not in the schema: for field resolvers. */
  public readonly companyId!: string;
  public readonly townSlugs!: readonly string[];
}
