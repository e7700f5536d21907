import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../request/context.ts';
import { openStallingWorld } from '../testing/stalling-world.ts';
import type { StallingWorld } from '../testing/stalling-world.ts';
import { silentLog } from '../testing/world.ts';
import { makeApollo } from '../http/apollo.ts';
import { ping } from './connections.ts';
import { exportRoutes } from '../exports/export.routes.ts';
import { graphqlRoute } from '../http/graphql.routes.ts';
import { healthRoutes } from '../http/health.routes.ts';
import { makeHttp } from '../http/http-server.ts';
import { makeMetrics } from '../http/metrics.ts';
import type { RequestServices } from '../request/services.ts';
import { buildGuardedSchema } from './schema.ts';
import { TrustedDocuments } from '../http/trusted-documents.ts';

const ORIGIN = 'http://localhost';
const ignore = (): void => undefined;

let world: StallingWorld;
/** With the timeouts of production. */
let patient: Pool;
let services: RequestServices;
let app: FastifyInstance;

/** The server with all its connections through the proxy, and with shorter timeouts than in production. */
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
  world = await openStallingWorld();
  const { poolOf } = world;
  services = {
    ...world.services,
    pool: await poolOf('qaita_app'),
    systemPool: await poolOf('qaita_system'),
    publicPool: await poolOf('qaita_reader'),
  };
  patient = await poolOf('qaita_app', {});
  app = await openApp();
});
afterEach(() => world.proxy.flow());
afterAll(async () => {
  await app.close();
  await Promise.all([patient, services.pool, services.systemPool, services.publicPool].map((pool) => pool.end()));
  await world.close();
});

const graphql = (query: string, cookie = ''): Promise<LightMyRequestResponse> =>
  app.inject({ method: 'POST', url: '/graphql', payload: { query }, headers: { 'x-qaita-request': '1', cookie } });

/** Seconds until a promise was fulfilled, and its value. */
const timed = async <T>(work: () => Promise<T>): Promise<{ seconds: number; answer: T }> => {
  const started = performance.now();
  const answer = await work();
  return { seconds: (performance.now() - started) / 1_000, answer };
};

const LIST = '{ opportunities(first: 2) { edges { node { id } } } }';

/** Occupies every connection of the pool with a statement that will not be answered. */
const hangAll = (pool: Pool): Promise<unknown> => Promise.allSettled(Array.from({ length: 6 }, () => pool.query('select 1')));

describe('a request while the database has stopped answering', () => {
  it.each([
    ['a list that everybody may see', () => graphql(LIST)],
    ['somebody signed in', () => graphql('{ me { id } }', `qaita=${'A'.repeat(43)}`)],
    ['signing in', () => graphql('mutation { signIn(email: "a@example.kz", password: "a password of tests") { level } }')],
    ['an export', () => app.inject('/export/opportunities.csv')],
  ])('is answered UNAVAILABLE by its deadline: %s', async (_name, request) => {
    await ping(services.pool, services.systemPool, services.publicPool);
    world.proxy.stall();
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
    world.proxy.stall();
    await hangAll(services.publicPool);
    world.proxy.flow();
    await expect
      .poll(async () => (await graphql(LIST)).json(), { timeout: 20_000 })
      .toMatchObject({ data: { opportunities: { edges: [{}, {}] } } });
  });
});

describe('/readyz', () => {
  it('says within two seconds that it is not ready while every connection hangs, and /livez that it lives', async () => {
    await patient.query('select 1');
    world.proxy.stall();
    const hanging = hangAll(patient);
    const { seconds, answer } = await timed(() => app.inject('/readyz'));
    expect(answer.statusCode).toBe(503);
    expect(seconds).toBeLessThan(2);
    expect((await app.inject('/livez')).statusCode).toBe(200);
    world.proxy.flow();
    await hanging;
  });

  it('answers each of a hundred who ask within two seconds, and takes one connection for all of them', async () => {
    await expect.poll(async () => (await app.inject('/readyz')).statusCode, { timeout: 15_000, interval: 200 }).toBe(200);
    await expect.poll(() => patient.waitingCount).toBe(0);
    world.proxy.stall();
    const before = patient.totalCount - patient.idleCount;
    const { seconds, answer } = await timed(() => Promise.all(Array.from({ length: 100 }, () => app.inject('/readyz'))));
    expect(answer.every((one) => one.statusCode === 503 || one.statusCode === 200)).toBe(true);
    expect(patient.totalCount - patient.idleCount - before).toBeLessThanOrEqual(1);
    expect(patient.waitingCount).toBe(0);
    expect(seconds).toBeLessThan(2);
  });

  it('is ready again by itself', async () => {
    world.proxy.flow();
    await expect.poll(async () => (await app.inject('/readyz')).statusCode, { timeout: 15_000 }).toBe(200);
  });
});
