import type { Pool } from 'pg';
import pino from 'pino';
import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, runOn } from '../kernel/database.ts';
import { ReferenceStore } from '../kernel/reference.ts';
import { openSnapshot } from '../kernel/snapshot.ts';
import { openStallingWorld } from '../testing/stalling-world.ts';
import type { StallingWorld } from '../testing/stalling-world.ts';
import { Edition } from '../kernel/edition.ts';
import { ChangeListener } from './change-listener.ts';

const ignore = (): void => undefined;

let world: StallingWorld;
beforeAll(async () => {
  world = await openStallingWorld();
});
afterEach(() => world.proxy.flow());
afterAll(() => world.close());

describe('a connection whose statement was given up', () => {
  const backend = async (pool: Pool): Promise<number | undefined> =>
    (await pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;

  it('is not used again, inside a transaction or outside', async () => {
    const pool = await world.poolOf('qaita_app', { query_timeout: 2_000, connectionTimeoutMillis: 20_000 });
    const before = await backend(pool);
    await expect(
      inTransaction(pool, null, ignore, async (run) => {
        await run(sql`select 1`);
        world.proxy.stall();
        await run(sql`select 2`);
      }),
    ).rejects.toThrow('Query read timeout');
    expect(pool.totalCount).toBe(0);
    world.proxy.flow();
    const after = await backend(pool);
    expect(after).not.toBe(before);
    world.proxy.stall();
    await expect(pool.query('select 3')).rejects.toThrow('Query read timeout');
    world.proxy.flow();
    expect(pool.totalCount).toBe(0);
    expect(await backend(pool)).not.toBe(after);
    await pool.end();
  });

  it('never returns the answer to another statement', async () => {
    const pool = await world.poolOf('qaita_app', { query_timeout: 2_000, connectionTimeoutMillis: 20_000 });
    const ask = (n: number): Promise<{ n: number }[]> =>
      inTransaction(pool, null, ignore, (run) => run<{ n: number }>(sql`select ${n}::int as n`));
    await Promise.all([1, 2, 3, 4].map(ask));
    world.proxy.stall();
    const given = await Promise.allSettled([5, 6, 7, 8].map(ask));
    expect(given.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    world.proxy.flow();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => ask(100 + n)));
    expect(answers.flat().map(({ n }) => n)).toEqual(Array.from({ length: 40 }, (_, n) => 100 + n));
    await pool.end();
  });

  it('does not keep a snapshot open', async () => {
    const pool = await world.poolOf('qaita_reader', { query_timeout: 2_000, connectionTimeoutMillis: 20_000 });
    const snapshot = await openSnapshot(pool, ignore);
    world.proxy.stall();
    await expect(snapshot.run(sql`select 1`)).rejects.toThrow('Query read timeout');
    await snapshot.close();
    expect(pool.totalCount).toBe(0);
    world.proxy.flow();
    await pool.end();
  });
});

describe('the connection that listens for changes of reference data', () => {
  it('is found dead although nobody asks it anything, and another takes its place', async () => {
    const said: string[] = [];
    let loads = 0;
    const load = (): Promise<() => null> => Promise.resolve((loads += 1)).then(() => () => null);
    const store = new ReferenceStore([{ name: 'counted', load }], runOn(world.database.publicPool, ignore));
    const edition = new Edition();
    const listener = new ChangeListener({
      url: world.proxy.through(world.database.appUrl),
      store,
      edition,
      log: pino({ level: 'warn' }, { write: (line: string) => void said.push(line) }),
      heartbeatMs: 300,
    });
    await listener.start();
    expect(loads).toBe(1);
    expect(edition.current).toBe(1);
    world.proxy.stall();
    await expect.poll(() => said.join(''), { timeout: 20_000 }).toContain('is dead');
    expect(edition.current).toBeNull();
    world.proxy.flow();
    await expect.poll(() => loads, { timeout: 20_000 }).toBeGreaterThan(1);
    const before = loads;
    await expect
      .poll(
        async () => {
          await world.database.ownerPool.query(`select pg_notify('reference', 'test')`);
          return loads;
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(before);
    await listener.stop();
  });
});

describe('every connection of the server', () => {
  it.each(['pool', 'systemPool', 'publicPool'] as const)(
    'of %s has its limits and names the real tables, whoever made its role',
    async (name) => {
      const run = runOn(world.database[name], ignore);
      const [settings] = await run(sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
      current_setting('idle_in_transaction_session_timeout') as idle, current_setting('search_path') as path, current_setting('client_min_messages') as messages`);
      expect(settings).toEqual({ statement: '5s', lock: '2s', idle: '10s', path: 'pg_catalog,public,pg_temp', messages: 'warning' });
    },
  );
});
