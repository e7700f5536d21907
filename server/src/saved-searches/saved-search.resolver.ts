import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { unreadOf } from './news.queries.ts';
import { SaveSearchInput, UpdateSavedSearchInput } from './saved-search.inputs.ts';
import { savedSearches } from './saved-search.queries.ts';
import { deleteSavedSearch, saveSearch, updateSavedSearch } from './saved-search.service.ts';
import { SavedSearchType, UnsubscriptionType } from './saved-search.types.ts';
import { unsubscribe, unsubscription } from './unsubscribe.service.ts';

@Resolver(() => SavedSearchType)
export class SavedSearchResolver {
  @Query(() => [SavedSearchType], { description: 'The viewer’s own, by name; 50 at most.', complexity: listOf(50) })
  public savedSearches(@Ctx() ctx: Context): Promise<SavedSearchType[]> {
    return savedSearches(ctx);
  }

  @FieldResolver(() => Int, { description: 'Unread news.' })
  public newCount(@Root() search: SavedSearchType, @Ctx() ctx: Context): Promise<number> {
    return unreadOf(ctx, search.id);
  }

  @Mutation(() => SavedSearchType, {
    description:
      'Saves a search; what is published from now on is its news. Errors: BAD_USER_INPUT for the name, RULE_BROKEN SAVED_SEARCH_NAME_TAKEN, KEPT_FULL.',
  })
  public saveSearch(@Arg('input', () => SaveSearchInput) input: SaveSearchInput, @Ctx() ctx: Context): Promise<SavedSearchType> {
    return saveSearch(ctx, input);
  }

  @Mutation(() => SavedSearchType, {
    description:
      'Renames it or changes when letters are sent. Errors: NOT_FOUND, CONFLICT with the current version, BAD_USER_INPUT, RULE_BROKEN SAVED_SEARCH_NAME_TAKEN.',
  })
  public updateSavedSearch(
    @Arg('input', () => UpdateSavedSearchInput) input: UpdateSavedSearchInput,
    @Ctx() ctx: Context,
  ): Promise<SavedSearchType> {
    return updateSavedSearch(ctx, input);
  }

  @Mutation(() => Boolean, { description: 'Deletes it and its news. True also when there is none.' })
  public deleteSavedSearch(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<boolean> {
    return deleteSavedSearch(ctx, id);
  }
}

@Resolver()
export class UnsubscribeResolver {
  @Query(() => UnsubscriptionType, {
    nullable: true,
    description: 'What the link of a letter would stop; null for an unknown link. Changes nothing.',
  })
  public unsubscription(@Arg('token', () => String) token: string, @Ctx() ctx: Context): Promise<UnsubscriptionType | null> {
    return unsubscription(ctx, token);
  }

  @Mutation(() => Boolean, {
    description: 'Stops the letters that the link is about, without signing in. Errors: BAD_USER_INPUT for an unknown link.',
  })
  public unsubscribe(@Arg('token', () => String) token: string, @Ctx() ctx: Context): Promise<boolean> {
    return unsubscribe(ctx, token);
  }
}
