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

/** What rows of the register say now, in the shape in which they are edited: their drafts, else what is published of them. */
export const contentsOf = async (ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, OpportunityContent>> => {
  if (ids.length === 0) return new Map();
  const drafts = await read<DraftRow>(
    ctx,
    sql`select d.opportunity_id as id, d.content from opportunity_draft d where d.opportunity_id = any (${[...ids]}::uuid[])`,
  );
  const contents = new Map(drafts.map(({ id, content }) => [id, content]));
  const others = await read<StewardRow>(
    ctx,
    sql`select ${STEWARD_COLUMNS} from opportunity o where o.id = any (${[...ids]}::uuid[])
      and not exists (select from opportunity_draft d where d.opportunity_id = o.id)`,
  );
  // Rows that nobody has edited since they were taken over: a few.
  for (const row of others) contents.set(row.id, await contentOf(ctx, row));
  return contents;
};
