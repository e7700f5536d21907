import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Run } from '../kernel/database.ts';
import { EVENTS } from './events.ts';
import type { EventName, PayloadOf } from './events.ts';

/** An event and its subject. Payloads are thin: ids, and what is written nowhere else. */
export interface Announcement {
  readonly name: EventName;
  readonly subjectId: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly payload?: PayloadOf<EventName>;
  readonly words?: string | null;
  readonly requestId: string;
}

/** Work for the worker after the commit, done at least once. */
export interface Job {
  readonly task: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Running it twice under one key changes nothing. */
  readonly key?: string;
}

/** Enqueues a job in the caller's transaction. */
export const enqueue = async (run: Run, job: Job): Promise<void> => {
  await run(sql`select graphile_worker.enqueue_job(${job.task}, ${JSON.stringify(job.payload)}::json, ${job.key ?? null})`);
};

/** Inserts the event and, in the same transaction, the job that informs its subscribers. */
export const announce = async (run: Run, event: Announcement): Promise<string> => {
  const id = randomUUID();
  await run(sql`insert into event (id, name, subject_kind, subject_id, actor_id, actor_name, payload, words, request_id)
    values (${id}, ${event.name}, ${EVENTS[event.name]}, ${event.subjectId}, ${event.actorId}, ${event.actorName},
      ${JSON.stringify(event.payload ?? {})}::jsonb, ${event.words ?? null}, ${event.requestId})`);
  await enqueue(run, { task: 'deliver', payload: { eventId: id }, key: `event:${id}` });
  return id;
};
