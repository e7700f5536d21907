import { announce, announceAll, enqueue } from './announcement.ts';
import type { Run } from '../kernel/database.ts';
import type { Announcement, Job } from './announcement.ts';
import type { Context } from './context.ts';
import type { Details, EventName, PayloadOf } from './events.ts';

const runOf = (ctx: Context): Run => {
  if (!ctx.transaction) throw new Error('Events and jobs belong to a transaction.');
  return ctx.transaction.run;
};

const viewerOf = ({ actor, requestId }: Context): Pick<Announcement, 'actorId' | 'actorName' | 'requestId'> => {
  const person = actor.type === 'PERSON' ? actor : null;
  return { actorId: person?.id ?? null, actorName: person?.name ?? null, requestId };
};

/** An event of the viewer about a subject. */
export const announcementOf = <Name extends EventName>(
  ctx: Context,
  name: Name,
  subjectId: string,
  ...[details]: Details<Name>
): Announcement => ({ name, subjectId, ...viewerOf(ctx), ...details });

/** Announces an event of the viewer about a subject, in the caller's transaction. Returns its id. */
export const emit = <Name extends EventName>(ctx: Context, name: Name, subjectId: string, ...details: Details<Name>): Promise<string> =>
  announce(runOf(ctx), announcementOf(ctx, name, subjectId, ...details));

/** The same event about many subjects, in their order, by one statement. */
export const emitAll = async <Name extends EventName>(
  ctx: Context,
  name: Name,
  subjects: readonly { readonly id: string; readonly payload: PayloadOf<Name> }[],
): Promise<void> => {
  if (subjects.length === 0) return;
  const actor = viewerOf(ctx);
  await announceAll(
    runOf(ctx),
    subjects.map(({ id, payload }) => ({ name, subjectId: id, payload, ...actor })),
  );
};

export const schedule = (ctx: Context, job: Job): Promise<void> => enqueue(runOf(ctx), job);
