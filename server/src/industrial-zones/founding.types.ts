import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Max, MaxLength, Min } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FOUNDING_LIMITS } from 'shared/industrial-zones/founding.ts';
import type { Answer, EligibilityReason } from 'shared/industrial-zones/founding.ts';
import { OUTLINE_BOUNDS, OUTLINE_CORNERS } from 'shared/industrial-zones/outline.ts';
import { listOf } from '../kernel/complexity.ts';
import { ListOf, OptionalFigure, OptionalText, OptionalWhole } from '../kernel/edited-fields.ts';
import { DateTimeScalar } from '../kernel/scalars.ts';
import { AnswerEnum, EligibilityReasonEnum } from './industrial-zone.enums.ts';

const { name, words, facilities, sites, figure, sum } = FOUNDING_LIMITS;

@ObjectType('OutlineCorner', { simpleResolvers: true, description: 'A corner of an outline, degrees.' })
@InputType('OutlineCornerInput')
export class OutlineCornerType {
  @Min(OUTLINE_BOUNDS.lat[0])
  @Max(OUTLINE_BOUNDS.lat[1])
  @Field(() => Float)
  public lat!: number;

  @Min(OUTLINE_BOUNDS.lng[0])
  @Max(OUTLINE_BOUNDS.lng[1])
  @Field(() => Float)
  public lng!: number;
}

const OutlineField =
  (description: string): PropertyDecorator =>
  (target, key) => {
    for (const decorate of [
      IsOptional(),
      ArrayMinSize(OUTLINE_CORNERS.least),
      ArrayMaxSize(OUTLINE_CORNERS.most),
      Field(() => [OutlineCornerType], { nullable: true, description, complexity: listOf(4) }),
    ])
      decorate(target, key);
  };

@ObjectType('FoundingSite', { simpleResolvers: true, description: 'A site of a zone that is being founded.' })
@InputType('FoundingSiteInput')
export class FoundingSiteType {
  @Length(36, 36)
  @Field(() => ID, { description: 'A UUID of the editor’s making, the id of the site once it is published.' })
  public id!: string;

  @MaxLength(name)
  @Field(() => String)
  public name!: string;

  @OptionalFigure({ max: figure, description: 'Hectares.' })
  public landHa?: number | null;

  @OptionalWhole({ max: 100_000_000, description: 'Square metres.' })
  public floorM2?: number | null;

  @OptionalFigure({ max: figure, description: 'MVA of power.' })
  public powerMva?: number | null;

  @OptionalFigure({ max: figure, description: 'Cubic metres of water a day.' })
  public waterM3Day?: number | null;

  @OptionalFigure({ max: figure, description: 'Gcal of heat an hour.' })
  public heatGcalHour?: number | null;

  @OutlineField('Its border as drawn, 3 to 40 corners.')
  public outline?: OutlineCornerType[] | null;
}

@ObjectType('Founding', { simpleResolvers: true, description: 'A small industrial zone as its founder writes it.' })
@InputType('FoundingInput')
export class FoundingType {
  @OptionalText(name, 'Its name in Russian.')
  public nameRu?: string | null;

  @OptionalText(name, 'Its name in Kazakh.')
  public nameKk?: string | null;

  @OptionalText(name, 'Its name in English.')
  public nameEn?: string | null;

  @ArrayMaxSize(facilities)
  @MaxLength(120, { each: true })
  @Field(() => [String], { description: 'Slugs of the facilities that it stands on.' })
  public facilities!: string[];

  @OptionalText(name, 'Who runs it.')
  public operator?: string | null;

  @OptionalText(name, 'BIN of the operator, or IIN of a sole trader: 12 digits, spaces and hyphens between them do not count.')
  public operatorBin?: string | null;

  @OutlineField('The border of the zone as drawn, 3 to 40 corners.')
  public outline?: OutlineCornerType[] | null;

  @OptionalFigure({ max: figure, description: 'Hectares of the zone.' })
  public landHa?: number | null;

  @OptionalFigure({ max: figure, description: 'MVA of power of the zone.' })
  public powerMva?: number | null;

  @OptionalFigure({ max: figure, description: 'Cubic metres of water a day of the zone.' })
  public waterM3Day?: number | null;

  @OptionalFigure({ max: figure, description: 'Gcal of heat an hour of the zone.' })
  public heatGcalHour?: number | null;

  @OptionalText(words, 'How far it is made.')
  public readiness?: string | null;

  @OptionalText(words, 'Networks that it still lacks.')
  public networksNeeded?: string | null;

  @OptionalFigure({ max: sum, description: 'What they would cost, in whole tenge.' })
  public networksCost?: number | null;

  @OptionalText(words)
  public loanTerms?: string | null;

  @OptionalText(words)
  public note?: string | null;

  @Field(() => AnswerEnum, { description: 'Whether commissioned buildings stand there.' })
  public commissioned!: Answer;

  @Field(() => AnswerEnum, { description: 'Whether they are handed to small and medium business.' })
  public forSmallBusiness!: Answer;

  @OptionalText(name, 'The decision of the regional government: its number and date.')
  public decision?: string | null;

  @ListOf(() => FoundingSiteType, sites)
  public sites!: FoundingSiteType[];
}

@ObjectType('ZoneEligibility', {
  simpleResolvers: true,
  description: 'Whether a zone may be a small industrial zone: SEZ law, art. 27(5). UNKNOWN: something that the law asks is not stated.',
})
export class ZoneEligibilityType {
  @Field(() => AnswerEnum)
  public readonly answer!: Answer;

  @Field(() => [EligibilityReasonEnum])
  public readonly reasons!: readonly EligibilityReason[];
}

@ObjectType('FoundedZone', { simpleResolvers: true, description: 'A small industrial zone of the viewer’s corporation, published or not.' })
export class FoundedZoneType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => String)
  public readonly slug!: string;

  @Field(() => Boolean, { description: 'Whether it has been published; the draft may have changed since.' })
  public readonly isPublished!: boolean;

  @Field(() => Int, { description: 'Counts the savings of the draft.' })
  public readonly version!: number;

  @Field(() => DateTimeScalar)
  public readonly updatedAt!: Date;

  @Field(() => FoundingType)
  public readonly content!: FoundingType;

  @Field(() => ZoneEligibilityType)
  public readonly eligibility!: ZoneEligibilityType;
}

@InputType('SaveFoundingInput', { description: 'Saves the draft of a zone, and begins one that is not there yet.' })
export class SaveFoundingInput {
  @Length(36, 36)
  @Field(() => ID, { description: 'A UUID of the caller’s making.' })
  public id!: string;

  @Min(0)
  @Max(2_000_000_000)
  @Field(() => Int, { description: 'The version last read; 0: the zone is new.' })
  public version!: number;

  @Field(() => FoundingType)
  public content!: FoundingType;
}

@InputType('PublishFoundingInput', { description: 'Publishes the draft of a zone.' })
export class PublishFoundingInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Min(1)
  @Max(2_000_000_000)
  @Field(() => Int, { description: 'The version last read.' })
  public version!: number;
}
