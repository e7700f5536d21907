import { Field, Int, ObjectType } from 'type-graphql';
import type { PickedText } from 'shared/locale/locale.ts';
import type { FacetKey } from 'shared/opportunities/kinds.ts';
import { FacetKeyEnum } from '../kernel/enums.ts';
import { LocalizedTextType } from '../kernel/localized.ts';
import { PageInfoType } from '../kernel/page-info.types.ts';
import { GeoPointType, RegionType, TownType } from '../towns/town.types.ts';
import { OpportunityType } from './opportunity.types.ts';

@ObjectType('OpportunityEdge', { simpleResolvers: true })
export class OpportunityEdgeType {
  @Field(() => OpportunityType)
  public readonly node!: OpportunityType;

  @Field(() => String, { description: 'Valid in the same list only.' })
  public readonly cursor!: string;
}

@ObjectType('FacetValue', { simpleResolvers: true })
export class FacetValueType {
  @Field(() => String, { description: 'A word of the enum, or a slug, or a section letter: what the filter takes.' })
  public readonly value!: string;

  @Field(() => Int)
  public readonly count!: number;
}

@ObjectType('Facet', { simpleResolvers: true, description: 'Counts of the values of one filter, under all the other filters.' })
export class FacetType {
  @Field(() => FacetKeyEnum)
  public readonly key!: FacetKey;

  @Field(() => [FacetValueType], { description: 'Largest first; values with no match are left out.' })
  public readonly values!: FacetValueType[];
}

@ObjectType('PlaceCount', { simpleResolvers: true, description: 'How many matches stand at one place of the map.' })
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

  /** Not in the schema: for the field resolver of the zone. */
  public readonly zoneId!: string | null;
}

@ObjectType('OpportunityConnection', { simpleResolvers: true, description: 'A page of published opportunities (Relay connection).' })
export class OpportunityConnectionType {
  @Field(() => [OpportunityEdgeType])
  public readonly edges!: OpportunityEdgeType[];

  @Field(() => PageInfoType)
  public readonly pageInfo!: PageInfoType;

  @Field(() => Int, { description: 'All matches, not only this page.' })
  public readonly totalCount!: number;
}
