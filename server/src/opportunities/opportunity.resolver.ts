import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { OrganisationType } from '../identity/organisation.types.ts';
import { badInput } from '../kernel/problems.ts';
import { opportunityCounts } from './opportunity-count.queries.ts';
import { TownType } from '../towns/town.types.ts';
import { factsLoader, statusLoader } from './opportunity.facts.ts';
import { FactType, StatusChangeType } from './opportunity.parts.ts';
import { opportunitiesBySlug, opportunityBySlug, similarOpportunities } from './opportunity.queries.ts';
import { OpportunityType } from './opportunity.types.ts';
import type { OpportunityView } from './opportunity.types.ts';
import { stewardOf } from './stewards.reference.ts';

const MOST_SIMILAR = 12;

/** Maximum number named in one query. */
const MOST_NAMED = 10;

@Resolver(() => OpportunityType)
export class OpportunityResolver {
  @Query(() => OpportunityType, {
    nullable: true,
    description: 'One opportunity; null when there is none of this address or the viewer may not see it.',
  })
  public opportunity(@Arg('slug', () => String) slug: string, @Ctx() ctx: Context): Promise<OpportunityView | null> {
    return opportunityBySlug(ctx, slug);
  }

  @Query(() => [OpportunityType], {
    description:
      'Several opportunities, at most 10 addresses, in their order; what the viewer may not see is left out. Errors: BAD_USER_INPUT for more.',
    complexity: listOf(8, 'slugs'),
  })
  public opportunitiesBySlug(@Arg('slugs', () => [String]) slugs: string[], @Ctx() ctx: Context): Promise<OpportunityView[]> {
    if (slugs.length > MOST_NAMED) throw badInput({ path: 'slugs', rule: 'TOO_LONG' });
    return opportunitiesBySlug(ctx, slugs);
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

  @FieldResolver(() => [OpportunityType], {
    description: 'Published opportunities of the region, nearest in place, activity and kind. `first`: 1–12.',
  })
  public similar(
    @Root() opportunity: OpportunityView,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 4 }) first: number,
  ): Promise<OpportunityView[]> {
    if (first < 1 || first > MOST_SIMILAR) throw badInput({ path: 'first', rule: 'PAGE_SIZE' });
    return similarOpportunities(ctx, opportunity, first);
  }
}

@Resolver(() => TownType)
export class TownOpportunitiesResolver {
  @FieldResolver(() => Int, { description: 'Published opportunities in the town.' })
  public async opportunityCount(@Root() town: TownType, @Ctx() ctx: Context): Promise<number> {
    return (await opportunityCounts(ctx)).byTown.get(town.id) ?? 0;
  }
}
