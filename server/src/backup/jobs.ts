import type pg from 'pg';
import { z } from 'zod';

/** A waiting job, in the parameters of the queue's own function: the queue's tables may differ in another version. */
const Job = z.object({
  task: z.string(),
  payload: z.unknown(),
  queue: z.string().nullable(),
  runAt: z.string(),
  maxAttempts: z.number().int(),
  attempts: z.number().int(),
  key: z.string().nullable(),
  priority: z.number().int(),
  flags: z.array(z.string()).nullable(),
});
type Job = z.infer<typeof Job>;

const WAITING = `select t.identifier as task, j.payload, q.queue_name as queue, j.run_at::text as "runAt", j.max_attempts::int as "maxAttempts",
    j.attempts::int as attempts, j.key, j.priority::int as priority, (select array_agg(f) from jsonb_object_keys(j.flags) f) as flags
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    left join graphile_worker._private_job_queues q on q.id = j.job_queue_id
  order by j.id`;

const PIECE = 500;

/** Jobs that are not done, among them letters that were not sent; a job in progress is included. */
export async function* waitingJobs(client: pg.ClientBase): AsyncGenerator<Buffer[], void> {
  await client.query(`declare waiting no scroll cursor for ${WAITING}`);
  for (;;) {
    const { rows } = await client.query<Job>(`fetch ${PIECE} from waiting`);
    yield rows.map((job) => Buffer.from(`${JSON.stringify(job)}\n`));
    if (rows.length < PIECE) return;
  }
}

const ADD = `select (graphile_worker.add_job(j.task, j.payload, j.queue, j."runAt"::timestamptz, j."maxAttempts", j.key, j.priority, j.flags)).id::text as id, j.attempts
  from json_to_recordset($1) as j (task text, payload json, queue text, "runAt" text, "maxAttempts" int, attempts int, key text, priority int, flags text[])`;

/** Puts jobs back; attempts that were already made reduce the remaining ones. */
export const addJobs = async (client: pg.ClientBase, lines: readonly string[]): Promise<void> => {
  const jobs = lines.map((line) => Job.parse(JSON.parse(line)));
  const { rows } = await client.query<{ id: string; attempts: number }>(ADD, [JSON.stringify(jobs)]);
  await client.query(
    `update graphile_worker._private_jobs j set attempts = a.attempts from json_to_recordset($1) as a (id bigint, attempts int)
      where j.id = a.id and a.attempts > 0`,
    [JSON.stringify(rows)],
  );
};
