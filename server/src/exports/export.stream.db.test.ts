import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { exportOpportunities } from './export.service.ts';

/** Adds published rows. In the read model they only get the facts: words and bitmaps take long to make, and no file reads them. */
const manyOpportunities = async (owner: pg.Pool, count: number): Promise<void> => {
  await owner.query('alter table opportunity disable trigger search_follows_insert');
  await owner.query(
    `insert into opportunity (slug, kind, origin, publication, status, title, region_id, steward_id, oked, sources, published_at)
      select 'many-' || n, 'FACILITY', 'REGISTERED', 'PUBLISHED', 'IDLE', '{"ru": "Цех"}', r.id, s.id, '{23}',
        array['https://www.example.invalid/register/' || md5(n::text) || md5('a' || n) || md5('b' || n)], now() - n * interval '1 second'
      from generate_series(1, $1::int) n, region r, organisation s where r.slug = 'east-kazakhstan-region' and s.slug = 'ertis'`,
    [count],
  );
  await owner.query('alter table opportunity enable trigger search_follows_insert');
  await owner.query(`insert into search_row select (select max(position) from search_row) + row_number() over (), s.* from search_source s
    where s.opportunity_id not in (select opportunity_id from search_row)`);
  await owner.query('analyze search_row; analyze opportunity');
};

describe('exporting twenty thousand opportunities', () => {
  let world: HttpWorld;
  let port: number;

  beforeAll(async () => {
    world = await openHttpWorld();
    await manyOpportunities(world.database.ownerPool, 20_000);
    await world.app.listen({ port: 0, host: '127.0.0.1' });
    port = (world.app.server.address() as AddressInfo).port;
  });
  afterAll(() => world.close());

  const open = (encoding = 'identity'): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: '/export/opportunities.geojson', headers: { 'accept-encoding': encoding } }, resolve).on(
        'error',
        reject,
      );
    });

  const isIdle = (): boolean => world.database.publicPool.idleCount === world.database.publicPool.totalCount;

  /** Connections that hold a snapshot open. */
  const holders = async (admin: pg.Client, also = ''): Promise<number> => {
    const { rowCount } = await admin.query(
      `select pid ${also} from pg_stat_activity where datname = $1 and usename = 'qaita_reader' and xact_start is not null`,
      [world.database.name],
    );
    return rowCount ?? 0;
  };

  const asAdmin = async (work: (admin: pg.Client) => Promise<void>): Promise<void> => {
    const admin = new pg.Client({ connectionString: inject('adminUrl') });
    await admin.connect();
    try {
      await work(admin);
    } finally {
      await admin.end();
    }
  };

  it.each(['csv', 'xlsx', 'geojson'] as const)('reads the rows of %s piece by piece, as they are taken', async (format) => {
    const ctx = await world.as('visitor');
    const file = await exportOpportunities(ctx, { format, params: new URLSearchParams(), origin: 'http://localhost' });
    expect(file.total).toBeGreaterThan(20_000);
    let bytes = 0;
    let atFirst = 0;
    for await (const chunk of file.bytes) {
      bytes += (chunk as Buffer).length;
      if (bytes > 2_000) atFirst ||= ctx.statements.count;
    }
    // A count, a cursor, and at most a few of the forty pieces: then the pipeline is full.
    expect(atFirst).toBeLessThan(15);
    expect(ctx.statements.count).toBeGreaterThanOrEqual(2 + file.total / 500);
    await expect.poll(isIdle).toBe(true);
  });

  it('gives the connection back when the reader hangs up half-way', async () => {
    await asAdmin(async (admin) => {
      const response = await open();
      await new Promise((resolve) => response.once('data', resolve));
      response.pause();
      await expect.poll(() => holders(admin)).toBe(1);
      response.destroy();
      await expect.poll(() => holders(admin)).toBe(0);
      await expect.poll(isIdle).toBe(true);
    });
  });

  it.each(['identity', 'br'])('breaks the transfer off when the database fails half-way (%s)', async (encoding) => {
    await asAdmin(async (admin) => {
      const response = await open(encoding);
      await new Promise((resolve) => response.once('data', resolve));
      response.pause();
      await expect.poll(() => holders(admin)).toBe(1);
      await holders(admin, ', pg_terminate_backend(pid)');
      const outcome = new Promise((resolve) => response.once('error', resolve).once('end', () => resolve('ended')));
      response.resume();
      expect(await outcome).toBeInstanceOf(Error);
      expect(response.complete).toBe(false);
      await expect.poll(isIdle).toBe(true);
    });
  });

  it('shows the state of one moment, whatever changes meanwhile', async () => {
    const ctx = await world.as('visitor');
    const file = await exportOpportunities(ctx, {
      format: 'geojson',
      params: new URLSearchParams('kind=FACILITY'),
      origin: 'http://localhost',
    });
    await world.database.ownerPool.query(`update opportunity set publication = 'WITHDRAWN' where slug like 'many-19_'`);
    const parts: Buffer[] = [];
    for await (const chunk of file.bytes) parts.push(chunk as Buffer);
    expect((JSON.parse(Buffer.concat(parts).toString('utf8')) as { features: unknown[] }).features).toHaveLength(file.total);
  });
});
