import type { Pool, PoolClient } from 'pg';
import sql, { raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { isStalled } from './connection-loss.ts';
import { isBrokenOff, runOn } from './database.ts';
import type { Run } from './database.ts';
import { Problem } from './problems.ts';

/** A snapshot of the database on a connection of its own, from which rows are read piece by piece. */
export interface Snapshot {
  readonly run: Run;
  /** Rows of one statement at a time. A piece is fetched when it is asked for: memory holds one, however many rows there are. */
  pieces<Row extends object>(statement: Sql, size: number): AsyncGenerator<Row[], void>;
  /** Closes the cursor and releases the connection; may be called at any time, and repeatedly. */
  close(): Promise<void>;
}

/** A slow reader keeps the transaction idle between two pieces longer than the role otherwise may; one that stops for a minute loses it. */
const BEGIN = `begin isolation level repeatable read read only; set local idle_in_transaction_session_timeout = '60s'`;

interface Taking {
  readonly statement: Sql;
  readonly size: number;
  readonly isFirst: boolean;
}

/** Each FETCH is a statement of its own, so that the role's time limit applies to a piece and not to the whole. */
async function* fetchAll<Row extends object>(run: Run, { statement, size, isFirst }: Taking): AsyncGenerator<Row[], void> {
  if (!isFirst) await run(sql`close pieces`);
  await run(sql`declare pieces no scroll cursor for ${statement}`);
  for (;;) {
    const rows = await run<Row>(sql`fetch ${raw(String(size))} from pieces`);
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
  }
}

/** Between two pieces no statement is waiting that could report the loss of the connection: the next piece does. */
const loseQuietly = (): void => undefined;

const end = async (client: PoolClient, isStuck: boolean): Promise<void> => {
  const broken =
    isStuck ||
    (await client.query('rollback').then(
      () => false,
      () => true,
    ));
  client.off('error', loseQuietly);
  client.release(broken);
};

/** Opens a snapshot; the caller closes it. */
export const openSnapshot = async (pool: Pool, count: () => void): Promise<Snapshot> => {
  const client = await pool.connect();
  client.on('error', loseQuietly);
  let closing: Promise<void> | null = null;
  let isStuck = false;
  const close = (): Promise<void> => (closing ??= end(client, isStuck));
  const noteStall = (error: unknown): never => {
    isStuck ||= isStalled(error);
    // On a replica a long snapshot may conflict with what is replayed: it cannot be resumed.
    throw isBrokenOff(error) ? new Problem('UNAVAILABLE') : error;
  };
  try {
    await client.query(BEGIN).catch(noteStall);
  } catch (error) {
    await close();
    throw error;
  }
  const onClient = runOn(client, count);
  const run: Run = (statement) => onClient<never>(statement).catch(noteStall);
  let cursors = 0;
  const pieces: Snapshot['pieces'] = (statement, size) => fetchAll(run, { statement, size, isFirst: cursors++ === 0 });
  return { run, pieces, close };
};
