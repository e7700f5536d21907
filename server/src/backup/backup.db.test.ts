import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROUGHT, LETTER, openBackupWorld } from '../testing/backup-world.ts';
import type { BackupWorld } from '../testing/backup-world.ts';
import { aSubmission } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { backup } from './backup.ts';
import type { Source } from './backup.ts';
import type { Manifest } from './manifest.ts';

let world: BackupWorld;
let source: Source;
let folder: string;
let archive: string;
let manifest: Manifest;
beforeAll(async () => {
  world = await openBackupWorld();
  ({ source, folder, archive } = world);
  manifest = await world.restoreInto(await world.anEmptyPlace());
});
afterAll(() => world.close());

describe('a backup', () => {
  it('holds every table of the product but the read model of the search, all rows whoever may see them, and letters that wait', async () => {
    const client = new pg.Client({ connectionString: source.urls.owner, options: '-c qaita.viewer=system' });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p' order by 1`,
    );
    await client.end();
    const kept = new Set(manifest.tables.map(({ name }) => name));
    expect(rows.map(({ name }) => name).filter((name) => !kept.has(name))).toEqual([
      'installation',
      'migration',
      'search_change',
      'search_edition',
      'search_name',
      'search_posting',
      'search_row',
      'search_text',
      'search_word',
    ]);
    expect(manifest.jobs.count).toBeGreaterThan(0);
    expect(manifest.files.map((file) => file.path)).toEqual([`mail/${LETTER}`, BROUGHT]);
  });

  it('is for its owner alone, is not written over, and holds no secret', async () => {
    expect((await stat(archive)).mode & 0o777).toBe(0o600);
    await expect(backup(source, archive)).rejects.toThrow('already exists');
    const inside = gunzipSync(await readFile(archive)).toString('latin1');
    expect(inside).toContain(LETTER);
    expect(inside).not.toContain('the secret of the installation');
    expect(inside).not.toContain(TEST_SECRET);
  });

  it('that fails leaves no file', async () => {
    const place = await mkdtemp(path.join(folder, 'failing-'));
    await expect(backup({ ...source, urls: { ...source.urls, worker: source.urls.reader } }, path.join(place, 'x.qaita'))).rejects.toThrow(
      'permission denied',
    );
    expect(await readdir(place)).toEqual([]);
  });

  it('says which files that people have brought are not in it, and which are not as they were stored', async () => {
    const place = path.join(source.dataDir, BROUGHT);
    const report = async (name: string) => (await backup(source, path.join(folder, name))).brought;
    // Rows of the fixtures, whose bytes are nowhere.
    const { elsewhere, damaged } = await report('brought-1.qaita');
    expect([elsewhere > 0, damaged]).toEqual([true, 0]);
    const whole = await readFile(place);
    await writeFile(place, 'something else');
    expect(await report('brought-2.qaita')).toEqual({ elsewhere, damaged: 1 });
    await rm(place);
    expect(await report('brought-3.qaita')).toEqual({ elsewhere: elsewhere + 1, damaged: 0 });
    await writeFile(place, whole);
  });

  it('of an empty database is refused', async () => {
    await expect(backup(await world.anEmptyPlace(), path.join(folder, 'nothing.qaita'))).rejects.toThrow('nothing to back up');
  });

  it('is a consistent snapshot while expressions of interest are being sent', async () => {
    const investor = await world.as('investor-b');
    const slugs = await Promise.all(Array.from({ length: 24 }, () => anOpportunity(world.database.ownerPool)));
    const file = path.join(folder, 'moving.qaita');
    const sending = Promise.all(slugs.map((slug) => aSubmission(investor, slug)));
    await backup(source, file);
    await sending;
    const target = await world.anEmptyPlace();
    await world.restoreInto(target, file);
    const client = new pg.Client({ connectionString: target.urls.owner, options: '-c qaita.viewer=system' });
    await client.connect();
    // Sending is one transaction: the row, its event, its key, and a job for each event that has subscribers.
    const { rows } = await client.query(`select
      (select count(*) from interest i where state = 'SUBMITTED' and not exists (select from event e where e.subject_id = i.id and e.name = 'interest.submitted'))::int as silent,
      (select count(*) from event e where e.name = 'interest.submitted' and not exists (select from interest i where i.id = e.subject_id and i.state <> 'DRAFT'))::int as early,
      (select count(*) from interest i where state = 'SUBMITTED' and not exists (select from submission_key k where k.interest_id = i.id))::int as keyless`);
    await client.end();
    expect(rows).toEqual([{ silent: 0, early: 0, keyless: 0 }]);
  });
});
