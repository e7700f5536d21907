import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { filterOf } from 'shared/search/filter.ts';
import type { SearchFilter } from 'shared/search/filter.ts';
import { narrowingSearch, readSearch, writeSearch } from 'shared/search/address.ts';
import { once, personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { SavedSearchType } from './saved-search.types.ts';
import type { RowOf } from '../kernel/entity.ts';
import { SavedSearch } from './saved-search.entity.ts';

const SHOWN = SavedSearch.without('personId', 'watermark');

/** Any address of the search page in the canonical form that is stored. */
export const canonicalQuery = (address: string): string => writeSearch(narrowingSearch(readSearch(new URLSearchParams(address))));

/** The search that a stored address stands for. */
export const askedBy = (query: string): { readonly filter: SearchFilter; readonly text: string | null } => {
  const search = readSearch(new URLSearchParams(query));
  return { filter: filterOf(search), text: search.text || null };
};

type Row = RowOf<typeof SHOWN>;

/** A search saved before an address parameter was renamed is converted to the present canonical form. */
const renewed = (kept: Row): SavedSearchType => ({ ...kept, query: canonicalQuery(kept.query) });

/** The viewer's own searches, by name. Read once per request. */
export const savedSearches = (ctx: Context): Promise<SavedSearchType[]> =>
  once(ctx, 'savedSearches', async () => {
    const rows = await read<Row>(
      ctx,
      sql`select ${SHOWN.of('s')} from saved_search s where s.person_id = ${personOf(ctx).id}::uuid order by lower(s.name), s.id`,
    );
    return rows.map(renewed);
  });

/** The viewer's own row that satisfies the condition. */
const ownSearch = async (ctx: Context, condition: Sql): Promise<SavedSearchType | null> => {
  const [row] = await read<Row>(
    ctx,
    sql`select ${SHOWN.of('s')} from saved_search s where ${condition} and s.person_id = ${personOf(ctx).id}::uuid`,
  );
  return row ? renewed(row) : null;
};

export const savedSearch = (ctx: Context, id: string): Promise<SavedSearchType | null> => ownSearch(ctx, sql`s.id = ${id}::uuid`);

export const savedSearchNamed = (ctx: Context, name: string): Promise<SavedSearchType | null> =>
  ownSearch(ctx, sql`lower(s.name) = lower(${name})`);
