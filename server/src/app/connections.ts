import pg from 'pg';
import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import { runOn } from '../kernel/database.ts';
import { pause } from '../kernel/pause.ts';
import { ReferenceStore } from '../kernel/reference.ts';
import { DATA_FACTS } from '../platform/data-facts.reference.ts';
import { STEWARDS } from '../opportunities/stewards.reference.ts';
import { RATES_REFERENCE } from '../special-zones/rates.reference.ts';
import { ZONES_REFERENCE } from '../special-zones/zones.reference.ts';
import { PLACES } from '../towns/places.reference.ts';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { BOUNDS } from './role-pools.ts';

/**
 * Uses the application's connections, which lead to the primary: a change is announced there, and a replica may not have it
 * yet. Without a viewer they see what the public sees.
 */
export const makeReferenceStore = (pool: pg.Pool): ReferenceStore =>
  new ReferenceStore(
    [PLACES, STEWARDS, ZONES_REFERENCE, RATES_REFERENCE, DATA_FACTS],
    runOn(pool, () => undefined),
  );

const REPLAY_MS = 60_000;

/** A replica that still has the tables from before the migrations cannot serve: waits until it has replayed the primary's changes. */
export const awaitReplica = async (primary: pg.Pool, reader: pg.Pool, log: Logger): Promise<void> => {
  const { rows } = await reader.query<{ isReplica: boolean }>('select pg_is_in_recovery() as "isReplica"');
  if (!rows[0]?.isReplica) return;
  const written = await primary.query<{ lsn: string }>('select pg_current_wal_lsn()::text as lsn');
  const isThere = async (): Promise<boolean> =>
    (await reader.query<{ there: boolean }>('select pg_last_wal_replay_lsn() >= $1::pg_lsn as there', [written.rows[0]?.lsn])).rows[0]
      ?.there ?? false;
  for (const deadline = Date.now() + REPLAY_MS; !(await isThere()); await pause(100)) {
    if (Date.now() > deadline)
      throw new OperatorProblem(
        'The replica of READER_DATABASE_URL does not follow the database of DATABASE_URL: let it catch up, or leave READER_DATABASE_URL out.',
      );
  }
  log.info('readers are served by a replica');
};

const RETRY_AFTER_MS = 1_000;
const HEARTBEAT_MS = 15_000;

/** Listens for announced changes of reference data and loads it again; reconnects by itself after a restart of the database. */
export class ReferenceListener {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private heartbeat: NodeJS.Timeout | null = null;
  private stopped = false;

  public constructor(
    private readonly url: string,
    private readonly store: ReferenceStore,
    private readonly log: Logger,
    private readonly heartbeatMs = HEARTBEAT_MS,
  ) {}

  public async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'qaita-listen',
      ...BOUNDS,
      query_timeout: Math.min(BOUNDS.query_timeout, this.heartbeatMs),
    });
    client.on('error', () => this.again(client));
    client.on('end', () => this.again(client));
    client.on('notification', () => void this.refresh());
    this.client = client;
    try {
      await client.connect();
      await client.query('listen reference');
      await this.refresh();
      this.heartbeat = setTimeout(() => void this.beat(client), this.heartbeatMs);
    } catch (error) {
      this.log.warn({ err: error }, 'not listening for changes of reference data yet');
      this.again(client);
    }
  }

  /** A connection that only listens does not notice a dead peer by itself. */
  private async beat(client: pg.Client): Promise<void> {
    try {
      await client.query('select 1');
      if (!this.stopped) this.heartbeat = setTimeout(() => void this.beat(client), this.heartbeatMs);
    } catch (error) {
      this.log.warn({ err: error }, 'the connection that listens for changes of reference data is dead');
      this.again(client);
    }
  }

  public async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of [this.timer, this.heartbeat]) if (timer) clearTimeout(timer);
    await this.client?.end().catch(() => undefined);
  }

  private async refresh(): Promise<void> {
    await this.store.refresh().catch((error: unknown) => this.log.warn({ err: error }, 'reference data could not be loaded again'));
  }

  private again(from: pg.Client): void {
    if (this.stopped || this.client !== from || this.timer) return;
    if (this.heartbeat) clearTimeout(this.heartbeat);
    void from.end().catch(() => undefined);
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.start();
    }, RETRY_AFTER_MS);
  }
}

/** Whether the database answers on each of these pools; for /readyz. */
export const ping = async (...pools: pg.Pool[]): Promise<boolean> => {
  try {
    await Promise.all(pools.map((pool) => runOn(pool, () => undefined)(sql`select 1`)));
    return true;
  } catch {
    return false;
  }
};
