// Tests what depends on where the project is and who runs it, in clones of HEAD in awkward places, which are removed afterwards: a closed
// home whose path has a space and Cyrillic letters, under a strict umask, and, by root, the home of an ordinary user.
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './project.mjs';
import { carryOut, run } from './steps.mjs';

const isRoot = process.getuid?.() === 0;
/** The account called `nobody` on Debian; PostgreSQL needs one that the system knows. */
const ordinary = { uid: 65_534, gid: 65_534 };

const files = ['server/src/installation/postgres', 'server/src/testing', 'server/src/load-data', 'test/crash/stopping'];
// One start with the README's command is enough: all other tests of that file are about signals, not about places.
const names = '^(?!.*(`npx -y pnpm@12 (start|dev)`)).*|ends with code 0 after SIGTERM to the launcher';

const give = (path, account) => account && chownSync(path, account.uid, account.gid);

const makeHome = (account) => {
  const home = mkdtempSync(join(tmpdir(), 'qaita elsewhere '));
  chmodSync(home, 0o700);
  mkdirSync(join(home, 'tmp'));
  for (const path of [home, join(home, 'tmp')]) give(path, account);
  return home;
};

/** An ordinary user has a cache of its own; this uses ours. */
const environment = (home, account) => (account ? { HOME: home, TMPDIR: join(home, 'tmp'), npm_config_cache: join(home, 'npm') } : {});

const tryIn = async (account) => {
  const home = makeHome(account);
  const folder = join(home, 'қайта тест');
  const as = { cwd: folder, account, env: environment(home, account) };
  try {
    await run('git', ['clone', '--quiet', root, folder]);
    // Copies instead of links, so that another owner's modes do not affect the files of other installations.
    await run('npx', ['-y', 'pnpm@12', 'install', '--frozen-lockfile', '--prefer-offline', '--config.package-import-method=copy'], {
      cwd: folder,
    });
    if (account) await run('chown', ['-R', `${account.uid}:${account.gid}`, folder]);
    await run(
      join(folder, 'node_modules', '.bin', 'vitest'),
      ['run', '--project', 'unit', '--project', 'database', '--project', 'crash', '--testNamePattern', names, ...files],
      as,
    );
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
};

process.umask(0o077);

const steps = [['In a closed home', () => tryIn(undefined)], ...(isRoot ? [['As an ordinary user', () => tryIn(ordinary)]] : [])];

for (const step of steps) {
  const { ok } = await carryOut(step);
  if (!ok) process.exitCode = 1;
}
