import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Secrets } from '../request/context.ts';
import type { Config } from '../app/config.ts';
import { ConfigProblem } from '../app/config.ts';
import { loadData } from '../load-data/load-data.ts';
import { databaseUrls, migrate } from './migrate.ts';
import type { DatabaseUrls, GivenUrls } from './migrate.ts';
import { openOwnerDatabase } from './owner-database.ts';
import { PROJECT_ROOT } from './paths.ts';
import { refuseForeignSecret, rememberSecret } from './secret-mark.ts';
import { deriveSecrets, rootSecret } from './secrets.ts';
import { sealInstalledSeeds } from '../identity/seed-rotation.ts';

/** A database that is up, and the addresses and secrets of its roles. */
export interface Installation {
  readonly urls: DatabaseUrls;
  readonly root: string;
  readonly secrets: Secrets;
  readonly dataDir: string;
  stop(): Promise<void>;
}

const usableFolder = async (folder: string): Promise<string> => {
  try {
    await mkdir(folder, { recursive: true });
    return folder;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new ConfigProblem(`The data folder ${folder} cannot be written (${code}): choose another with DATA_DIR.`);
  }
};

/** Addresses of the run-time roles that the operator has given. */
export const givenUrls = (config: Config): GivenUrls => ({
  app: config.APP_DATABASE_URL,
  system: config.SYSTEM_DATABASE_URL,
  reader: config.READER_DATABASE_URL,
  worker: config.WORKER_DATABASE_URL,
});

/** Opens the database of the configuration; starts the embedded one when there is no other. */
export const openInstallation = async (config: Config, log: (line: string) => void): Promise<Installation> => {
  const dataDir = await usableFolder(path.resolve(PROJECT_ROOT, config.DATA_DIR));
  const root = await rootSecret(config.SECRET, dataDir);
  const database = await openOwnerDatabase(config, dataDir, root, log);
  const urls = databaseUrls(database.url, root, givenUrls(config));
  return { urls, root, secrets: deriveSecrets(root, config.FORMER_SECRET), dataDir, stop: () => database.stop() };
};

const refuseDemo = async (pool: pg.Pool): Promise<void> => {
  const { rowCount } = await pool.query(`select 1 from opportunity where origin = 'DEMO' limit 1`);
  if ((rowCount ?? 0) > 0)
    throw new ConfigProblem('This database holds invented demo rows and must not serve in production: use a fresh one.');
};

/** A pool of the owner with the system's eyes, for loading and looking after; closed when the work is done. */
export const asOwner = async <T>(installation: Installation, work: (pool: pg.Pool) => Promise<T>): Promise<T> => {
  const pool = new pg.Pool({
    connectionString: installation.urls.owner,
    max: 2,
    options: '-c qaita.viewer=system',
    application_name: 'qaita-owner',
  });
  pool.on('error', () => undefined);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
};

/** Brings the database to the newest shape, and what it holds with it; answers what was done. */
export const migrateInstallation = async (installation: Installation, config: Config): Promise<string[]> => {
  const { urls, root, secrets } = installation;
  await refuseForeignSecret(urls.owner, root, config.FORMER_SECRET);
  const ran = await migrate(urls, root, givenUrls(config));
  await rememberSecret(urls.owner, root);
  const sealed = await asOwner(installation, (pool) => sealInstalledSeeds(pool, secrets));
  return sealed > 0 ? [...ran, `${sealed} seeds of one-time codes encrypted`] : ran;
};

export const loadInstallation = (installation: Installation, config: Config, log: Logger): Promise<void> =>
  asOwner(installation, async (pool) => {
    if (config.isProduction) await refuseDemo(pool);
    const folder = path.join(PROJECT_ROOT, 'server/data');
    await loadData(pool, { folder, withDemo: !config.isProduction, log: (line) => log.info(line) });
  });
