import sql, { empty, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { InterestState } from 'shared/interests/interest.machine.ts';
import type { QueueOrder, QueueOwner } from 'shared/interests/review.ts';
import { organisationsOf } from '../access/actor.ts';
import { listScope, readCursor, writeCursor } from '../kernel/cursor.ts';
import { pageSize, toPage } from '../kernel/paging.ts';
import type { Page } from '../kernel/paging.ts';
import { personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { beyond } from './interest.list-shape.ts';
import type { ListShape, QueueCounts } from './interest.list-shape.ts';
import { queueShape } from './interest.queue.ts';
import { INTEREST_COLUMNS, toListed } from './interest.view.ts';
import type { ListedInterest, ListedRow } from './interest.view.ts';

export interface InterestListArgs {
  readonly first: number;
  readonly after?: string | null;
  readonly states?: InterestState[] | null;
}

export interface ReviewQueueArgs extends InterestListArgs {
  readonly order?: QueueOrder | null;
  readonly owner?: QueueOwner | null;
}

export interface InterestPage extends Page<ListedInterest> {
  readonly totalCount: number;
}

export interface QueuePage extends InterestPage {
  /** Null where nobody has asked for it. */
  readonly counts: QueueCounts | null;
}

/** The investor's list, latest change first. */
const mine = (ctx: Context): ListShape => ({
  name: 'myInterests',
  organisations: organisationsOf(personOf(ctx), 'INVESTOR'),
  of: (organisation) => sql`i.investor_id = ${organisation}`,
  joins: empty,
  key: sql`i.updated_at`,
  way: 'desc',
  type: 'timestamptz',
});

type ListRow = ListedRow & { readonly sortKey: string; readonly total: number; readonly counts?: QueueCounts };

interface Asked {
  readonly states: InterestState[] | null;
  readonly after: Sql;
  readonly size: number;
  readonly columns: Sql;
}

const narrowedTo = (states: readonly InterestState[] | null): Sql =>
  states && states.length > 0 ? sql`i.state = any (${[...states]}::text[])` : sql`true`;

/** How many there are; where parts are counted too, the total is of those with the states that were asked for. */
const totalOf = (shape: ListShape, own: Sql, states: InterestState[] | null): Sql => {
  const { counts } = shape;
  const narrowed = narrowedTo(states);
  const mineOnly = shape.of(sql`own.id`);
  if (!counts)
    return sql`select coalesce(sum(one.count), 0)::int as total from ${own}
      cross join lateral (select count(*) from interest i ${shape.joins} where ${mineOnly} and ${narrowed}) one`;
  return sql`select coalesce(sum(one.count), 0)::int as total, ${counts.all} as counts from ${own}
      cross join lateral (select count(*) filter (where ${narrowed}) as count, ${counts.each} from interest i ${shape.joins} where ${mineOnly}) one`;
};

/**
 * Which are on the page, and how many there are, is read from a narrow index for each organisation; only the rows of the page are
 * fetched, however long the list is.
 */
const listStatement = (shape: ListShape, { states, after, size, columns }: Asked): Sql => {
  const own = sql`unnest(${shape.organisations}::uuid[]) own (id)`;
  const way = raw(shape.way);
  return sql`with total as (${totalOf(shape, own, states)}),
    page as materialized (select p.id, p.key from ${own}
      cross join lateral (select i.id, ${shape.key} as key from interest i ${shape.joins}
        where ${shape.of(sql`own.id`)} and ${narrowedTo(states)}${after} order by ${shape.key} ${way}, i.id ${way} limit ${size + 1}) p
      order by p.key ${way}, p.id ${way} limit ${size + 1}),
    shown as (select ${columns}, p.key::text as "sortKey", row_number() over (order by p.key ${way}, p.id ${way}) as place
      from page p join interest i on i.id = p.id join organisation investor on investor.id = i.investor_id)
    select total.*, shown.* from total left join shown on true order by shown.place`;
};

const listInterests = async (ctx: Context, shape: ListShape, args: InterestListArgs, columns: Sql): Promise<QueuePage> => {
  const size = pageSize(args.first);
  const scope = listScope(shape.name, personOf(ctx).id, args.states ?? null);
  const [key, id] = args.after ? readCursor(ctx.secrets.cursorKey, scope, args.after) : [];
  const after = key && id ? sql` and ${beyond(shape, [String(key), String(id)])}` : empty;
  const rows = await read<ListRow>(ctx, listStatement(shape, { states: args.states ?? null, after, size, columns }));
  const found = rows.filter((row) => row.id !== null);
  const page = toPage(found, {
    size,
    hasPrevious: Boolean(args.after),
    node: (row) => toListed(ctx, row),
    cursor: (row) => writeCursor(ctx.secrets.cursorKey, scope, [row.sortKey, row.id]),
  });
  return { ...page, totalCount: rows[0]?.total ?? 0, counts: rows[0]?.counts ?? null };
};

export const myInterests = (ctx: Context, args: InterestListArgs, columns = INTEREST_COLUMNS): Promise<InterestPage> =>
  listInterests(ctx, mine(ctx), args, columns);

/** What was sent to the viewer's organisations. `withCounts`: the parts of the queue are counted in the same statement. */
export const reviewQueue = (
  ctx: Context,
  args: ReviewQueueArgs,
  { columns = INTEREST_COLUMNS, withCounts = false }: { readonly columns?: Sql; readonly withCounts?: boolean } = {},
): Promise<QueuePage> => listInterests(ctx, queueShape(ctx, args, withCounts), args, columns);
