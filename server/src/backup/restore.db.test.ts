import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOwnerPool } from '../app/role-pools.ts';
import { BROUGHT, LETTER, openBackupWorld } from '../testing/backup-world.ts';
import type { BackupWorld } from '../testing/backup-world.ts';
import { lettersTo } from '../testing/browsers.ts';
import { catalogueOf } from '../testing/database-catalogue.ts';
import { checksumsOf, relationsIn } from '../testing/empty-database.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { sealAndAnchor, verifyAudit } from '../audit/verify.ts';
import { migrate } from '../installation/migrate.ts';
import { backup } from './backup.ts';
import type { Source } from './backup.ts';
import type { Manifest } from './manifest.ts';

let world: BackupWorld;
let source: Source;
let folder: string;
let archive: string;
/** The archive restored into another place, and the content at the time of the backup. */
let restored: Source;
let manifest: Manifest;
/** Stays empty: every attempt on it is refused. */
let untouched: Source;
let sums: Record<string, string>;
let readModel: Record<string, string>;
beforeAll(async () => {
  world = await openBackupWorld();
  ({ source, folder, archive } = world);
  untouched = await world.anEmptyPlace();
  restored = await world.anEmptyPlace();
  manifest = await world.restoreInto(restored);
  readModel = await checksumsOf(source.urls.owner, ['search_word', 'search_name']);
  sums = await checksumsOf(
    source.urls.owner,
    manifest.tables.map(({ name }) => name),
  );
});
afterAll(() => world.close());

describe('a restore', () => {
  it('brings back every row, sequence, letter and waiting job; the seals hold and the search finds', async () => {
    const names = [...Object.keys(sums), 'search_word', 'search_name'];
    const found = await checksumsOf(restored.urls.owner, names);
    expect(found).toMatchObject(sums);
    expect(found).toMatchObject(readModel);
    expect(await readFile(path.join(restored.dataDir, BROUGHT), 'utf8')).toBe('what somebody has brought');
    expect(await readFile(path.join(restored.dataDir, 'mail', LETTER), 'utf8')).toBe('Subject: x\n\nbody');
    expect((await stat(path.join(restored.dataDir, 'mail', LETTER))).mode & 0o777).toBe(0o600);
    const pool = await openOwnerPool(restored.urls.owner, 10);
    // What was recorded but not sealed at the time of the backup is sealed here as usual.
    expect(await sealAndAnchor(pool)).toMatchObject({ seal: 2 });
    expect(await verifyAudit(pool, world.services.secrets)).toMatchObject({ seals: 2, unsealed: 0, faults: [] });
    const [counted] = (await pool.query<{ rows: string }>('select count(*) as rows from search_row')).rows;
    expect(Number(counted?.rows)).toBeGreaterThan(100);
    const [next] = (await pool.query<{ next: string }>(`select nextval('interest_number') as next`)).rows;
    expect(Number(next?.next)).toBeGreaterThan(3);
    await pool.end();
    const queue = new pg.Client({ connectionString: restored.urls.worker });
    await queue.connect();
    const waiting = await queue.query('select 1 from graphile_worker.jobs');
    await queue.end();
    expect(waiting.rowCount).toBe(manifest.jobs.count);
  });

  it('restores forced row-level security, triggers and constraints', async () => {
    const protectionOf = async (url: string): Promise<unknown[]> => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query(`select c.relname, c.relrowsecurity, c.relforcerowsecurity,
          (select array_agg(t.tgname || t.tgenabled::text order by t.tgname) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers,
          (select array_agg(o.conname || ' ' || pg_get_constraintdef(o.oid) order by o.conname) from pg_constraint o where o.conrelid = c.oid) as rules
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`);
      await client.end();
      return rows;
    };
    expect(await protectionOf(restored.urls.owner)).toEqual(await protectionOf(source.urls.owner));
  });

  it('makes the same schema, to the last function, policy and right', async () => {
    expect(await catalogueOf(restored.urls.owner)).toEqual(await catalogueOf(source.urls.owner));
  });

  it('makes the functions that belong to the archive; the next migrate brings the newest', async () => {
    const owner = world.database.ownerPool;
    const NAME = 'functions/organisation_has_people';
    const FORMER = 'create or replace function organisation_has_people(body uuid) returns boolean language sql stable return body is null';
    const [newest] = (await owner.query<{ sql: string; hash: string }>('select sql, hash from database_object where name = $1', [NAME]))
      .rows;
    const file = path.join(folder, 'functions-of-before.qaita');
    await owner.query(`update database_object set sql = $2, hash = 'of before' where name = $1`, [NAME, FORMER]);
    await backup(source, file);
    await owner.query('update database_object set sql = $2, hash = $3 where name = $1', [NAME, newest?.sql, newest?.hash]);
    const target = await world.anEmptyPlace();
    await world.restoreInto(target, file);
    const definition = async (): Promise<string | undefined> =>
      (await catalogueOf(target.urls.owner)).find(({ object }) => object === 'function organisation_has_people(body uuid)')?.sql;
    expect(await definition()).toContain('RETURN (body IS NULL)');
    expect(await migrate(target.urls, TEST_SECRET, {})).toEqual(['1 functions, views, triggers and policies']);
    expect(await definition()).toContain('membership');
  });

  it('refuses a database that is not empty, and leaves it as it is', async () => {
    const before = await checksumsOf(source.urls.owner, ['interest', 'event', 'person']);
    await expect(world.restoreInto(source)).rejects.toThrow('not empty');
    expect(await checksumsOf(source.urls.owner, ['interest', 'event', 'person'])).toEqual(before);
  });

  it('refuses an archive of another secret, unless that secret is lost', async () => {
    const file = path.join(folder, 'foreign.qaita');
    await backup({ ...source, root: 'another secret of at least thirty-two letters' }, file);
    await expect(world.restoreInto(untouched, file)).rejects.toThrow('another secret');
    expect(await relationsIn(untouched.urls.owner)).toEqual([]);
    const target = await world.anEmptyPlace();
    await world.restoreInto(target, file, true);
    expect(await checksumsOf(target.urls.owner, ['person', 'zone_terms'])).toEqual({
      person: sums['person'],
      zone_terms: sums['zone_terms'],
    });
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 2_000)],
    ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['without its end', (bytes: Buffer) => gzipSync(gunzipSync(bytes).subarray(0, -6 * 1024 * 20))],
    [
      'with one changed byte',
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === Math.floor(bytes.length / 2) ? byte ^ 1 : byte))),
    ],
    [
      'with one changed letter inside',
      (bytes: Buffer) => gzipSync(Buffer.from(gunzipSync(bytes).toString('latin1').replace('investor-a', 'investor-z'), 'latin1')),
    ],
    [
      'with another list of contents',
      (bytes: Buffer) =>
        gzipSync(Buffer.from(gunzipSync(bytes).toString('latin1').replace('"product": "0.1.0"', '"product": "0.1.1"'), 'latin1')),
    ],
    [
      'of a later format',
      (bytes: Buffer) => gzipSync(Buffer.from(gunzipSync(bytes).toString('latin1').replace('"version": 1', '"version": 2'), 'latin1')),
    ],
    ['that is none', () => Buffer.from('nothing of the kind')],
    ['that is empty', () => Buffer.alloc(0)],
  ])('refuses an archive %s before it touches anything', async (_how, damage) => {
    const file = path.join(await mkdtemp(path.join(folder, 'damaged-')), 'x.qaita');
    await writeFile(file, damage(await readFile(archive)));
    await expect(world.restoreInto(untouched, file)).rejects.toThrow(/archive/i);
    expect(await relationsIn(untouched.urls.owner)).toEqual([]);
    expect(await readdir(untouched.dataDir)).toEqual([]);
  });

  it('refuses an archive of a newer version of the product', async () => {
    await world.database.ownerPool.query(`insert into migration (timestamp, name) values (9, 'FromTheFuture9')`);
    const file = path.join(folder, 'newer.qaita');
    await backup(source, file);
    await world.database.ownerPool.query(`delete from migration where name = 'FromTheFuture9'`);
    await expect(world.restoreInto(untouched, file)).rejects.toThrow('newer Qaita');
    expect(await relationsIn(untouched.urls.owner)).toEqual([]);
  });

  it('that fails in the middle leaves an empty database, and the next one succeeds', async () => {
    const target = await world.anEmptyPlace();
    // A folder for letters that is a file: the error occurs after half of the rows.
    await writeFile(path.join(target.dataDir, 'mail'), '');
    await expect(world.restoreInto(target)).rejects.toThrow('EEXIST');
    expect(await relationsIn(target.urls.owner)).toEqual([]);
    await rm(path.join(target.dataDir, 'mail'));
    await world.restoreInto(target);
    expect(await relationsIn(target.urls.owner)).toContain('interest');
  });

  it('is one at a time', async () => {
    const target = await world.anEmptyPlace();
    const both = await Promise.allSettled([world.restoreInto(target), world.restoreInto(target)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one.localeCompare(other))).toEqual(['fulfilled', 'rejected']);
  });

  it('leaves letters that wait to whoever sends them next, under the same keys', async () => {
    const email = world.viewers.get('investor-a')?.email ?? '';
    expect(await lettersTo({ ...world.database, ownerUrl: restored.urls.owner }, email)).toEqual(await lettersTo(world.database, email));
  });

  it('that was killed in the middle does not count as an installation, and starts again', async () => {
    const client = new pg.Client({ connectionString: restored.urls.owner });
    await client.connect();
    await client.query('create table restore_unfinished (since timestamptz not null default now())');
    await client.query(`delete from submission_key`);
    await client.end();
    await expect(migrate(restored.urls, TEST_SECRET, {})).rejects.toThrow('interrupted');
    await expect(backup(restored, path.join(folder, 'half.qaita'))).rejects.toThrow('no whole installation');
    await world.restoreInto(restored);
    expect(await checksumsOf(restored.urls.owner, Object.keys(sums))).toEqual(sums);
  });
});
