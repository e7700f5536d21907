import type pg from 'pg';
import type { Logger } from 'pino';
import { DataSource, EventSubscriber } from 'typeorm';
import type { BeforeQueryEvent, EntitySubscriberInterface } from 'typeorm';
import { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Installation } from '../installation/installation.ts';
import type { RolePool } from '../kernel/database.ts';
import { VALUE_TYPES } from '../kernel/value-types.ts';
import { ENTITIES } from './entities.ts';

/** Finds a connection whose other end has disappeared after minutes, not hours. */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/**
 * Limits of every connection, whoever made its role (docs/security.md, "Threats"). PostgreSQL ends a statement after 5 s; when
 * it no longer answers at all, the driver gives up after 8 s. Names mean the real tables, never temporary ones.
 */
export const BOUNDS = {
  connectionTimeoutMillis: 5_000,
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
  query_timeout: 8_000,
  // A question of words raises some twenty notices about stop words, each sent and parsed.
  options: '-c search_path=pg_catalog,public,pg_temp -c client_min_messages=warning',
  ...KEEP_ALIVE,
} satisfies pg.PoolConfig;

/** Counts the entity manager's statements, and refuses them after the deadline, like all others of the transaction. */
@EventSubscriber()
class StatementCounter implements EntitySubscriberInterface {
  public beforeQuery({ queryRunner }: BeforeQueryEvent): void {
    const count: unknown = queryRunner.data['count'];
    if (typeof count === 'function') count();
  }
}

const open = async (url: string, onLoss: (error: unknown) => void, extra: pg.PoolConfig): Promise<RolePool> => {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    subscribers: [StatementCounter],
    installExtensions: false,
    poolErrorHandler: onLoss,
    extra: {
      types: VALUE_TYPES,
      // While a connection is in use the pool does not listen to its errors: its loss would end the process instead of the statement.
      onConnect: (client: pg.PoolClient) => void client.on('error', () => undefined),
      ...extra,
    },
  });
  await source.initialize();
  const { driver } = source;
  if (!(driver instanceof PostgresDriver)) throw new Error('Pools are of PostgreSQL.');
  const pool: pg.Pool = driver.master;
  return Object.assign(pool, { source });
};

/** Connections of one role. A lost connection is a log line; the next statement opens a new one. The caller ends the pool. */
export const openPool = (url: string, log: Logger, more: pg.PoolConfig = {}): Promise<RolePool> =>
  open(url, (error) => log.warn({ err: error }, 'an idle database connection was lost'), {
    max: 10,
    application_name: 'qaita',
    pipeline: true,
    ...BOUNDS,
    ...more,
  });

/** Connections of the owner with the system as viewer. The caller ends the pool. */
export const openOwnerPool = (url: string, max: number): Promise<RolePool> =>
  open(url, () => undefined, { max, application_name: 'qaita-owner', options: '-c qaita.viewer=system' });

/** A pool of the owner with the system as viewer, for loading and maintenance; closed when the work is done. */
export const asOwner = async <T>({ urls }: Installation, work: (owner: RolePool) => Promise<T>): Promise<T> => {
  const pool = await openOwnerPool(urls.owner, 2);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
};
