import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import { UNFINISHED_STATES } from 'shared/interests/interest.machine.ts';
import type { DeclineReason } from 'shared/interests/decline-reasons.ts';
import type { InterestMove, InterestState, Side } from 'shared/interests/interest.machine.ts';
import { organisationsOf } from '../access/actor.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { seesInterests } from '../access/interest.policy.ts';
import { sqlWords } from '../kernel/sql-words.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { InterestEventType, InterestType } from './interest.types.ts';
import { INTEREST_COLUMNS, INTEREST_TABLES, toInterest } from './interest.view.ts';
import type { InterestRow } from './interest.view.ts';

/** The row of an interest, if the viewer may see it. */
export const visibleInterest = async (ctx: Context, id: string): Promise<InterestRow | null> => {
  if (!isUuid(id)) return null;
  const rows = await read<InterestRow>(
    ctx,
    sql`select ${INTEREST_COLUMNS} from ${INTEREST_TABLES} where i.id = ${id}::uuid and ${seesInterests(ctx.actor)}`,
  );
  return rows[0] ?? null;
};

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
    readonly because?: DeclineReason;
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
            .map(({ payload: { move, from, to, by, becauseOfTerms, because }, ...row }) => ({
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
              declinedBecause: because ?? null,
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
