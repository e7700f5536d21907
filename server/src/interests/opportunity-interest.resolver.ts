import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../request/context.ts';
import { canExpressInterest } from '../access/interest.policy.ts';
import { OpportunityRightsType } from '../opportunities/opportunity.parts.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { myInterestLoader } from './interest.queries.ts';
import { myEarlierInterestLoader } from './interest.related.ts';
import { InterestType } from './interest.types.ts';

@Resolver(() => OpportunityType)
export class OpportunityInterestResolver {
  @FieldResolver(() => OpportunityRightsType, { description: 'What the viewer may do with it now.' })
  public viewerCan(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): OpportunityRightsType {
    return { expressInterest: canExpressInterest(ctx.actor, opportunity) };
  }

  @FieldResolver(() => InterestType, { nullable: true, description: 'The viewer’s organisation’s own draft or open interest in it.' })
  public myInterest(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): Promise<InterestType | null> {
    return myInterestLoader(ctx).load(opportunity.id);
  }

  @FieldResolver(() => InterestType, {
    nullable: true,
    description: 'The last ended one of the viewer’s organisation: a new one follows it, and may start from its content.',
  })
  public myEarlierInterest(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): Promise<InterestType | null> {
    return myEarlierInterestLoader(ctx).load(opportunity.id);
  }
}
