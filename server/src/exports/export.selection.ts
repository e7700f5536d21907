import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Search } from 'shared/search/address.ts';
import { filterOf } from 'shared/search/filter.ts';
import type { Context } from '../request/context.ts';
import { wholeList } from '../search/list.queries.ts';

/** The statements of an export. The read model has published rows only, and so has the reader's role. */
export interface Selection {
  /** Returns `total`. */
  readonly count: Sql;
  /** Returns columns of `opportunity o`, in the order of the list. */
  readonly rows: (columns: Sql) => Sql;
}

/** The ticked rows, newest first; unknown slugs are left out. */
export const pickedOnes = (slugs: readonly string[]): Selection => {
  const from = sql`from search_row r join opportunity o on o.id = r.opportunity_id where o.slug = any (${[...slugs]}::text[])`;
  return {
    count: sql`select count(*)::int as total ${from}`,
    rows: (columns) => sql`select ${columns} ${from} order by r.published_at desc, r.opportunity_id desc`,
  };
};

/** The rows that the search finds, in the order of its list. */
export const foundOnes = (ctx: Context, search: Search): Selection => {
  const { text, order } = search;
  const { count, ids } = wholeList(ctx, { filter: filterOf(search), text, sort: order.by, direction: order.direction, first: 1 });
  return {
    count,
    // Only ids are sorted: sorting whole rows would take several times as long before the first row comes out. A sub-select with OFFSET
    // depends on its id and is looked up for one after another, in their order.
    rows: (columns) =>
      sql`select ${columns} from (${ids}) list cross join lateral (select * from opportunity o where o.id = list.found offset 0) o`,
  };
};
