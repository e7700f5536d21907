import { announce, enqueue } from './announcement.ts';
import type { Run } from '../kernel/database.ts';
import type { Job } from './announcement.ts';
import type { Context } from './context.ts';

const runOf = (ctx: Context): Run => {
  if (!ctx.transaction) throw new Error('Events and jobs belong to a transaction.');
  return ctx.transaction.run;
};

/** Announces an event of the viewer, in the caller's transaction. Returns its id. */
export const emit = (
  ctx: Context,
  name: string,
  subject: { kind: string; id: string },
  more: { payload?: Record<string, unknown>; words?: string | null } = {},
): Promise<string> => {
  const person = ctx.actor.type === 'PERSON' ? ctx.actor : null;
  return announce(runOf(ctx), {
    name,
    subjectKind: subject.kind,
    subjectId: subject.id,
    actorId: person?.id ?? null,
    actorName: person?.name ?? null,
    requestId: ctx.requestId,
    ...more,
  });
};

export const schedule = (ctx: Context, job: Job): Promise<void> => enqueue(runOf(ctx), job);
