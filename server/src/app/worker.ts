import { Logger as WorkerLogger, run } from 'graphile-worker';
import type { Runner, TaskList } from 'graphile-worker';
import pg from 'pg';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { inTransaction } from '../kernel/database.ts';
import type { RolePool } from '../kernel/database.ts';
import { KEEP_ALIVE } from './role-pools.ts';
import { anchorOf } from '../audit/anchor.ts';
import { sealRecord } from '../audit/seals.ts';
import type { Metrics } from '../http/metrics.ts';

export interface WorkerOptions {
  /** The queue's role. */
  readonly url: string;
  /** The system's role, for the tasks themselves. */
  readonly pool: RolePool;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly tasks: TaskList;
}

const asSystem =
  (pool: RolePool) =>
  <T>(work: Parameters<typeof inTransaction<T>>[3]): Promise<T> =>
    inTransaction(pool, 'system', () => undefined, work);

/** Deletes sessions that ended, expired counts, and links that were used or lapsed with the passwords and names they carried. */
const HOUSEKEEPING = [
  sql`delete from session where expires_at < now() - interval '1 day'`,
  sql`delete from one_time_token where coalesce(used_at, expires_at) < now() - interval '1 day'`,
  sql`select sweep_calls()`,
];

/** Tasks that run at fixed times. */
const regularTasks = (pool: RolePool, log: Logger): TaskList => ({
  // The log is stored elsewhere than the database: a seal that was logged can be compared with it.
  'seal-events': async () => {
    for (;;) {
      const seal = await asSystem(pool)((run) => sealRecord(run));
      if (!seal) return;
      log.info(anchorOf(seal), 'sealed');
    }
  },
  'list-towns': async () => {
    await asSystem(pool)((run) => run(sql`select list_towns_on(${kazakhstanDay(new Date())})`));
  },
  housekeeping: async () => {
    await asSystem(pool)(async (run) => {
      for (const statement of HOUSEKEEPING) await run(statement);
    });
  },
});

/** In UTC. The digest is sent at 09:00 in Kazakhstan, reviewers are reminded in working hours, towns leave the list at midnight there; what was missed is made up for. */
const CRONTAB = [
  '* * * * * seal-events ?jobKey=seal-events',
  '* * * * * match-news ?jobKey=match-news',
  '* * * * * recompute-potential ?jobKey=recompute-potential',
  '0 4 * * * news-digest ?jobKey=news-digest&fill=12h',
  '5 4-13 * * * remind-reviewers ?jobKey=remind-reviewers',
  '0 19 * * * list-towns ?jobKey=list-towns&fill=1d',
  '17 * * * * housekeeping ?jobKey=housekeeping',
  '37 * * * * sweep-attachments ?jobKey=sweep-attachments',
].join('\n');

const taskOf = (job: unknown): unknown =>
  typeof job === 'object' && job !== null && 'task_identifier' in job ? job.task_identifier : undefined;

/** The queue's own log lines contain error texts, and with them whatever a mail server or a letter says: kind and place are enough. */
const quiet = (log: Logger): WorkerLogger =>
  new WorkerLogger(() => (level, _message, meta) => {
    if (level === 'error') log.warn({ err: meta?.['error'], task: taskOf(meta?.['job']) }, 'the worker reported an error');
  });

/** Runs jobs of our queue. A job that failed eight times is dead: it is logged as an ERROR and counted in the metrics. */
const startRunner = async ({ pool, log, metrics, tasks }: WorkerOptions, pgPool: Pool): Promise<Runner> => {
  const runner = await run({
    pgPool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: quiet(log),
    taskList: { ...tasks, ...regularTasks(pool, log) },
    crontab: CRONTAB,
  });
  runner.events.on('job:failed', ({ job }) => {
    metrics.deadJobs.inc({ task: job.task_identifier });
    log.error({ job: job.id, task: job.task_identifier }, 'a job was given up');
  });
  return runner;
};

const RESTART_AFTER_MS = 1_000;

/** The worker of this process. When the runner gives up because the database is gone, another one replaces it once the database is back. */
export class Worker {
  private runner: Runner | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  /** Outlives the runners: one that gives up may still be finishing its last job. */
  private readonly queue: Pool;

  public constructor(private readonly options: WorkerOptions) {
    this.queue = new pg.Pool({
      connectionString: options.url,
      max: 4,
      application_name: 'qaita-worker',
      connectionTimeoutMillis: 5_000,
      ...KEEP_ALIVE,
    });
    this.queue.on('error', () => undefined);
    this.queue.on('connect', (client) => client.on('error', () => undefined));
  }

  public async start(): Promise<void> {
    try {
      const runner = await startRunner(this.options, this.queue);
      this.runner = runner;
      runner.promise.then(
        () => this.again(),
        () => this.again(),
      );
    } catch {
      this.again();
    }
  }

  public async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.runner?.stop().catch(() => undefined);
    await this.queue.end();
  }

  private again(): void {
    if (this.stopped || this.timer) return;
    this.options.log.warn('the worker was restarted');
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.start();
    }, RESTART_AFTER_MS);
  }
}
