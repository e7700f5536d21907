import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sealRecord } from '../audit/seals.ts';
import { backup } from '../backup/backup.ts';
import type { Source } from '../backup/backup.ts';
import type { Manifest } from '../backup/manifest.ts';
import { restore } from '../backup/restore.ts';
import { readConfig } from '../app/config.ts';
import { databaseUrls } from '../installation/migrate.ts';
import { inTransaction } from '../kernel/database.ts';
import { openEmptyDatabase } from './empty-database.ts';
import type { EmptyDatabase } from './empty-database.ts';
import { aSubmission } from './interests.ts';
import { anOpportunity } from './opportunities.ts';
import { TEST_SECRET } from './template.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

const config = readConfig({ NODE_ENV: 'test' });

/** A letter that waits in the data folder. */
export const LETTER = `${'a'.repeat(32)}.eml`;

/** A file that somebody has brought, by its path in the data folder. */
export const BROUGHT = `files/bb/${'b'.repeat(32)}-whole`;
const BROUGHT_BYTES = 'what somebody has brought';

/** The world with a data folder of its own, and an archive of both. */
export interface BackupWorld extends World {
  readonly folder: string;
  readonly source: Source;
  readonly archive: string;
  /** An empty database and an empty data folder, dropped with the world. */
  anEmptyPlace(): Promise<Source>;
  restoreInto(target: Source, file?: string, isSecretLost?: boolean): Promise<Manifest>;
}

const bring = async (world: World, dataDir: string): Promise<void> => {
  await mkdir(path.dirname(path.join(dataDir, BROUGHT)), { recursive: true });
  await writeFile(path.join(dataDir, BROUGHT), BROUGHT_BYTES);
  const sha256 = createHash('sha256').update(BROUGHT_BYTES).digest('hex');
  const files = [{ part: 'WHOLE', type: 'application/pdf', bytes: BROUGHT_BYTES.length, sha256, width: null, height: null }];
  await world.database.ownerPool.query(
    `insert into attachment (organisation_id, uploaded_by, purpose, state, name, declared_bytes, media_type, files, bytes, storage_key, ready_at)
      select organisation_id, person_id, 'DOCUMENT', 'READY', 'x.pdf', 1, 'application/pdf', $1::jsonb, 1, repeat('b', 32), now() from membership limit 1`,
    [JSON.stringify(files)],
  );
};

/** Three expressions of interest, a partly sealed record, a waiting letter, and a file that somebody has brought. */
const fill = async (world: World, dataDir: string): Promise<void> => {
  await mkdir(path.join(dataDir, 'mail'), { recursive: true });
  await writeFile(path.join(dataDir, 'mail', LETTER), 'Subject: x\n\nbody');
  await bring(world, dataDir);
  await writeFile(path.join(dataDir, 'secret'), 'the secret of the installation');
  for (let nth = 0; nth < 3; nth += 1) await aSubmission(await world.as('investor-a'), await anOpportunity(world.database.ownerPool));
  await inTransaction(
    world.database.ownerPool,
    'system',
    () => undefined,
    (run) => sealRecord(run, 40),
  );
};

export const openBackupWorld = async (): Promise<BackupWorld> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qaita-backup-'));
  const world = await openWorld();
  const source = { urls: databaseUrls(world.database.ownerUrl, TEST_SECRET, {}), root: TEST_SECRET, dataDir: path.join(folder, 'data') };
  await fill(world, source.dataDir);
  const archive = path.join(folder, 'whole.qaita');
  await backup(source, archive);
  const made: EmptyDatabase[] = [];
  return {
    ...world,
    folder,
    source,
    archive,
    anEmptyPlace: async () => {
      const database = await openEmptyDatabase();
      made.push(database);
      return { urls: database.urls, root: TEST_SECRET, dataDir: await mkdtemp(path.join(folder, 'data-')) };
    },
    restoreInto: (target, file = archive, isSecretLost = false) => restore(target, { file, config, isSecretLost }),
    close: async () => {
      for (const database of made) await database.drop();
      await world.close();
      await rm(folder, { recursive: true });
    },
  };
};
