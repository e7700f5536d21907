import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../access/context.ts';
import { canExpressInterest } from '../access/interest.policy.ts';
import { OpportunityRightsType } from '../opportunities/opportunity.parts.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { myInterestLoader } from './interest.queries.ts';
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
}
