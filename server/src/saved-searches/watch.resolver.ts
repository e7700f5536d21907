import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Info } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { NewsFrequency, WatchSubject } from 'shared/saved-searches/vocabulary.ts';
import type { Context } from '../request/context.ts';
import { NewsFrequencyEnum, WatchSubjectEnum } from './saved-search.enums.ts';
import { opportunityLoader } from '../opportunities/opportunity.queries.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import { shapeFor } from '../opportunities/opportunity.view.ts';
import type { OpportunityCardView } from '../opportunities/opportunity.view.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { SpecialZoneType } from '../special-zones/zone.types.ts';
import { zones } from '../special-zones/zones.reference.ts';
import { places } from '../towns/places.reference.ts';
import { TownType } from '../towns/town.types.ts';
import { hiddenOpportunities, unreadOf } from './news.queries.ts';
import { WatchType } from './saved-search.types.ts';
import { viewerWatchLoader, watches } from './watch.queries.ts';
import { hideOpportunity, unhideOpportunity, unwatch, watch } from './watch.service.ts';

@Resolver(() => WatchType)
export class WatchResolver {
  @Query(() => [WatchType], { description: 'What the viewer watches, newest first; 200 at most.', complexity: listOf(200) })
  public watches(@Ctx() ctx: Context): Promise<WatchType[]> {
    return watches(ctx);
  }

  @Query(() => [OpportunityType], {
    description: 'What the viewer never wants to see in the news again, the last hundred.',
    complexity: listOf(100),
  })
  public hiddenOpportunities(@Ctx() ctx: Context): Promise<OpportunityView[]> {
    return hiddenOpportunities(ctx);
  }

  @FieldResolver(() => OpportunityType, { nullable: true, description: 'Null for a town or a zone, and while it is not published.' })
  public async opportunity(
    @Root() { subject, subjectId }: WatchType,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpportunityCardView | null> {
    return subject === 'OPPORTUNITY' ? opportunityLoader(ctx, shapeFor(info)).load(subjectId) : null;
  }

  @FieldResolver(() => TownType, { nullable: true })
  public town(@Root() { subject, subjectId }: WatchType, @Ctx() ctx: Context): TownType | null {
    return (subject === 'TOWN' && places(ctx).townById.get(subjectId)) || null;
  }

  @FieldResolver(() => SpecialZoneType, { nullable: true })
  public zone(@Root() { subject, subjectId }: WatchType, @Ctx() ctx: Context): SpecialZoneType | null {
    return (subject === 'ZONE' && zones(ctx).byId.get(subjectId)) || null;
  }

  @FieldResolver(() => Int, { description: 'Unread news.' })
  public newCount(@Root() { id }: WatchType, @Ctx() ctx: Context): Promise<number> {
    return unreadOf(ctx, id);
  }

  @Mutation(() => WatchType, {
    description:
      'Watches an opportunity, a town or a zone by its slug, or a project of the viewer’s organisation by its id, or changes when letters about it are sent. Errors: NOT_FOUND, RULE_BROKEN KEPT_FULL.',
  })
  public watch(
    @Arg('subject', () => WatchSubjectEnum) subject: WatchSubject,
    @Arg('slug', () => String) slug: string,
    @Arg('frequency', () => NewsFrequencyEnum, { defaultValue: 'DAILY' }) frequency: NewsFrequency,
    @Ctx() ctx: Context,
  ): Promise<WatchType> {
    return watch(ctx, { subject, slug, frequency });
  }

  @Mutation(() => Boolean, { description: 'Deletes a watch. True also when there is none.' })
  public unwatch(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<boolean> {
    return unwatch(ctx, id);
  }

  @Mutation(() => Boolean, {
    description: 'Hides an opportunity from the viewer’s news for good. Errors: NOT_FOUND, RULE_BROKEN KEPT_FULL.',
  })
  public hideOpportunity(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<boolean> {
    return hideOpportunity(ctx, id);
  }

  @Mutation(() => Boolean, { description: 'Shows it again. True also when it was not hidden.' })
  public unhideOpportunity(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<boolean> {
    return unhideOpportunity(ctx, id);
  }
}

const VIEWER_WATCH = 'The viewer’s own watch of it; null when there is none, and for a visitor.';

/** Fields that watches add to types of other modules. */
@Resolver(() => OpportunityType)
export class OpportunityWatchResolver {
  @FieldResolver(() => WatchType, { nullable: true, description: VIEWER_WATCH })
  public viewerWatch(@Root() opportunity: OpportunityView, @Ctx() ctx: Context): Promise<WatchType | null> {
    return viewerWatchLoader(ctx, 'OPPORTUNITY').load(opportunity.id);
  }
}

@Resolver(() => TownType)
export class TownWatchResolver {
  @FieldResolver(() => WatchType, { nullable: true, description: VIEWER_WATCH })
  public viewerWatch(@Root() town: TownType, @Ctx() ctx: Context): Promise<WatchType | null> {
    return viewerWatchLoader(ctx, 'TOWN').load(town.id);
  }
}

@Resolver(() => SpecialZoneType)
export class ZoneWatchResolver {
  @FieldResolver(() => WatchType, { nullable: true, description: VIEWER_WATCH })
  public viewerWatch(@Root() zone: SpecialZoneType, @Ctx() ctx: Context): Promise<WatchType | null> {
    return viewerWatchLoader(ctx, 'ZONE').load(zone.id);
  }
}
