import pg from 'pg';
import type { Logger } from 'pino';
import type { Edition } from '../kernel/edition.ts';
import type { ReferenceStore } from '../kernel/reference.ts';
import { BOUNDS } from './role-pools.ts';

const RETRY_AFTER_MS = 1_000;
/** Kept pages may be older than the data for as long as a dead connection goes unnoticed: this long, and as long again for an answer. */
const HEARTBEAT_MS = 5_000;

interface Listening {
  /** The database, as the application's role. */
  readonly url: string;
  readonly store: ReferenceStore;
  readonly edition: Edition;
  readonly log: Logger;
  readonly heartbeatMs?: number;
}

/**
 * Listens for changes that the database announces (`server/src/database/triggers/*.announced*.sql`): `reference` loads reference
 * data again, and both channels end the edition of public data. Reconnects by itself after a restart of the database.
 */
export class ChangeListener {
  private client: pg.Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private heartbeat: NodeJS.Timeout | null = null;
  private stopped = false;
  /** The newest load of reference data, done or running; null while nobody listens. */
  private loaded: Promise<void> | null = null;
  private readonly heartbeatMs: number;

  public constructor(private readonly listening: Listening) {
    this.heartbeatMs = listening.heartbeatMs ?? HEARTBEAT_MS;
  }

  public async start(): Promise<void> {
    const { url, log } = this.listening;
    const client = new pg.Client({
      connectionString: url,
      application_name: 'qaita-listen',
      ...BOUNDS,
      query_timeout: Math.min(BOUNDS.query_timeout, this.heartbeatMs),
    });
    client.on('error', () => this.again(client));
    client.on('end', () => this.again(client));
    client.on('notification', ({ channel }) => void this.hear(client, channel));
    this.client = client;
    try {
      await client.connect();
      await client.query('listen reference; listen published');
      this.heartbeat = setTimeout(() => void this.beat(client), this.heartbeatMs);
      await this.hear(client, 'reference');
    } catch (error) {
      log.warn({ err: error }, 'not listening for changes of the data yet');
      this.again(client);
    }
  }

  public async stop(): Promise<void> {
    this.stopped = true;
    this.forget();
    for (const timer of [this.timer, this.heartbeat]) if (timer) clearTimeout(timer);
    await this.client?.end().catch(() => undefined);
  }

  /** An edition begins when reference data has been loaded again, and no other change has been announced meanwhile that needs it. */
  private async hear(client: pg.Client, channel: string): Promise<void> {
    const { store, edition, log } = this.listening;
    edition.end();
    if (channel === 'reference') this.loaded = store.refresh();
    const { loaded } = this;
    if (loaded === null) return;
    try {
      await loaded;
      if (this.loaded === loaded) edition.begin();
    } catch (error) {
      log.warn({ err: error }, 'reference data could not be loaded again');
      this.again(client);
    }
  }

  /** A connection that only listens does not notice a dead peer by itself. */
  private async beat(client: pg.Client): Promise<void> {
    try {
      await client.query('select 1');
      if (!this.stopped) this.heartbeat = setTimeout(() => void this.beat(client), this.heartbeatMs);
    } catch (error) {
      this.listening.log.warn({ err: error }, 'the connection that listens for changes of the data is dead');
      this.again(client);
    }
  }

  private forget(): void {
    this.loaded = null;
    this.listening.edition.end();
  }

  private again(from: pg.Client): void {
    if (this.stopped || this.client !== from || this.timer) return;
    this.forget();
    if (this.heartbeat) clearTimeout(this.heartbeat);
    void from.end().catch(() => undefined);
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.start();
    }, RETRY_AFTER_MS);
  }
}
