import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../access/context.ts';
import { OrganisationType } from '../identity/organisation.types.ts';
import { localized } from '../kernel/localized.ts';
import { badInput } from '../kernel/problems.ts';
import { opportunityCounts } from './opportunity-count.queries.ts';
import { places } from '../towns/places.reference.ts';
import { TownType } from '../towns/town.types.ts';
import { FacetType, OpportunityConnectionType, PlaceCountType } from './opportunity.connection.ts';
import { countFacets, countPlaces } from './opportunity.facets.ts';
import type { FacetView, PlaceRow } from './opportunity.facets.ts';
import { factsLoader, statusLoader } from './opportunity.facts.ts';
import { OpportunitiesArgs } from './opportunity.inputs.ts';
import { FactType, StatusChangeType } from './opportunity.parts.ts';
import { listOpportunities, opportunityBySlug, similarOpportunities } from './opportunity.queries.ts';
import type { OpportunityPage } from './opportunity.queries.ts';
import { OpportunityType } from './opportunity.types.ts';
import type { OpportunityView } from './opportunity.types.ts';
import { stewardOf } from './stewards.reference.ts';

const MOST_SIMILAR = 12;

const toPlaceCount = (ctx: Context, row: PlaceRow): PlaceCountType[] => {
  const { regionById, townById } = places(ctx);
  const region = regionById.get(row.regionId);
  const town = (row.townId && townById.get(row.townId)) || null;
  if (!region) return [];
  const location = { lat: row.lat, lng: row.lng, isHint: row.isHint };
  const name = town?.name ?? localized(ctx, row.place) ?? region.name;
  return [{ location, name, count: row.count, town, region, zoneId: row.zoneId }];
};

@Resolver(() => OpportunityType)
export class OpportunityResolver {
  @Query(() => OpportunityConnectionType, {
    description: 'Published opportunities. Errors: BAD_USER_INPUT for a page size outside 1–100, a reversed range or a foreign cursor.',
  })
  public opportunities(@Args(() => OpportunitiesArgs) args: OpportunitiesArgs, @Ctx() ctx: Context): Promise<OpportunityPage> {
    return listOpportunities(ctx, args);
  }

  @Query(() => OpportunityType, { nullable: true, description: 'One opportunity; null when there is none of this address or the viewer may not see it.' })
  public opportunity(@Arg('slug', () => String) slug: string, @Ctx() ctx: Context): Promise<OpportunityView | null> {
    return opportunityBySlug(ctx, slug);
  }

  @FieldResolver(() => [FactType], { description: 'Claims with their sources, newest reading first within a subject.' })
  public facts(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): Promise<FactType[]> {
    return factsLoader(ctx).load(opportunity.id);
  }

  @FieldResolver(() => [StatusChangeType], { description: 'Oldest first.' })
  public statusHistory(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): Promise<StatusChangeType[]> {
    return statusLoader(ctx).load(opportunity.id);
  }

  @FieldResolver(() => OrganisationType, { description: 'The organisation that answers for it.' })
  public steward(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): OrganisationType {
    return stewardOf(ctx, opportunity.stewardId);
  }

  @FieldResolver(() => [OpportunityType], { description: 'Published opportunities of the region, nearest in place, activity and kind. `first`: 1–12.' })
  public similar(
    @Root() opportunity: OpportunityView,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 4 }) first: number,
  ): Promise<OpportunityView[]> {
    if (first < 1 || first > MOST_SIMILAR) throw badInput({ path: 'first', rule: 'PAGE_SIZE' });
    return similarOpportunities(ctx, opportunity, first);
  }
}

@Resolver(() => OpportunityConnectionType)
export class OpportunityConnectionResolver {
  @FieldResolver(() => [FacetType], { description: 'Counts beside filter values, each under all the other filters.' })
  public facets(@Root() page: OpportunityPage, @Ctx() ctx: Context): Promise<FacetView[]> {
    return countFacets(ctx, page.args);
  }

  @FieldResolver(() => [PlaceCountType], { description: 'All matches grouped by place, the 200 fullest; for the simple map.' })
  public async places(@Root() page: OpportunityPage, @Ctx() ctx: Context): Promise<PlaceCountType[]> {
    const rows = await countPlaces(ctx, page.args);
    return rows.flatMap((row) => toPlaceCount(ctx, row));
  }
}

@Resolver(() => TownType)
export class TownOpportunitiesResolver {
  @FieldResolver(() => Int, { description: 'Published opportunities in the town.' })
  public async opportunityCount(@Root() town: TownType, @Ctx() ctx: Context): Promise<number> {
    return (await opportunityCounts(ctx)).byTown.get(town.id) ?? 0;
  }
}
