import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../request/context.ts';
import { badInput } from '../kernel/problems.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { shapeFor } from '../opportunities/opportunity.view.ts';
import type { OpportunityCardView } from '../opportunities/opportunity.view.ts';
import { similarOpportunities } from './similar.queries.ts';

const MOST_SIMILAR = 12;

@Resolver(() => OpportunityType)
export class SimilarResolver {
  @FieldResolver(() => [OpportunityType], {
    description: 'Published opportunities of the region, nearest in place, activity and kind. `first`: 1–12.',
  })
  public similar(
    @Root() opportunity: OpportunityView,
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 4 }) first: number,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpportunityCardView[]> {
    if (first < 1 || first > MOST_SIMILAR) throw badInput({ path: 'first', rule: 'PAGE_SIZE' });
    return similarOpportunities(ctx, opportunity, first, shapeFor(info));
  }
}
