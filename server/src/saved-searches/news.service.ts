import sql from 'sql-template-tag';
import { personOf, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { badInput } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { unreadNews } from './news.queries.ts';

const MOST_AT_ONCE = 100;

interface Read {
  /** These pieces of news. */
  readonly ids?: readonly string[] | null;
  /** This one and all older ones. */
  readonly until?: string | null;
}

/** Marks news as read; returns the number still unread. News that is already read or does not exist is ignored. */
export const markNewsRead = (ctx: Context, { ids, until }: Read): Promise<number> =>
  transact(ctx, async (ctx) => {
    const { id } = personOf(ctx);
    const named = (ids ?? []).filter(isUuid);
    if (named.length > MOST_AT_ONCE) throw badInput({ path: 'ids', rule: 'TOO_LONG' });
    const upTo = until && isUuid(until) ? until : null;
    await write(
      ctx,
      sql`update news set read_at = now() where person_id = ${id}::uuid and read_at is null
      and (id = any (${named}::uuid[]) or position <= (select n.position from news n where n.id = ${upTo}::uuid and n.person_id = ${id}::uuid))`,
    );
    return unreadNews(ctx);
  });
