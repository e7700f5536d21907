import { Field, Float, Int, ObjectType } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import type { ConditionKey, FacetKey, RangeKey } from 'shared/search/condition-fields.ts';
import type { SuggestionKind } from 'shared/search/vocabulary.ts';
import { ConditionKeyEnum, FacetKeyEnum, RangeKeyEnum, SuggestionKindEnum } from './search.enums.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { PageInfoType } from '../kernel/page-info.types.ts';
import { SafeIntScalar } from '../kernel/scalars.ts';
import { SpecialZoneType } from '../special-zones/zone.types.ts';
import { GeoPointType, RegionType, TownType } from '../towns/town.types.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';

@ObjectType('OpportunityEdge', { simpleResolvers: true })
export class OpportunityEdgeType {
  @Field(() => OpportunityType)
  public readonly node!: OpportunityType;

  @Field(() => String, { description: 'Valid in the same list only.' })
  public readonly cursor!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Kilometres on the sphere to the town of `near`; null without it, or when only the region is known.',
  })
  public readonly distanceKm!: number | null;
}

@ObjectType('FacetValue', { simpleResolvers: true })
export class FacetValueType {
  @Field(() => String, { description: 'A word of the enum, a slug, a section letter or a division code: what the filter takes.' })
  public readonly value!: string;

  @Field(() => Int)
  public readonly count!: number;
}

@ObjectType('Facet', {
  simpleResolvers: true,
  description: 'Counts of the values of one filter, under all the other filters. Each utility is a filter of its own.',
})
export class FacetType {
  @Field(() => FacetKeyEnum)
  public readonly key!: FacetKey;

  @Field(() => [FacetValueType], { description: 'Largest first; values with no match are left out.', complexity: listOf(30) })
  public readonly values!: FacetValueType[];
}

@ObjectType('HistogramBar', { simpleResolvers: true })
export class HistogramBarType {
  @Field(() => Float, { description: 'Lower end, in the unit of the figure.' })
  public readonly from!: number;

  @Field(() => Float, { nullable: true, description: 'Upper end, not itself part of the bar; null for the last bar.' })
  public readonly to!: number | null;

  @Field(() => Int)
  public readonly count!: number;
}

@ObjectType('Histogram', { simpleResolvers: true, description: 'How a figure is distributed, under all the other filters.' })
export class HistogramType {
  @Field(() => RangeKeyEnum)
  public readonly key!: RangeKey;

  @Field(() => [HistogramBarType], { description: 'All bars from zero up, empty ones too.', complexity: listOf(11) })
  public readonly bars!: HistogramBarType[];

  @Field(() => Int, { description: 'Rows whose figure nobody has stated.' })
  public readonly unknown!: number;

  @Field(() => Int, { description: 'Rows whose figure is stated in another currency, and so in none of the bars.' })
  public readonly otherCurrency!: number;
}

@ObjectType('DroppedCondition', { simpleResolvers: true })
export class DroppedConditionType {
  @Field(() => ConditionKeyEnum)
  public readonly key!: ConditionKey;

  @Field(() => String, { nullable: true, description: 'Which utility or which word, when it is one.' })
  public readonly value!: string | null;
}

@ObjectType('Advice', {
  simpleResolvers: true,
  description: 'What to drop when nothing is found: one of the smallest sets of conditions whose removal finds something.',
})
export class AdviceType {
  @Field(() => [DroppedConditionType], { complexity: listOf(3) })
  public readonly drop!: DroppedConditionType[];

  @Field(() => Int, { description: 'The exact number found then.' })
  public readonly count!: number;

  @Field(() => String, { nullable: true, description: 'The words that stay, when a word is dropped.' })
  public readonly text!: string | null;
}

@ObjectType('SpelledWord', { simpleResolvers: true, description: 'A word of published opportunities.' })
export class SpelledWordType {
  @Field(() => String)
  public readonly word!: string;

  @Field(() => Int, { description: 'Published opportunities that it is found in.' })
  public readonly count!: number;
}

@ObjectType('WordFinding', { simpleResolvers: true, description: 'What one of the words finds by itself.' })
export class WordFindingType {
  @Field(() => String, { description: 'In its normalised form: in small letters of one alphabet.' })
  public readonly word!: string;

  @Field(() => Int, { description: 'Published opportunities that it is found in, without any filter.' })
  public readonly count!: number;

  @Field(() => [SpelledWordType], {
    description: 'For a word that is found in none: at most three similarly spelled ones, most similar first.',
  })
  public readonly alike!: SpelledWordType[];
}

@ObjectType('NearMiss', {
  simpleResolvers: true,
  description: 'Meets every condition but one range, and misses that by at most a fifth of the bound.',
})
export class NearMissType {
  @Field(() => OpportunityType)
  public readonly node!: OpportunityType;

  @Field(() => RangeKeyEnum, { description: 'The range that is missed.' })
  public readonly missed!: RangeKey;
}

@ObjectType('MapBounds', { simpleResolvers: true, description: 'Degrees (WGS 84).' })
export class MapBoundsType {
  @Field(() => Float)
  public readonly west!: number;

  @Field(() => Float)
  public readonly south!: number;

  @Field(() => Float)
  public readonly east!: number;

  @Field(() => Float)
  public readonly north!: number;
}

@ObjectType('Cluster', {
  simpleResolvers: true,
  description: 'Matches close together at this zoom. The counts of all clusters add up to the matches inside the bounds.',
})
export class ClusterType {
  @Field(() => GeoPointType, { description: 'Their middle.' })
  public readonly location!: GeoPointType;

  @Field(() => Int)
  public readonly count!: number;

  @Field(() => MapBoundsType, { description: 'The smallest box around them.' })
  public readonly bounds!: MapBoundsType;

  @Field(() => LocalizedTextType, { nullable: true, description: 'The town, zone or region that all of them share.' })
  public readonly place!: PickedText | null;

  /** Not in the schema: the only one, for the field resolver. */
  public readonly opportunityId!: string | null;
}

@ObjectType('Suggestion', { simpleResolvers: true, description: 'Something that begins like what was typed, or is spelled similarly.' })
export class SuggestionType {
  @Field(() => SuggestionKindEnum)
  public readonly kind!: SuggestionKind;

  @Field(() => LocalizedTextType)
  public readonly label!: PickedText;

  @Field(() => String, {
    description:
      'Slug of the region, town (of an enterprise: its town), zone or opportunity; code of the OKED division; words of a past use.',
  })
  public readonly value!: string;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Published opportunities there; null where it is not counted.' })
  public readonly count!: number | null;
}

@ObjectType('PlaceCount', { simpleResolvers: true, description: 'The number of matches at one place of the map.' })
export class PlaceCountType {
  @Field(() => GeoPointType)
  public readonly location!: GeoPointType;

  @Field(() => LocalizedTextType)
  public readonly name!: PickedText;

  @Field(() => Int)
  public readonly count!: number;

  @Field(() => TownType, { nullable: true })
  public readonly town!: TownType | null;

  @Field(() => RegionType)
  public readonly region!: RegionType;

  @Field(() => SpecialZoneType, { nullable: true })
  public readonly zone!: SpecialZoneType | null;
}

@ObjectType('OpportunityConnection', { simpleResolvers: true, description: 'A page of published opportunities (Relay connection).' })
export class OpportunityConnectionType {
  @Field(() => [OpportunityEdgeType])
  public readonly edges!: OpportunityEdgeType[];

  @Field(() => PageInfoType)
  public readonly pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'All matches, not only this page.' })
  public readonly totalCount!: number;

  @Field(() => Int, { description: 'Rows that fail no condition, but of which an asked figure, utility or distance is unknown.' })
  public readonly unknownCount!: number;

  @Field(() => Int, {
    description: 'Those of `unknownCount` that fail only a range of money, because their sum is stated in another currency.',
  })
  public readonly otherCurrencyCount!: number;
}
