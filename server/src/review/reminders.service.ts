import sql from 'sql-template-tag';
import { answerClock } from 'shared/interests/answer-clock.ts';
import { STEWARDS_STATES } from 'shared/interests/interest.machine.ts';
import type { InterestState } from 'shared/interests/interest.machine.ts';
import { reminderStep } from 'shared/interests/reminders.ts';
import type { ReminderStep } from 'shared/interests/reminders.ts';
import { promisedDays } from '../interests/interest.terms.ts';
import { sqlWords } from '../kernel/sql-words.ts';
import { asSystem, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emitAll } from '../request/outbox.ts';
import type { Reminded } from '../request/reminded.event.ts';

interface Waiting {
  readonly id: string;
  readonly termsId: string;
  readonly submittedAt: Date;
  readonly moves: readonly { readonly at: string; readonly to: InterestState }[];
  readonly reminded: readonly ReminderStep[];
}

/** Cases that wait for their steward under terms, with their moves and what was reminded of. */
const waiting = (ctx: Context): Promise<Waiting[]> =>
  read<Waiting>(
    ctx,
    sql`select i.id, i.terms_id as "termsId", i.submitted_at as "submittedAt",
        coalesce((select jsonb_agg(jsonb_build_object('at', e.at, 'to', e.payload ->> 'to') order by e.position) from event e
          where e.subject_kind = 'INTEREST' and e.subject_id = i.id and e.payload ? 'move' and e.payload ->> 'move' <> 'SUBMIT'), '[]') as moves,
        array(select e.payload ->> 'step' from event e
          where e.subject_kind = 'REVIEW_CASE' and e.subject_id = i.id and e.name = 'review.reminded') as reminded
      from interest i where i.state in (${sqlWords(STEWARDS_STATES)}) and i.terms_id is not null order by i.submitted_at, i.id`,
  );

const toRemind = (ctx: Context, { id, termsId, submittedAt, moves, reminded }: Waiting, now: Date): { id: string; payload: Reminded }[] => {
  const promised = promisedDays(ctx, termsId);
  if (promised === null) return [];
  const clock = answerClock({ promised, submittedAt, moves: moves.map(({ at, to }) => ({ at: new Date(at), to })) }, now);
  const step = reminderStep(clock, now);
  if (!step || reminded.includes(step)) return [];
  const { dueOn, used, unknownYears } = clock;
  return [{ id, payload: { step, dueOn, promised, used, unknownYears } }];
};

/** Of two at once one works, and the other has nothing to do. */
const isAlone = async (ctx: Context): Promise<boolean> => {
  const [lock] = await read<{ isMine: boolean }>(
    ctx,
    sql`select pg_try_advisory_xact_lock(hashtextextended('review.reminded', 0)) as "isMine"`,
  );
  return lock?.isMine === true;
};

/**
 * Reminds stewards of the answers that they have promised, as events: each step of each case once, however often and in however many
 * processes it runs. Returns how many cases had reached a step.
 */
export const remindReviewers = (ctx: Context, now: Date): Promise<number> =>
  asSystem(ctx, async (ctx) => {
    if (!(await isAlone(ctx))) return 0;
    const due = (await waiting(ctx)).flatMap((one) => toRemind(ctx, one, now));
    await emitAll(ctx, 'review.reminded', due);
    return due.length;
  });
