import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { NewsFrequency } from 'shared/saved-searches/vocabulary.ts';
import { personOf, read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { ruleBroken } from '../kernel/problems.ts';

/** Additions by one person wait for each other, so that concurrent ones cannot exceed a limit. */
export const takeTurns = async (ctx: Context): Promise<void> => {
  await read(ctx, sql`select pg_advisory_xact_lock(hashtextextended(${`kept:${personOf(ctx).id}`}, 0))`);
};

/** Throws KEPT_FULL when the person already has the maximum. Takes the person's lock first. */
export const refuseFull = async (ctx: Context, rows: Sql, most: number): Promise<void> => {
  const [kept] = await read<{ count: number }>(
    ctx,
    sql`select count(*)::int as count from ${rows} where person_id = ${personOf(ctx).id}::uuid`,
  );
  if ((kept?.count ?? 0) >= most) throw ruleBroken('KEPT_FULL', { most });
};

/** News that wait for a letter follow their subject's frequency: none is sent once it says NEVER. */
export const stopWaiting = async (ctx: Context, subjectId: string, frequency: NewsFrequency): Promise<void> => {
  if (frequency === 'NEVER')
    await write(ctx, sql`update news set letter = 'NONE' where coalesce(search_id, watch_id) = ${subjectId}::uuid and letter is null`);
};
