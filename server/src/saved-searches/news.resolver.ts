import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, Info } from 'type-graphql';
import type { Context } from '../request/context.ts';
import type { Page } from '../kernel/paging.ts';
import { opportunityLoader } from '../opportunities/opportunity.queries.ts';
import { OpportunityType } from '../opportunities/opportunity.types.ts';
import { shapeFor } from '../opportunities/opportunity.view.ts';
import type { OpportunityCardView } from '../opportunities/opportunity.view.ts';
import { SpecialZoneType } from '../special-zones/zone.types.ts';
import { zones } from '../special-zones/zones.reference.ts';
import { listNews, unreadNews } from './news.queries.ts';
import { markNewsRead } from './news.service.ts';
import { NewsConnectionType, NewsType } from './news.types.ts';
import { savedSearches } from './saved-search.queries.ts';
import { SavedSearchType, WatchType } from './saved-search.types.ts';
import { watches } from './watch.queries.ts';

@Resolver(() => NewsConnectionType)
export class NewsConnectionResolver {
  @Query(() => NewsConnectionType, { description: 'The viewer’s news, newest first. Errors: BAD_USER_INPUT for page size or cursor.' })
  public news(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: '1–100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<Page<NewsType>> {
    return listNews(ctx, { first, after: after ?? null });
  }

  @FieldResolver(() => Int, { description: 'All unread ones, not only those of this page.' })
  public unreadCount(@Ctx() ctx: Context): Promise<number> {
    return unreadNews(ctx);
  }

  @Mutation(() => Int, {
    description: 'Marks news as read: `ids` (100 at most), or `until` and all older ones. Returns how many are still unread.',
  })
  public markNewsRead(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { nullable: true }) ids?: string[] | null,
    @Arg('until', () => ID, { nullable: true }) until?: string | null,
  ): Promise<number> {
    return markNewsRead(ctx, { ids: ids ?? null, until: until ?? null });
  }
}

@Resolver(() => NewsType)
export class NewsResolver {
  @FieldResolver(() => OpportunityType, { nullable: true, description: 'Null for new terms of a zone.' })
  public async opportunity(
    @Root() news: NewsType,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OpportunityCardView | null> {
    return news.opportunityId ? opportunityLoader(ctx, shapeFor(info)).load(news.opportunityId) : null;
  }

  @FieldResolver(() => SpecialZoneType, { nullable: true, description: 'The zone that has new terms.' })
  public zone(@Root() news: NewsType, @Ctx() ctx: Context): SpecialZoneType | null {
    return (news.zoneId && zones(ctx).byId.get(news.zoneId)) || null;
  }

  @FieldResolver(() => SavedSearchType, { nullable: true, description: 'What found it; null when a watch did.' })
  public async savedSearch(@Root() news: NewsType, @Ctx() ctx: Context): Promise<SavedSearchType | null> {
    return news.searchId ? ((await savedSearches(ctx)).find((one) => one.id === news.searchId) ?? null) : null;
  }

  @FieldResolver(() => WatchType, { nullable: true, description: 'What found it; null when a saved search did.' })
  public async watch(@Root() news: NewsType, @Ctx() ctx: Context): Promise<WatchType | null> {
    return news.watchId ? ((await watches(ctx)).find((one) => one.id === news.watchId) ?? null) : null;
  }
}
