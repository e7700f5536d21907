import sql from 'sql-template-tag';
import { LONGEST_NAME, MOST_SAVED } from 'shared/saved-searches/vocabulary.ts';
import type { FieldRule } from 'shared/problems/problems.ts';
import { excessOf } from 'shared/texts/length.ts';
import { hidesCharacters, tidyLine } from 'shared/texts/characters.ts';
import { personOf, transact, withManager } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { badInput, conflict, found, notFound, ruleBroken } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { refuseFull, stopWaiting, takeTurns } from './kept.service.ts';
import type { SaveSearchInput, UpdateSavedSearchInput } from './saved-search.inputs.ts';
import { canonicalQuery, savedSearch, savedSearchNamed } from './saved-search.queries.ts';
import type { SavedSearchType } from './saved-search.types.ts';
import { SavedSearch } from './saved-search.entity.ts';

const nameRule = (name: string): FieldRule | null => {
  if (name.length === 0) return 'REQUIRED';
  if (hidesCharacters(name)) return 'BAD_CHARACTERS';
  return excessOf(name, LONGEST_NAME) > 0 ? 'TOO_LONG' : null;
};

/** The name as it is stored. Throws when it is not acceptable. */
const tidyName = (typed: string): string => {
  const name = tidyLine(typed);
  const rule = nameRule(name);
  if (rule) throw badInput({ path: 'input.name', rule });
  return name;
};

/**
 * Saves a search; news count from now on. Saving the same search again returns the stored one. Errors: BAD_USER_INPUT for the
 * name, RULE_BROKEN SAVED_SEARCH_NAME_TAKEN, KEPT_FULL.
 */
export const saveSearch = (ctx: Context, input: SaveSearchInput): Promise<SavedSearchType> =>
  transact(ctx, async (ctx) => {
    const name = tidyName(input.name);
    const query = canonicalQuery(input.query);
    await takeTurns(ctx);
    const kept = await savedSearchNamed(ctx, name);
    if (kept && kept.query === query && kept.frequency === input.frequency) return kept;
    if (kept) throw ruleBroken('SAVED_SEARCH_NAME_TAKEN');
    await refuseFull(ctx, sql`saved_search`, MOST_SAVED);
    const search = { personId: personOf(ctx).id, name, query, frequency: input.frequency };
    await withManager(ctx, (manager) => manager.insert(SavedSearch, search));
    return found(await savedSearchNamed(ctx, name));
  });

/** Renames it or changes when letters are sent. A repeated request that changes nothing succeeds. */
export const updateSavedSearch = (ctx: Context, input: UpdateSavedSearchInput): Promise<SavedSearchType> =>
  transact(ctx, async (ctx) => {
    if (!isUuid(input.id)) throw notFound();
    await takeTurns(ctx);
    const kept = found(await savedSearch(ctx, input.id));
    const name = input.name === null || input.name === undefined ? kept.name : tidyName(input.name);
    const frequency = input.frequency ?? kept.frequency;
    if (kept.name === name && kept.frequency === frequency) return kept;
    if (kept.version !== input.version) throw conflict(kept.version);
    const other = await savedSearchNamed(ctx, name);
    if (other && other.id !== kept.id) throw ruleBroken('SAVED_SEARCH_NAME_TAKEN');
    await withManager(ctx, (manager) =>
      manager.update(SavedSearch, { id: kept.id, version: input.version }, { name, frequency, version: () => 'version + 1' }),
    );
    await stopWaiting(ctx, kept.id, frequency);
    return found(await savedSearch(ctx, kept.id));
  });

/** Deletes it with its news. A search that does not exist counts as deleted. */
export const deleteSavedSearch = async (ctx: Context, id: string): Promise<boolean> => {
  if (isUuid(id)) await withManager(ctx, (manager) => manager.delete(SavedSearch, { id, personId: personOf(ctx).id }));
  return true;
};
