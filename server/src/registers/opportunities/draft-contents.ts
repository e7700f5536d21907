import sql from 'sql-template-tag';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import { contentOf, STEWARD_COLUMNS } from '../../opportunity-editor/content.queries.ts';
import type { StewardRow } from '../../opportunity-editor/content.queries.ts';
import { read } from '../../request/context.ts';
import type { Context } from '../../request/context.ts';

interface DraftRow {
  readonly id: string;
  readonly content: OpportunityContent;
}

/** Each draft is looked up by itself: its policy asks about every row that a scan of all of them would meet. */
const draftsOf = (ctx: Context, ids: readonly string[]): Promise<DraftRow[]> =>
  read(
    ctx,
    sql`select x.id, d.content from unnest(${[...ids]}::uuid[]) as x (id)
      cross join lateral (select content from opportunity_draft where opportunity_id = x.id) d`,
  );

/** What rows of the register say now, in the shape in which they are edited: their drafts, else what is published of them. */
export const contentsOf = async (ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, OpportunityContent>> => {
  if (ids.length === 0) return new Map();
  const contents = new Map((await draftsOf(ctx, ids)).map(({ id, content }) => [id, content]));
  const without = ids.filter((id) => !contents.has(id));
  if (without.length === 0) return contents;
  const others = await read<StewardRow>(ctx, sql`select ${STEWARD_COLUMNS} from opportunity o where o.id = any (${without}::uuid[])`);
  // Rows that nobody has edited since they were taken over: a few.
  for (const row of others) contents.set(row.id, await contentOf(ctx, row));
  return contents;
};
