import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Installation } from '../installation/installation.ts';
import { PROJECT_ROOT } from '../installation/paths.ts';
import { backupKey } from '../installation/secrets.ts';
import type { ArchiveWriter } from './archive-writer.ts';
import { writeArchive } from './archive-writer.ts';
import { BackupProblem } from './backup-problem.ts';
import { compareBrought } from './brought-files.ts';
import type { BroughtFiles } from './brought-files.ts';
import { copyOut, SAME_TEXTS, sequencesOf, tablesOf } from './catalogue.ts';
import type { Table } from './catalogue.ts';
import { dataFiles } from './data-files.ts';
import { waitingJobs } from './jobs.ts';
import { FORMAT, MEMBERS, signatureOf } from './manifest.ts';
import type { Manifest, TableEntry } from './manifest.ts';

export type Source = Pick<Installation, 'urls' | 'root' | 'dataDir'>;

export interface BackupReport {
  readonly tables: number;
  readonly rows: number;
  readonly jobs: number;
  readonly files: number;
  readonly brought: BroughtFiles;
}

export const openClient = async (url: string, name: string): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: name,
    options: '-c qaita.viewer=system',
    keepAlive: true,
  });
  // The error is reported where the statement is awaited.
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

const SNAPSHOT = 'begin isolation level repeatable read read only';

const migrationsOf = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.migration') is not null and to_regclass('public.restore_unfinished') is null as there`,
  );
  if (!rows[0]?.there) throw new BackupProblem('There is nothing to back up: the database holds no whole installation of Qaita.');
  return (await client.query<{ name: string }>('select name from migration order by id')).rows.map(({ name }) => name);
};

const NEWLINE = 10;

/** COPY ends each row with one, and has no other. The stream's own count may come after its end, and then is still zero. */
const newlinesIn = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
};

const addTable = async (archive: ArchiveWriter, client: pg.Client, table: Table): Promise<TableEntry> => {
  const thing = archive.thing(`${MEMBERS.tables}${table.name}/`);
  const stream = client.query(copyTo(copyOut(table)));
  let rows = 0;
  for await (const chunk of stream) {
    const bytes = chunk as Buffer;
    rows += newlinesIn(bytes);
    await thing.write(bytes);
  }
  return { name: table.name, columns: [...table.columns], rows, sha256: await thing.end() };
};

const addJobs = async (archive: ArchiveWriter, worker: pg.Client): Promise<Manifest['jobs']> => {
  const thing = archive.thing(MEMBERS.jobs);
  let count = 0;
  for await (const lines of waitingJobs(worker)) {
    for (const line of lines) await thing.write(line);
    count += lines.length;
  }
  return { count, sha256: await thing.end() };
};

const addFiles = async (archive: ArchiveWriter, dataDir: string): Promise<Manifest['files']> => {
  const files: Manifest['files'] = [];
  for await (const { path: name, bytes } of dataFiles(dataDir)) {
    await archive.add(`${MEMBERS.files}${name}`, bytes);
    files.push({ path: name, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  return files;
};

const productVersion = async (): Promise<string> => {
  const read: unknown = JSON.parse(await readFile(path.join(PROJECT_ROOT, 'package.json'), 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : 'unknown';
};

/** Two connections with the same snapshot: the archive has both the rows and the jobs of a transaction, or neither. */
const openMoment = async (owner: pg.Client, worker: pg.Client): Promise<void> => {
  await owner.query(SAME_TEXTS);
  await owner.query(SNAPSHOT);
  const { rows } = await owner.query<{ id: string }>('select pg_export_snapshot() as id');
  await worker.query(`${SAME_TEXTS}; ${SNAPSHOT}`);
  await worker.query(`set transaction snapshot '${rows[0]?.id ?? ''}'`);
};

const fill = async (archive: ArchiveWriter, { dataDir, root }: Source, owner: pg.Client, worker: pg.Client): Promise<BackupReport> => {
  await openMoment(owner, worker);
  const { rows: about } = await owner.query<{ version: string; now: string }>(
    `select current_setting('server_version') as version, now()::text as now`,
  );
  const migrations = await migrationsOf(owner);
  const tables: TableEntry[] = [];
  for (const table of await tablesOf(owner)) tables.push(await addTable(archive, owner, table));
  const jobs = await addJobs(archive, worker);
  // Read after the snapshot of the rows: a letter that is sent meanwhile is in the archive twice, as a job and as a file, and is not
  // lost.
  const files = await addFiles(archive, dataDir);
  // A database of an older version has no such table yet.
  const hasBrought = tables.some(({ name }) => name === 'attachment');
  const brought = hasBrought ? await compareBrought(owner, files) : { elsewhere: 0, damaged: 0 };
  const manifest: Manifest = {
    format: 'qaita-backup',
    version: FORMAT,
    product: await productVersion(),
    postgres: about[0]?.version ?? '',
    madeAt: about[0]?.now ?? '',
    migrations,
    tables,
    sequences: await sequencesOf(owner),
    jobs,
    files,
  };
  const text = Buffer.from(JSON.stringify(manifest, null, 1));
  await archive.add(MEMBERS.manifest, text);
  await archive.add(MEMBERS.signature, Buffer.from(signatureOf(backupKey(root), text)));
  return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), jobs: jobs.count, files: files.length, brought };
};

/** Writes everything an installation holds, as of one moment, into one file. Nobody else has to wait for it. */
export const backup = async (source: Source, file: string): Promise<BackupReport> => {
  const owner = await openClient(source.urls.owner, 'qaita-backup');
  try {
    await migrationsOf(owner);
    const worker = await openClient(source.urls.worker, 'qaita-backup');
    try {
      return await writeArchive(file, (archive) => fill(archive, source, owner, worker));
    } finally {
      await worker.end();
    }
  } finally {
    await owner.end();
  }
};
