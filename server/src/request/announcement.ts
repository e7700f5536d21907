import { randomUUID } from 'node:crypto';
import sql, { empty } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Run } from '../kernel/database.ts';
import { EVENTS, isTold } from './events.ts';
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

const enqueueing = (job: Job): Sql =>
  sql`graphile_worker.enqueue_job(${job.task}, ${JSON.stringify(job.payload)}::json, ${job.key ?? null})`;

/** Enqueues a job in the caller's transaction. */
export const enqueue = async (run: Run, job: Job): Promise<void> => {
  await run(sql`select ${enqueueing(job)}`);
};

/** An event and the job that informs its subscribers, as parts of a statement of the caller's transaction. */
export interface AnnouncementParts {
  readonly id: string;
  /** Inserts the event: a `with` query. */
  readonly insertion: Sql;
  /** Enqueues the job: an expression, to be evaluated once. */
  readonly delivery: Sql;
}

/** The parts of an announcement. With `source`, a `from` clause of one row or none: without a row nothing is inserted. */
export const announcementParts = (event: Announcement, source: Sql = empty): AnnouncementParts => {
  const id = randomUUID();
  const insertion = sql`insert into event (id, name, subject_kind, subject_id, actor_id, actor_name, payload, words, request_id)
    select ${id}::uuid, ${event.name}::text, ${EVENTS[event.name]}::text, ${event.subjectId}::uuid, ${event.actorId}::uuid, ${event.actorName}::text,
      ${JSON.stringify(event.payload ?? {})}::jsonb, ${event.words ?? null}::text, ${event.requestId}::text ${source}`;
  return { id, insertion, delivery: enqueueing({ task: 'deliver', payload: { eventId: id }, key: `event:${id}` }) };
};

/** Inserts the event and, in the same statement, the job that informs its subscribers, if it has any. Returns the event's id. */
export const announce = async (run: Run, event: Announcement): Promise<string> => {
  const { id, insertion, delivery } = announcementParts(event);
  await run(isTold(event.name) ? sql`with announced as (${insertion}) select ${delivery}` : insertion);
  return id;
};

/** The same for many events, in their order, by one statement. */
export const announceAll = async (run: Run, events: readonly Announcement[]): Promise<void> => {
  const rows = events.map((event) => ({ ...event, id: randomUUID(), kind: EVENTS[event.name], isTold: isTold(event.name) }));
  await run(sql`with told as materialized (select x.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x (id uuid, name text, kind text, "subjectId" uuid, "actorId" uuid, "actorName" text, payload jsonb, words text, "requestId" text, "isTold" boolean)),
    announced as (insert into event (id, name, subject_kind, subject_id, actor_id, actor_name, payload, words, request_id)
      select id, name, kind, "subjectId", "actorId", "actorName", coalesce(payload, '{}'), words, "requestId" from told)
    select graphile_worker.enqueue_job('deliver', json_build_object('eventId', id), 'event:' || id) from told where "isTold"`);
};
