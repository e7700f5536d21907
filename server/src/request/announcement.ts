import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Run } from '../kernel/database.ts';

/** What happened to what. Payloads are thin: ids, and what is written nowhere else. */
export interface Announcement {
  readonly name: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly words?: string | null;
  readonly requestId: string;
}

/** Work to be done after the commit by the worker, at least once. */
export interface Job {
  readonly task: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Doing it twice under one key changes nothing. */
  readonly key?: string;
}

/** Puts a job into the queue inside the caller's transaction. */
export const enqueue = async (run: Run, job: Job): Promise<void> => {
  await run(sql`select graphile_worker.enqueue_job(${job.task}, ${JSON.stringify(job.payload)}::json, ${job.key ?? null})`);
};

/** Writes the fact and, in the same transaction, the job that tells whoever listens. */
export const announce = async (run: Run, event: Announcement): Promise<string> => {
  const id = randomUUID();
  await run(sql`insert into event (id, name, subject_kind, subject_id, actor_id, actor_name, payload, words, request_id)
    values (${id}, ${event.name}, ${event.subjectKind}, ${event.subjectId}, ${event.actorId}, ${event.actorName},
      ${JSON.stringify(event.payload ?? {})}::jsonb, ${event.words ?? null}, ${event.requestId})`);
  await enqueue(run, { task: 'deliver', payload: { eventId: id }, key: `event:${id}` });
  return id;
};
