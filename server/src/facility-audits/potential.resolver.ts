import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FacilityType } from '../opportunities/opportunity.types.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import type { Context } from '../request/context.ts';
import { potentialLoader } from './potential.queries.ts';
import { FacilityPotentialType } from './potential.types.ts';

@Resolver(() => FacilityType)
export class FacilityPotentialResolver {
  @FieldResolver(() => FacilityPotentialType, { nullable: true, description: 'Null: no audit of it is approved.' })
  public potential(@Root() facility: OpportunityView, @Ctx() ctx: Context): Promise<FacilityPotentialType | null> {
    return potentialLoader(ctx).load(facility.id);
  }
}
