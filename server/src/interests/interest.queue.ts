import sql, { empty, join, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { InterestState } from 'shared/interests/interest.machine.ts';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import { QUEUE_PARTS, statesOfPart } from 'shared/interests/review.ts';
import type { QueueOrder, QueueOwner } from 'shared/interests/review.ts';
import { organisationsOf } from '../access/actor.ts';
import { sqlWords } from '../kernel/sql-words.ts';
import { isUuid } from '../kernel/uuid.ts';
import { personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { seesInterests } from '../access/interest.policy.ts';
import type { ListShape } from './interest.list-shape.ts';
import type { InterestReferenceType } from './interest.types.ts';

interface Asked {
  readonly states?: InterestState[] | null;
  readonly order?: QueueOrder | null;
  readonly owner?: QueueOwner | null;
}

/** Instants as text of one length, which sorts as they do. */
const SENT = sql`to_char(i.submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;
const CASE = sql`left join review_case c on c.interest_id = i.id`;

/** Sums in tenge come first, then those in dollars, because there is no rate to compare them by; then those that are not stated. */
const SUM_RANK = sql`to_char(${raw(String(INTEREST_LIMITS.maxInvestment * 3))}
  - coalesce((i.fields ->> 'investment')::numeric + case when i.fields ->> 'currency' = 'KZT' then ${raw(String(INTEREST_LIMITS.maxInvestment))} else 0 end, 0), 'FM0000000000000000')`;

type Order = Pick<ListShape, 'joins' | 'key' | 'type'>;
const byText = (key: Sql, joins: Sql): Order => ({ key: sql`(${key} || ' ' || ${SENT}) collate "C"`, joins, type: 'text' });

const ORDERS: Record<QueueOrder, Order> = {
  AGE: { key: sql`i.submitted_at`, joins: empty, type: 'timestamptz' },
  DUE: byText(sql`coalesce(to_char(c.due_on, 'YYYY-MM-DD'), '9999-12-31')`, CASE),
  SUM: byText(SUM_RANK, empty),
  TOWN: byText(
    sql`coalesce(t.name ->> 'ru', o.place ->> 'ru', '')`,
    sql`join opportunity o on o.id = i.opportunity_id left join town t on t.id = o.town_id`,
  ),
};

const OWNERS: Record<Exclude<QueueOwner, 'ALL'>, (ctx: Context) => Sql> = {
  ME: (ctx) => sql` and c.assignee_id = ${personOf(ctx).id}::uuid`,
  NOBODY: () => sql` and c.assignee_id is null`,
};

/** The queue counted by parts, of all states whatever the page is narrowed to. */
const COUNTS = {
  each: join(
    QUEUE_PARTS.map((part) => sql`count(*) filter (where i.state in (${sqlWords(statesOfPart(part))})) as ${raw(part.toLowerCase())}`),
    ', ',
  ),
  all: sql`jsonb_build_object(${join(
    QUEUE_PARTS.map((part) => sql`${raw(`'${part.toLowerCase()}'`)}, coalesce(sum(one.${raw(part.toLowerCase())}), 0)`),
    ', ',
  )})`,
};

/** The queue of the viewer's organisations as steward: the longest waiting first, unless another order is asked for. */
export const queueShape = (ctx: Context, { order, owner }: Asked, withCounts = false): ListShape => {
  const sorted = ORDERS[order ?? 'AGE'];
  const narrowed = owner && owner !== 'ALL' ? OWNERS[owner](ctx) : empty;
  const needsCase = narrowed !== empty && order !== 'DUE';
  return {
    name: `reviewQueue ${order ?? 'AGE'} ${owner ?? 'ALL'}`,
    organisations: organisationsOf(personOf(ctx), 'SPK', 'ZONE_COMPANY'),
    of: (organisation) => sql`i.state <> 'DRAFT' and i.steward_id = ${organisation}${narrowed}`,
    ...sorted,
    joins: needsCase ? sql`${sorted.joins} ${CASE}` : sorted.joins,
    way: 'asc',
    counts: withCounts ? COUNTS : undefined,
  };
};

export interface Neighbours {
  readonly previous: InterestReferenceType | null;
  readonly next: InterestReferenceType | null;
}

/**
 * What stands before and behind a case in the queue that is read, also where the case itself has left that part of it, as after a
 * decision. Both null for a case that the viewer does not review.
 */
export const queueNeighbours = async (ctx: Context, id: string, asked: Asked): Promise<Neighbours> => {
  if (!isUuid(id)) return { previous: null, next: null };
  const { key, joins, of, organisations } = queueShape(ctx, asked);
  const states = asked.states && asked.states.length > 0 ? sql` and i.state = any (${asked.states}::text[])` : empty;
  const rest = sql`from interest i ${joins} where ${of(sql`any (${organisations}::uuid[])`)}${states}`;
  const side = (way: 'NEXT' | 'PREVIOUS'): Sql =>
    sql`(select ${way} as side, i.id, i.number, i.state, i.updated_at as "updatedAt" ${rest}
      and (${key}, i.id) ${raw(way === 'NEXT' ? '>' : '<')} (select me.key, me.id from me)
      order by ${key} ${raw(way === 'NEXT' ? 'asc' : 'desc')}, i.id ${raw(way === 'NEXT' ? 'asc' : 'desc')} limit 1)`;
  const rows = await read<InterestReferenceType & { readonly side: string }>(
    ctx,
    sql`with me as (select i.id, ${key} as key from interest i ${joins} where i.id = ${id}::uuid and ${seesInterests(ctx.actor)})
      ${side('PREVIOUS')} union all ${side('NEXT')}`,
  );
  const onSide = (name: string): InterestReferenceType | null => rows.find((row) => row.side === name) ?? null;
  return { previous: onSide('PREVIOUS'), next: onSide('NEXT') };
};
