import { createHash } from 'node:crypto';
import type pg from 'pg';
import { applyStoredObjects } from '../database/apply-objects.ts';
import { givenUrls } from '../installation/installation.ts';
import type { Installation, InstallationSettings } from '../installation/installation.ts';
import { KNOWN_MIGRATIONS, migrate, withMigrationLock } from '../installation/migrate.ts';
import { backupKey } from '../installation/secrets.ts';
import { membersOf, thingOf, verifyArchive } from './archive-reader.ts';
import { openClient } from './backup.ts';
import { BackupProblem } from './backup-problem.ts';
import { SAME_TEXTS, tablesOf } from './catalogue.ts';
import { putFile } from './data-files.ts';
import { beginOnEmpty, endOf, giveUp } from './empty.ts';
import { addJobs } from './jobs.ts';
import { refuseDifference, TableLoader, withOpenTables } from './load-table.ts';
import { MEMBERS } from './manifest.ts';
import type { Manifest } from './manifest.ts';

export interface RestoreOptions {
  readonly file: string;
  readonly config: InstallationSettings;
  /** Accepts an archive that was made under a secret that is lost. */
  readonly isSecretLost: boolean;
}

/** One restore of a database at a time. */
const RESTORE_LOCK = 4_021_964_016;

type Target = Pick<Installation, 'urls' | 'root' | 'dataDir'>;

const keysOf = ({ root }: Target, { config, isSecretLost }: RestoreOptions): Buffer[] =>
  isSecretLost ? [] : [root, ...(config.FORMER_SECRET ? [config.FORMER_SECRET] : [])].map(backupKey);

const refuseNewer = ({ migrations, product }: Manifest): void => {
  const unknown = migrations.filter((name) => !KNOWN_MIGRATIONS.has(name));
  if (unknown.length > 0)
    throw new BackupProblem(
      `The archive was made by a newer Qaita (${product}; unknown to this one: ${unknown.join(', ')}). Restore it with that version.`,
    );
};

const setSequences = async (client: pg.Client, { sequences }: Manifest): Promise<void> => {
  for (const { name, last, isCalled } of sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [`public.${name}`, last, isCalled]);
};

/** A job may be split between two members. */
class Lines {
  private rest = Buffer.alloc(0);
  public readonly hash = createHash('sha256');

  public take(bytes: Buffer): string[] {
    this.hash.update(bytes);
    const all = Buffer.concat([this.rest, bytes]);
    const end = all.lastIndexOf('\n') + 1;
    this.rest = all.subarray(end);
    return all.subarray(0, end).toString('utf8').split('\n').filter(Boolean);
  }
}

interface Connections {
  readonly owner: pg.Client;
  readonly worker: pg.Client;
}

const changed = (): BackupProblem => new BackupProblem('The archive has changed while it was read. Nothing was restored.');

interface Places {
  readonly loader: TableLoader;
  readonly jobs: Lines;
  readonly worker: pg.Client;
  readonly dataDir: string;
}

const putMember = async (
  { name, bytes }: { name: string; bytes: Buffer },
  { files }: Manifest,
  { loader, jobs, worker, dataDir }: Places,
): Promise<void> => {
  const thing = thingOf(name);
  if (thing.startsWith(MEMBERS.tables)) return loader.write(thing.slice(MEMBERS.tables.length, -1), bytes);
  if (thing === MEMBERS.jobs) return addJobs(worker, jobs.take(bytes));
  if (!thing.startsWith(MEMBERS.files)) return undefined;
  const path = name.slice(MEMBERS.files.length);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!files.some((file) => file.path === path && file.sha256 === sha256)) throw changed();
  return putFile(dataDir, path, bytes);
};

/** Puts every member in its place; jobs and rows in transactions that are still open. */
const putMembers = async (file: string, manifest: Manifest, { dataDir }: Target, { owner, worker }: Connections): Promise<void> => {
  const loader = new TableLoader(owner, new Map(manifest.tables.map((entry) => [entry.name, entry])));
  const jobs = new Lines();
  try {
    for await (const member of membersOf(file)) await putMember(member, manifest, { loader, jobs, worker, dataDir });
    await loader.end();
    if (jobs.hash.digest('hex') !== manifest.jobs.sha256) throw changed();
  } catch (error) {
    loader.abandon();
    throw error;
  }
};

const load = async (options: RestoreOptions, manifest: Manifest, target: Target, connections: Connections): Promise<void> => {
  const { owner, worker } = connections;
  for (const client of [owner, worker]) await client.query(`${SAME_TEXTS}; begin`);
  const tables = await tablesOf(owner);
  const missing = manifest.tables.filter(({ name }) => !tables.some((table) => table.name === name));
  if (missing.length > 0)
    throw new BackupProblem(
      `The archive has tables of which its own version knows nothing: ${missing.map(({ name }) => name).join(', ')}.`,
    );
  await withOpenTables(owner, tables, async () => {
    await putMembers(options.file, manifest, target, connections);
    for (const entry of manifest.tables) await refuseDifference(owner, entry);
  });
  await setSequences(owner, manifest);
  await applyStoredObjects(async (statement, values) => (await owner.query(statement, values)).rows);
  await owner.query('select search_rebuild()');
  await endOf(owner);
  // Jobs are committed first: without their rows the next restore finds and removes them.
  await worker.query('commit');
  await owner.query('commit');
};

const fillEmpty = async (options: RestoreOptions, manifest: Manifest, target: Target, owner: pg.Client): Promise<void> => {
  await migrate(target.urls, target.root, givenUrls(options.config), new Set(manifest.migrations));
  const worker = await openClient(target.urls.worker, 'qaita-restore');
  try {
    await load(options, manifest, target, { owner, worker });
  } finally {
    await worker.end();
  }
};

const emptied = async (owner: pg.Client, { urls }: Target): Promise<void> => {
  await owner.query('rollback');
  await giveUp(owner, urls);
};

const takeTurn = async (owner: pg.Client): Promise<void> => {
  const { rows } = await owner.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [RESTORE_LOCK]);
  if (!rows[0]?.mine) throw new BackupProblem('Another restore into this database is under way.');
};

/**
 * Restores an archive into an empty database. Everything that can be wrong with the archive is found before anything is
 * changed; a later failure leaves the database empty again. Afterwards the database has the schema of the archive: the caller
 * runs the later migrations, as in any upgrade.
 */
export const restore = async (target: Target, options: RestoreOptions): Promise<Manifest> => {
  const manifest = await verifyArchive(options.file, keysOf(target, options));
  refuseNewer(manifest);
  const owner = await openClient(target.urls.owner, 'qaita-restore');
  try {
    await takeTurn(owner);
    await withMigrationLock(owner, () => beginOnEmpty(owner, target.urls));
    try {
      await fillEmpty(options, manifest, target, owner);
    } catch (error) {
      // If even the cleaning fails, the mark stays: nothing serves from the database, and the next restore starts again.
      await emptied(owner, target).catch(() => undefined);
      throw error;
    }
    await owner.query('analyze');
    return manifest;
  } finally {
    await owner.end();
  }
};
