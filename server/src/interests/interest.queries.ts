import DataLoader from 'dataloader';
import sql, { empty, raw } from 'sql-template-tag';
import { UNFINISHED_STATES } from 'shared/interests/interest.machine.ts';
import type { Sql } from 'sql-template-tag';
import type { InterestMove, InterestState, Side } from 'shared/interests/interest.machine.ts';
import { organisationsOf } from '../access/actor.ts';
import { once, personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { seesInterests } from '../access/interest.policy.ts';
import { listScope, readCursor, writeCursor } from '../kernel/cursor.ts';
import { sqlWords } from '../kernel/sql-words.ts';
import { pageSize, toPage } from '../kernel/paging.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Page } from '../kernel/paging.ts';
import type { InterestEventType, InterestType } from './interest.types.ts';
import { INTEREST_COLUMNS, INTEREST_TABLES, toInterest, toListed } from './interest.view.ts';
import type { InterestRow, ListedInterest, ListedRow } from './interest.view.ts';

export interface InterestListArgs {
  readonly first: number;
  readonly after?: string | null;
  readonly states?: InterestState[] | null;
}

export interface InterestPage extends Page<ListedInterest> {
  readonly totalCount: number;
}

/** The row of an interest, if the viewer may see it. */
export const visibleInterest = async (ctx: Context, id: string): Promise<InterestRow | null> => {
  if (!isUuid(id)) return null;
  const rows = await read<InterestRow>(
    ctx,
    sql`select ${INTEREST_COLUMNS} from ${INTEREST_TABLES} where i.id = ${id}::uuid and ${seesInterests(ctx.actor)}`,
  );
  return rows[0] ?? null;
};

interface ListShape {
  readonly name: string;
  /** The organisations whose list it is. */
  readonly organisations: readonly string[];
  /** Rows of `interest i` that belong to one of them. */
  readonly of: (organisation: Sql) => Sql;
  readonly key: Sql;
  readonly order: (alias: 'i' | 'p') => Sql;
  readonly beyond: (key: string, id: string) => Sql;
}

/** The investor's list, latest change first. */
const mine = (ctx: Context): ListShape => ({
  name: 'myInterests',
  organisations: organisationsOf(personOf(ctx), 'INVESTOR'),
  of: (organisation) => sql`i.investor_id = ${organisation}`,
  key: sql`updated_at`,
  order: (alias) => raw(`${alias}.updated_at desc, ${alias}.id desc`),
  beyond: (key, id) => sql`(i.updated_at, i.id) < (${key}::timestamptz, ${id}::uuid)`,
});

/** The steward's queue, longest waiting first. */
const queue = (ctx: Context): ListShape => ({
  name: 'reviewQueue',
  organisations: organisationsOf(personOf(ctx), 'SPK', 'ZONE_COMPANY'),
  of: (organisation) => sql`i.state <> 'DRAFT' and i.steward_id = ${organisation}`,
  key: sql`submitted_at`,
  order: (alias) => raw(`${alias}.submitted_at, ${alias}.id`),
  beyond: (key, id) => sql`(i.submitted_at, i.id) > (${key}::timestamptz, ${id}::uuid)`,
});

type ListRow = ListedRow & { readonly sortKey: string; readonly total: number };

/**
 * Which are on the page, and how many there are, is read from a narrow index for each organisation; only the rows of the page are
 * fetched, however long the list is.
 */
interface Asked {
  readonly states: InterestState[] | null;
  readonly after: Sql;
  readonly size: number;
  readonly columns: Sql;
}

const listStatement = (shape: ListShape, { states, after, size, columns }: Asked): Sql => {
  const narrowed = states && states.length > 0 ? sql` and i.state = any (${states}::text[])` : empty;
  const where = sql`${shape.of(sql`own.id`)}${narrowed}`;
  const own = sql`unnest(${shape.organisations}::uuid[]) own (id)`;
  return sql`with total as (select coalesce(sum(one.count), 0)::int as total from ${own}
      cross join lateral (select count(*) from interest i where ${where}) one),
    page as materialized (select p.id, p.${shape.key} from ${own}
      cross join lateral (select i.id, i.${shape.key} from interest i where ${where}${after} order by ${shape.order('i')} limit ${size + 1}) p
      order by ${shape.order('p')} limit ${size + 1}),
    shown as (select ${columns}, p.${shape.key}::text as "sortKey", row_number() over (order by ${shape.order('p')}) as place
      from page p join interest i on i.id = p.id join organisation investor on investor.id = i.investor_id)
    select total.total, shown.* from total left join shown on true order by shown.place`;
};

const listInterests = async (ctx: Context, shape: ListShape, args: InterestListArgs, columns: Sql): Promise<InterestPage> => {
  const size = pageSize(args.first);
  const scope = listScope(shape.name, personOf(ctx).id, args.states ?? null);
  const [key, id] = args.after ? readCursor(ctx.secrets.cursorKey, scope, args.after) : [];
  const after = key && id ? sql` and ${shape.beyond(String(key), String(id))}` : empty;
  const rows = await read<ListRow>(ctx, listStatement(shape, { states: args.states ?? null, after, size, columns }));
  const found = rows.filter((row) => row.id !== null);
  const page = toPage(found, {
    size,
    hasPrevious: Boolean(args.after),
    node: (row) => toListed(ctx, row),
    cursor: (row) => writeCursor(ctx.secrets.cursorKey, scope, [row.sortKey, row.id]),
  });
  return { ...page, totalCount: rows[0]?.total ?? 0 };
};

export const myInterests = (ctx: Context, args: InterestListArgs, columns = INTEREST_COLUMNS): Promise<InterestPage> =>
  listInterests(ctx, mine(ctx), args, columns);

export const reviewQueue = (ctx: Context, args: InterestListArgs, columns = INTEREST_COLUMNS): Promise<InterestPage> =>
  listInterests(ctx, queue(ctx), args, columns);

interface EventRow {
  readonly id: string;
  readonly subjectId: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly payload: {
    readonly move: InterestMove;
    readonly from: InterestState;
    readonly to: InterestState;
    readonly by: Side;
    readonly becauseOfTerms?: string;
  };
  readonly words: string | null;
}

/** The history of many interests in one statement, oldest first; only of interests that the viewer sees. */
export const interestEventsLoader = (ctx: Context): DataLoader<string, InterestEventType[]> =>
  once(
    ctx,
    'interestEventsLoader',
    () =>
      new DataLoader<string, InterestEventType[]>(async (ids) => {
        const rows = await read<EventRow>(
          ctx,
          sql`select e.id, e.subject_id as "subjectId", e.at, e.actor_id as "actorId", e.actor_name as "actorName", e.payload, e.words
      from event e where e.subject_kind = 'INTEREST' and e.payload ? 'move'
        and e.subject_id in (select i.id from interest i where i.id = any (${[...ids]}::uuid[]) and ${seesInterests(ctx.actor)})
      order by e.position`,
        );
        return ids.map((id) =>
          rows
            .filter((row) => row.subjectId === id)
            .map(({ payload: { move, from, to, by, becauseOfTerms }, ...row }) => ({
              id: row.id,
              at: row.at,
              actorId: row.actorId,
              actorName: row.actorName ?? '',
              words: row.words,
              move,
              from,
              to,
              by,
              becauseOfTermsId: becauseOfTerms ?? null,
            })),
        );
      }),
  );

/** The newest draft or open interest of the viewer's organisation for each opportunity. */
export const myInterestLoader = (ctx: Context): DataLoader<string, InterestType | null> =>
  once(
    ctx,
    'myInterestLoader',
    () =>
      new DataLoader<string, InterestType | null>(async (ids) => {
        const own = organisationsOf(ctx.actor, 'INVESTOR');
        if (own.length === 0) return ids.map(() => null);
        const rows = await read<InterestRow>(
          ctx,
          sql`select distinct on (i.opportunity_id) ${INTEREST_COLUMNS} from ${INTEREST_TABLES}
      where i.opportunity_id = any (${[...ids]}::uuid[]) and i.investor_id = any (${own}::uuid[])
        and i.state in (${sqlWords(UNFINISHED_STATES)})
      order by i.opportunity_id, i.updated_at desc`,
        );
        const byOpportunity = new Map(rows.map((row) => [row.opportunityId, toInterest(ctx, row)]));
        return ids.map((id) => byOpportunity.get(id) ?? null);
      }),
  );
