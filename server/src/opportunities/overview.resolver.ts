import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { OpportunityType } from './opportunity.types.ts';
import type { OpportunityView } from './opportunity.types.ts';
import { facilityOverview } from './overview.queries.ts';
import { FacilityOverviewType } from './overview.types.ts';
import { revivedAlike, revivedFacilities } from './revived.queries.ts';

@Resolver(() => OpportunityType)
export class FacilityOverviewResolver {
  @Query(() => [FacilityOverviewType], {
    name: 'facilityOverview',
    description: 'Published facilities by region and town: regions by name, towns by name, the rest of the region last.',
    complexity: listOf(40),
  })
  public overview(@Ctx() ctx: Context): Promise<FacilityOverviewType[]> {
    return facilityOverview(ctx);
  }

  @Query(() => [OpportunityType], {
    description:
      'Facilities that stood and work again, at most 100, the newest state first; of one OKED division, two digits, if it is given.',
    complexity: listOf(20),
  })
  public revivedFacilities(
    @Ctx() ctx: Context,
    @Arg('oked', () => String, { nullable: true }) oked?: string | null,
  ): Promise<OpportunityView[]> {
    return revivedFacilities(ctx, oked ?? null);
  }

  @FieldResolver(() => [OpportunityType], {
    description: 'Of an idle facility: at most three revived ones of the same OKED division; empty for everything else.',
    complexity: listOf(3),
  })
  public revivedAlike(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): Promise<OpportunityView[]> {
    return revivedAlike(ctx, opportunity);
  }
}
