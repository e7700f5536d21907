import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Secrets } from '../request/context.ts';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { databaseUrls } from './migrate.ts';
import type { DatabaseUrls, GivenUrls } from './migrate.ts';
import { openOwnerDatabase } from './owner-database.ts';
import { PROJECT_ROOT } from './paths.ts';
import { deriveSecrets, rootSecret } from './secrets.ts';

/** Where the installation is; each field is named like its environment variable. */
export interface InstallationSettings {
  readonly DATA_DIR: string;
  readonly DATABASE_URL?: string;
  readonly APP_DATABASE_URL?: string;
  readonly SYSTEM_DATABASE_URL?: string;
  readonly READER_DATABASE_URL?: string;
  readonly WORKER_DATABASE_URL?: string;
  readonly SECRET?: string;
  readonly FORMER_SECRET?: string;
}

/** A running database, and the addresses and secrets of its roles. */
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
    throw new OperatorProblem(`The data folder ${folder} cannot be written (${code}): choose another with DATA_DIR.`);
  }
};

/** Addresses of the run-time roles that the operator has given. */
export const givenUrls = (config: InstallationSettings): GivenUrls => ({
  app: config.APP_DATABASE_URL,
  system: config.SYSTEM_DATABASE_URL,
  reader: config.READER_DATABASE_URL,
  worker: config.WORKER_DATABASE_URL,
});

/** Opens the configured database; starts the embedded one when none is configured. */
export const openInstallation = async (config: InstallationSettings, log: (line: string) => void): Promise<Installation> => {
  const dataDir = await usableFolder(path.resolve(PROJECT_ROOT, config.DATA_DIR));
  const root = await rootSecret(config.SECRET, dataDir);
  const database = await openOwnerDatabase(config.DATABASE_URL, dataDir, root, log);
  const urls = databaseUrls(database.url, root, givenUrls(config));
  return { urls, root, secrets: deriveSecrets(root, config.FORMER_SECRET), dataDir, stop: () => database.stop() };
};
