import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { give, runAs } from './account.ts';
import type { Placement } from './placement.ts';
import { readIfThere } from './private-file.ts';
import { StartProblem } from './start-problem.ts';

export const superuser = 'postgres';

const majorOfBinaries = async ({ account, binaries }: Placement): Promise<string> =>
  / (\d+)/.exec((await runAs(account, join(binaries, 'bin', 'postgres'), ['--version'])).output)?.[1] ?? '';

const checkCluster = async (placement: Placement): Promise<void> => {
  const written = readIfThere(join(placement.cluster, 'PG_VERSION'))?.trim();
  if (written === undefined)
    throw new StartProblem(`The folder ${placement.cluster} holds no PostgreSQL data: move it away or choose another data folder.`);
  const ours = await majorOfBinaries(placement);
  if (written !== ours)
    throw new StartProblem(
      `The data in ${placement.cluster} was written by PostgreSQL ${written}, and the embedded one is ${ours}: restore a backup into a new folder.`,
    );
};

/** Remains of a first start that was killed. */
const removeDrafts = (cluster: string): void => {
  for (const name of readdirSync(dirname(cluster)))
    if (name.startsWith(`${basename(cluster)}.draft`))
      rmSync(join(dirname(cluster), name), { recursive: true, force: true, maxRetries: 5 });
};

// The builtin provider sorts and folds case; the word parser of full-text search still asks the C library for letters: under plain "C" it
// takes the quotes of «завод» for letters, and the word is never found.
const lettersLocale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

const initdbArguments = (folder: string, passwordFile: string, durable: boolean): string[] => [
  `--pgdata=${folder}`,
  `--username=${superuser}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  `--lc-ctype=${lettersLocale}`,
  ...(durable ? [] : ['--no-sync']),
];

/** A cluster appears as a whole, by renaming, or not at all: a first start may be killed at any moment. */
export const ensureCluster = async (placement: Placement, password: string, durable: boolean): Promise<void> => {
  const { account, binaries, cluster } = placement;
  if (existsSync(cluster)) return checkCluster(placement);
  removeDrafts(cluster);
  const draft = mkdtempSync(`${cluster}.draft-`);
  give(draft, account);
  const passwordFile = join(draft, 'password');
  const data = join(draft, 'data');
  mkdirSync(data, { mode: 0o700 });
  give(data, account);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  give(passwordFile, account);
  const made = await runAs(account, join(binaries, 'bin', 'initdb'), initdbArguments(data, passwordFile, durable));
  if (made.ok) renameSync(data, cluster);
  rmSync(draft, { recursive: true, force: true });
  if (!made.ok) throw new StartProblem(`The database could not be created in ${cluster}: ${made.output.split('\n').at(-1)}`);
};
