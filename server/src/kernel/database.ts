import type { Pool, PoolClient } from 'pg';
import type { Sql } from 'sql-template-tag';
import { QueryFailedError } from 'typeorm';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { isStalled } from './connection-loss.ts';
import { pause } from './pause.ts';
import { Problem } from './problems.ts';

/** Runs one statement and returns its rows. */
export type Run = <Row extends object>(statement: Sql) => Promise<Row[]>;

/** The connections of one role, with the DataSource that owns them. */
export type RolePool = Pool & { readonly source: DataSource };

/** What a transaction offers on its connection: SQL for hot or set-based statements, the entity manager for plain reads and writes. */
export interface Transaction {
  readonly run: Run;
  /** Runs the last statement and commits in the same round trip. Nothing may follow it. */
  readonly finish: Run;
  readonly manager: EntityManager;
}

type Work<T> = (run: Run, manager: EntityManager, finish: Run) => Promise<T>;

/** The viewer under whose row security a statement runs: an id, `system`, or nobody. */
export type ViewerName = string | null;

const RETRYABLE = new Set(['40001', '40P01']);
const MAX_TRIES = 3;

const names = new Map<string, string>();

/** Statements of a fixed shape are prepared once per connection under a short name. */
const nameOf = (text: string): string => {
  const known = names.get(text);
  if (known) return known;
  const name = `q${names.size}`;
  if (names.size < 500) names.set(text, name);
  return name;
};

const isErrorWithCode = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** Statements are named only while the register has room: an unlimited number of shapes must not fill the server's memory. */
export const runOn =
  (client: Pool | PoolClient, count: () => void): Run =>
  async <Row extends object>(statement: Sql): Promise<Row[]> => {
    count();
    const text = statement.text;
    const name = nameOf(text);
    const prepared = names.has(text) ? { name, text } : { text };
    const result = await client.query({ ...prepared, values: statement.values });
    // The caller states the statement and the type of its rows side by side.
    return result.rows as Row[];
  };

const VIEWER = /^(system|[0-9a-f-]{36})$/;

/** Text that cannot be an id ends the transaction before it begins to ask. */
const begin = (viewer: ViewerName): string => {
  if (viewer !== null && !VIEWER.test(viewer)) throw new Error('A viewer is an id, the system, or nobody.');
  const name = viewer === null || viewer === 'system' ? `'${viewer ?? ''}'` : `'${viewer}'::uuid::text`;
  return `begin; select set_config('qaita.viewer', ${name}, true)`;
};

/** Returns the error that makes the connection unusable, if there is one. */
const rollback = async (client: PoolClient): Promise<Error | undefined> => {
  try {
    await client.query('rollback');
    return undefined;
  } catch (failure) {
    return failure instanceof Error ? failure : new Error('rollback failed');
  }
};

/** The driver's own error, without the statement and the parameters that TypeORM adds: they may hold what people typed. */
const causeOf = (error: unknown): unknown => (error instanceof QueryFailedError ? error.driverError : error);

/**
 * Waits for all answers of what was sent in one go, so that the connection is free again. The first error is the cause: after it
 * PostgreSQL refuses everything up to the end of the transaction, and a commit undoes it.
 */
const together = async <T extends readonly unknown[] | []>(sent: T): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> => {
  for (const answer of await Promise.allSettled(sent)) if (answer.status === 'rejected') throw answer.reason;
  return Promise.all(sent);
};

const onConnection = async <T>(pool: RolePool, work: (client: PoolClient, runner: QueryRunner) => Promise<T>): Promise<T> => {
  const runner = pool.source.createQueryRunner();
  const client: PoolClient = await runner.connect();
  let broken: Error | undefined;
  try {
    return await work(client, runner);
  } catch (error) {
    const cause = causeOf(error);
    broken = isStalled(cause) ? cause : await rollback(client);
    throw cause;
  } finally {
    // The runner discards a connection that has emitted an error.
    if (broken) client.emit('error', broken);
    await runner.release();
  }
};

/** A deadlock or serialization failure is retried up to three times, with jitter. */
const retrying = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= MAX_TRIES || !isErrorWithCode(error) || !RETRYABLE.has(error.code)) throw error;
      await pause(Math.random() * 20 * tries);
    }
  }
};

/** One transaction of `viewer`. Its beginning is sent with its first statement. */
export const inTransaction = <T>(pool: RolePool, viewer: ViewerName, count: () => void, work: Work<T>): Promise<T> =>
  retrying(() =>
    onConnection(pool, async (client, runner) => {
      let isFinished = false;
      const run = runOn(client, count);
      const finish: Run = async <Row extends object>(statement: Sql): Promise<Row[]> => {
        isFinished = true;
        const [rows] = await together([run<Row>(statement), client.query('commit')]);
        return rows;
      };
      runner.data = { count };
      const [, answer] = await together([client.query(begin(viewer)), work(run, runner.manager, finish)]);
      if (!isFinished) await client.query('commit');
      return answer;
    }),
  );

/** One statement in a transaction of `viewer`: beginning, statement and commit in one round trip. */
export const runInTransaction =
  (pool: RolePool, viewer: ViewerName, count: () => void): Run =>
  <Row extends object>(statement: Sql): Promise<Row[]> =>
    retrying(() =>
      onConnection(pool, async (client) => {
        const [, rows] = await together([client.query(begin(viewer)), runOn(client, count)<Row>(statement), client.query('commit')]);
        return rows;
      }),
    );

/** A replica cancels a statement that conflicts with what it replays, or ends its connection. */
const BROKEN_OFF = new Set(['40001', '40P01', '57P01', '57P04']);

export const isBrokenOff = (error: unknown): boolean => isErrorWithCode(error) && BROKEN_OFF.has(error.code);

/**
 * Reads of public data, each a statement of its own, possibly on a replica. A cancelled one is retried; UNAVAILABLE when it is
 * cancelled again and again.
 */
export const runPublicOn =
  (pool: Pool, count: () => void): Run =>
  async <Row extends object>(statement: Sql): Promise<Row[]> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await runOn(pool, count)<Row>(statement);
      } catch (error) {
        if (!isBrokenOff(error)) throw error;
        if (tries >= MAX_TRIES) throw new Problem('UNAVAILABLE');
        await pause(Math.random() * 50 * tries);
      }
    }
  };
