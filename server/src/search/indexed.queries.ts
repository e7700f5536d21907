import sql from 'sql-template-tag';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { Problem } from '../kernel/problems.ts';
import type { OpportunityCardView, OpportunityShape, ShapedRow } from '../opportunities/opportunity.view.ts';
import { searchIndex } from './index/index-holder.ts';
import type { SearchIndex } from './index/search-index.ts';

export interface IndexedOpportunity {
  readonly position: number;
  readonly node: OpportunityCardView;
}

type IndexedRow = ShapedRow & { readonly edition: number };

interface Chosen {
  readonly positions: readonly number[];
  readonly shape: OpportunityShape;
}

interface Read {
  readonly edition: number;
  readonly found: IndexedOpportunity[];
}

const readAt = async (ctx: Context, index: SearchIndex, { positions, shape }: Chosen): Promise<Read> => {
  const ids = positions.map((position) => index.ids.at(position));
  const rows = await readPublic<IndexedRow>(
    ctx,
    sql`select e.number as edition, ${shape.columns} from search_edition e left join opportunity o on o.id = any (${ids}::uuid[])`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found = positions.flatMap((position, nth) => {
    const row = byId.get(ids[nth] ?? '');
    return row ? [{ position, node: shape.view(ctx, row) }] : [];
  });
  return { edition: rows[0]?.edition ?? 0, found };
};

/** How often rows are chosen again because they have just changed. */
const MOST_TRIES = 5;

/**
 * The opportunities of the rows that are chosen in the index, in their order, in one statement. It tells of a newer edition;
 * the rows are then chosen again.
 */
export const chosenOpportunities = async (
  ctx: Context,
  shape: OpportunityShape,
  choose: (index: SearchIndex) => readonly number[],
): Promise<IndexedOpportunity[]> => {
  let newest = 0;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const index = await searchIndex(ctx.publicPool, newest);
    const { edition } = index;
    const read = await readAt(ctx, index, { positions: choose(index), shape });
    if (read.edition <= edition) return read.found;
    newest = read.edition;
  }
  throw new Problem('UNAVAILABLE');
};

/** The index as it is now: one statement. */
export const currentIndex = async (ctx: Context): Promise<SearchIndex> => {
  const [state] = await readPublic<{ edition: number }>(ctx, sql`select number as edition from search_edition`);
  return searchIndex(ctx.publicPool, state?.edition);
};
