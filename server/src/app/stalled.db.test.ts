import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Pool, PoolConfig } from 'pg';
import pino from 'pino';
import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../access/context.ts';
import { inTransaction, runOn } from '../kernel/database.ts';
import { ReferenceStore } from '../kernel/reference.ts';
import { openSnapshot } from '../kernel/snapshot.ts';
import { StallingProxy } from '../testing/stalling-proxy.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { openWorld, silentLog } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { makeApollo } from './apollo.ts';
import { openPool, ping, ReferenceListener } from './database.ts';
import { exportRoutes } from './export-routes.ts';
import { graphqlRoute } from './graphql-route.ts';
import { healthRoutes } from './health.ts';
import { makeHttp } from './http.ts';
import { makeMetrics } from './metrics.ts';
import type { RequestServices } from './request-context.ts';
import { urlOfRole } from './roles.ts';
import { buildGuardedSchema } from './schema.ts';
import { TrustedDocuments } from './trusted-documents.ts';

const ORIGIN = 'http://localhost';
const ignore = (): void => undefined;

let world: World;
let proxy: StallingProxy;
let services: RequestServices;
let app: FastifyInstance;

/** As patient as in production. */
let patient: Pool;

const poolOf = (
  role: 'qaita_app' | 'qaita_system' | 'qaita_reader',
  patience: PoolConfig = { query_timeout: 700, connectionTimeoutMillis: 500 },
): Pool => openPool(proxy.through(urlOfRole(world.database.ownerUrl, TEST_SECRET, role)), silentLog, { max: 4, ...patience });

/** The server with all its connections by way of the proxy, and less patience than in production. */
const openApp = async (): Promise<FastifyInstance> => {
  const http = await makeHttp({ proxyHops: 0, isSecure: false, log: silentLog, deadlineMs: 1_000 });
  const documents = new TrustedDocuments(new Map());
  const apollo = makeApollo({ schema: buildGuardedSchema(), log: silentLog, metrics: makeMetrics(), isProduction: false, documents });
  await apollo.start();
  graphqlRoute(http, { apollo, services, documents, freeDocuments: true, origin: ORIGIN });
  exportRoutes(http, services, ORIGIN);
  healthRoutes(http, () => ping(patient));
  for (const path of ['', '/kk', '/en']) http.get(`${path}/for-ever`, () => new Promise(ignore));
  await http.ready();
  return http;
};

beforeAll(async () => {
  world = await openWorld();
  proxy = await StallingProxy.to(world.database.ownerUrl);
  services = { ...world.services, pool: poolOf('qaita_app'), systemPool: poolOf('qaita_system'), publicPool: poolOf('qaita_reader') };
  patient = poolOf('qaita_app', {});
  app = await openApp();
});
afterEach(() => proxy.flow());
afterAll(async () => {
  await app.close();
  await Promise.all([patient, services.pool, services.systemPool, services.publicPool].map((pool) => pool.end()));
  await proxy.close();
  await world.close();
});

const graphql = (query: string, cookie = ''): Promise<LightMyRequestResponse> =>
  app.inject({ method: 'POST', url: '/graphql', payload: { query }, headers: { 'x-qaita-request': '1', cookie } });

/** Whole seconds within which a promise was kept, and what it brought. */
const timed = async <T>(work: () => Promise<T>): Promise<{ seconds: number; answer: T }> => {
  const started = performance.now();
  const answer = await work();
  return { seconds: (performance.now() - started) / 1_000, answer };
};

const LIST = '{ opportunities(first: 2) { edges { node { id } } } }';

/** Every connection of the pool is taken by a statement that will not be answered. */
const hangAll = (pool: Pool): Promise<unknown> => Promise.allSettled(Array.from({ length: 6 }, () => pool.query('select 1')));

describe('a request while the database has stopped answering', () => {
  it.each([
    ['a list that everybody may see', () => graphql(LIST)],
    ['somebody signed in', () => graphql('{ me { id } }', `qaita=${'A'.repeat(43)}`)],
    ['signing in', () => graphql('mutation { signIn(email: "a@example.kz", password: "a password of tests") { level } }')],
    ['an export', () => app.inject('/export/opportunities.csv')],
  ])('is answered UNAVAILABLE by its deadline: %s', async (_name, request) => {
    await ping(services.pool, services.systemPool, services.publicPool);
    proxy.stall();
    const { seconds, answer } = await timed(request);
    expect(answer.body).toContain('UNAVAILABLE');
    expect(answer.body).not.toContain('INTERNAL');
    expect(seconds).toBeLessThan(8);
  });

  it('is answered by its deadline whatever it waits for', async () => {
    const { seconds, answer } = await timed(() => app.inject('/for-ever'));
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({ errors: [{ message: 'UNAVAILABLE', extensions: { code: 'UNAVAILABLE' } }] });
    expect(seconds).toBeLessThan(8);
  });

  it.each([
    ['/for-ever', 'Сервер временно не отвечает'],
    ['/kk/for-ever', 'Сервер уақытша жауап бермейді'],
    ['/en/for-ever', 'The server does not answer for the moment'],
  ])('is answered in words where a person opens a page: %s', async (url, title) => {
    const page = await app.inject({ url, headers: { accept: 'text/html' } });
    expect([page.statusCode, page.headers['retry-after'], page.headers['cache-control']]).toEqual([503, '5', 'no-store']);
    expect(page.body).toContain(`<h1>${title}</h1>`);
  });

  it('asks nothing more once its deadline has passed', async () => {
    const late = { ...(await world.as('investor-a')), until: performance.now() - 1 };
    await expect(read(late, sql`select 1`)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(late.statements.count).toBe(0);
  });

  it('is answered again as soon as the database is', async () => {
    proxy.stall();
    await hangAll(services.publicPool);
    proxy.flow();
    await expect
      .poll(async () => (await graphql(LIST)).json(), { timeout: 20_000 })
      .toMatchObject({ data: { opportunities: { edges: [{}, {}] } } });
  });
});

describe('/readyz', () => {
  it('says within two seconds that it is not ready while every connection hangs, and /livez that it lives', async () => {
    await patient.query('select 1');
    proxy.stall();
    const hanging = hangAll(patient);
    const { seconds, answer } = await timed(() => app.inject('/readyz'));
    expect(answer.statusCode).toBe(503);
    expect(seconds).toBeLessThan(2);
    expect((await app.inject('/livez')).statusCode).toBe(200);
    proxy.flow();
    await hanging;
  });

  it('answers each of a hundred who ask within two seconds, and takes one connection for all of them', async () => {
    await expect.poll(async () => (await app.inject('/readyz')).statusCode, { timeout: 15_000, interval: 200 }).toBe(200);
    await expect.poll(() => patient.waitingCount).toBe(0);
    proxy.stall();
    const before = patient.totalCount - patient.idleCount;
    const { seconds, answer } = await timed(() => Promise.all(Array.from({ length: 100 }, () => app.inject('/readyz'))));
    expect(answer.every((one) => one.statusCode === 503 || one.statusCode === 200)).toBe(true);
    expect(patient.totalCount - patient.idleCount - before).toBeLessThanOrEqual(1);
    expect(patient.waitingCount).toBe(0);
    expect(seconds).toBeLessThan(2);
  });

  it('is ready again by itself', async () => {
    proxy.flow();
    await expect.poll(async () => (await app.inject('/readyz')).statusCode, { timeout: 15_000 }).toBe(200);
  });
});

describe('a connection whose statement was given up', () => {
  const backend = async (pool: Pool): Promise<number | undefined> =>
    (await pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;

  it('is not used again, inside a transaction or outside', async () => {
    const pool = poolOf('qaita_app', { query_timeout: 2_000, connectionTimeoutMillis: 20_000 });
    const before = await backend(pool);
    await expect(
      inTransaction(pool, null, ignore, async (run) => {
        await run(sql`select 1`);
        proxy.stall();
        await run(sql`select 2`);
      }),
    ).rejects.toThrow('Query read timeout');
    expect(pool.totalCount).toBe(0);
    proxy.flow();
    const after = await backend(pool);
    expect(after).not.toBe(before);
    proxy.stall();
    await expect(pool.query('select 3')).rejects.toThrow('Query read timeout');
    proxy.flow();
    expect(pool.totalCount).toBe(0);
    expect(await backend(pool)).not.toBe(after);
    await pool.end();
  });

  it('gives nobody the answer of another', async () => {
    const pool = poolOf('qaita_app', { query_timeout: 2_000, connectionTimeoutMillis: 20_000 });
    const ask = (n: number): Promise<{ n: number }[]> =>
      inTransaction(pool, null, ignore, (run) => run<{ n: number }>(sql`select ${n}::int as n`));
    await Promise.all([1, 2, 3, 4].map(ask));
    proxy.stall();
    const given = await Promise.allSettled([5, 6, 7, 8].map(ask));
    expect(given.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    proxy.flow();
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => ask(100 + n)));
    expect(answers.flat().map(({ n }) => n)).toEqual(Array.from({ length: 40 }, (_, n) => 100 + n));
    await pool.end();
  });

  it('does not keep a snapshot open', async () => {
    const pool = poolOf('qaita_reader', { query_timeout: 2_000, connectionTimeoutMillis: 20_000 });
    const snapshot = await openSnapshot(pool, ignore);
    proxy.stall();
    await expect(snapshot.run(sql`select 1`)).rejects.toThrow('Query read timeout');
    await snapshot.close();
    expect(pool.totalCount).toBe(0);
    proxy.flow();
    await pool.end();
  });
});

describe('the connection that listens for changes of reference data', () => {
  it('is found dead although nobody asks it anything, and another takes its place', async () => {
    const said: string[] = [];
    let loads = 0;
    const load = (): Promise<() => null> => Promise.resolve((loads += 1)).then(() => () => null);
    const store = new ReferenceStore([{ name: 'counted', load }], runOn(world.database.publicPool, ignore));
    const listener = new ReferenceListener(
      proxy.through(world.database.appUrl),
      store,
      pino({ level: 'warn' }, { write: (line: string) => void said.push(line) }),
      300,
    );
    await listener.start();
    expect(loads).toBe(1);
    proxy.stall();
    await expect.poll(() => said.join(''), { timeout: 20_000 }).toContain('is dead');
    proxy.flow();
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
      current_setting('idle_in_transaction_session_timeout') as idle, current_setting('search_path') as path`);
      expect(settings).toEqual({ statement: '5s', lock: '2s', idle: '10s', path: 'pg_catalog,public,pg_temp' });
    },
  );
});
