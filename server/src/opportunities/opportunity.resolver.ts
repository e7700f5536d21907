import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Parts } from 'shared/opportunities/parts.ts';
import type { Context } from '../request/context.ts';
import type { FactKey } from 'shared/opportunities/kinds.ts';
import { OrganisationType } from '../identity/organisation.types.ts';
import { badInput } from '../kernel/problems.ts';
import { factsLoader, statusLoader } from './opportunity.facts.ts';
import { FactKeyEnum } from './opportunity.enums.ts';
import { FactType, StatusChangeType } from './opportunity.parts.ts';
import { partsLoader } from './part.queries.ts';
import { formerLoader } from './former.queries.ts';
import { FormerDetailsType } from './former.types.ts';
import { PlaceDetailsType } from './part.types.ts';
import { opportunitiesBySlug, opportunityBySlug } from './opportunity.queries.ts';
import { OpportunityType } from './opportunity.types.ts';
import type { OpportunityView } from './opportunity.types.ts';
import { stewardOf } from './stewards.reference.ts';

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

  @FieldResolver(() => [FactType], {
    description: 'Claims with their sources, newest reading first within a subject. `keys`: only of these subjects; null: of all.',
  })
  public async facts(
    @Root() opportunity: OpportunityView,
    @Ctx() ctx: Context,
    @Arg('keys', () => [FactKeyEnum], { nullable: true }) keys?: FactKey[] | null,
  ): Promise<FactType[]> {
    const facts = await factsLoader(ctx).load(opportunity.id);
    return keys ? facts.filter(({ key }) => keys.includes(key)) : facts;
  }

  @FieldResolver(() => [StatusChangeType], { description: 'Oldest first.' })
  public statusHistory(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): Promise<StatusChangeType[]> {
    return statusLoader(ctx).load(opportunity.id);
  }

  @FieldResolver(() => PlaceDetailsType, { description: 'Parcels, buildings, utilities and the rest, one by one, as they stand now.' })
  public details(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): Promise<Parts> {
    return partsLoader(ctx).load(opportunity.id);
  }

  @FieldResolver(() => [FormerDetailsType], {
    description:
      'Parts and states that were replaced or taken out, newest first, at most two hundred of each; empty without the owner’s consent, as `details` is.',
    complexity: listOf(2),
  })
  public formerDetails(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): Promise<FormerDetailsType[]> {
    return formerLoader(ctx).load(opportunity.id);
  }

  @FieldResolver(() => OrganisationType, { description: 'The organisation that answers for it.' })
  public steward(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): OrganisationType {
    return stewardOf(ctx, opportunity.stewardId);
  }
}
