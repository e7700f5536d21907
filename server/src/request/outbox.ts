import { announce, enqueue } from './announcement.ts';
import type { Run } from '../kernel/database.ts';
import type { Announcement, Job } from './announcement.ts';
import type { Context } from './context.ts';
import type { Details, EventName } from './events.ts';

const runOf = (ctx: Context): Run => {
  if (!ctx.transaction) throw new Error('Events and jobs belong to a transaction.');
  return ctx.transaction.run;
};

/** An event of the viewer about a subject. */
export const announcementOf = <Name extends EventName>(
  ctx: Context,
  name: Name,
  subjectId: string,
  ...[details]: Details<Name>
): Announcement => {
  const person = ctx.actor.type === 'PERSON' ? ctx.actor : null;
  return { name, subjectId, actorId: person?.id ?? null, actorName: person?.name ?? null, requestId: ctx.requestId, ...details };
};

/** Announces an event of the viewer about a subject, in the caller's transaction. Returns its id. */
export const emit = <Name extends EventName>(ctx: Context, name: Name, subjectId: string, ...details: Details<Name>): Promise<string> =>
  announce(runOf(ctx), announcementOf(ctx, name, subjectId, ...details));

export const schedule = (ctx: Context, job: Job): Promise<void> => enqueue(runOf(ctx), job);
