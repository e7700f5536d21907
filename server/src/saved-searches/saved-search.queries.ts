import sql from 'sql-template-tag';
import { filterOf } from 'shared/search/filter.ts';
import type { SearchFilter } from 'shared/search/filter.ts';
import { narrowingSearch, readSearch, writeSearch } from 'shared/search/address.ts';
import { once, personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { SavedSearchType } from './saved-search.types.ts';

export const SAVED_SEARCH_COLUMNS = sql`s.id, s.name, s.query, s.frequency, s.version, s.created_at as "createdAt"`;

/** Any address of the search page in the canonical form that is stored. */
export const canonicalQuery = (address: string): string => writeSearch(narrowingSearch(readSearch(new URLSearchParams(address))));

/** The search that a stored address stands for. */
export const askedBy = (query: string): { readonly filter: SearchFilter; readonly text: string | null } => {
  const search = readSearch(new URLSearchParams(query));
  return { filter: filterOf(search), text: search.q || null };
};

/** The viewer's own searches, by name. Read once per request. */
export const savedSearches = (ctx: Context): Promise<SavedSearchType[]> =>
  once(ctx, 'savedSearches', () =>
    read<SavedSearchType>(
      ctx,
      sql`select ${SAVED_SEARCH_COLUMNS} from saved_search s where s.person_id = ${personOf(ctx).id}::uuid order by lower(s.name), s.id`,
    ),
  );

export const savedSearch = async (ctx: Context, id: string): Promise<SavedSearchType | null> => {
  const rows = await read<SavedSearchType>(
    ctx,
    sql`select ${SAVED_SEARCH_COLUMNS} from saved_search s where s.id = ${id}::uuid and s.person_id = ${personOf(ctx).id}::uuid`,
  );
  return rows[0] ?? null;
};
