import { chmodSync, cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { type Account, runAs } from './account.ts';
import { liveProcessOf } from './postmaster-file.ts';
import { StartProblem } from './start-problem.ts';

/** Copies a cluster to where its user can reach it, and only then removes the original. */
export const moveCluster = async (from: string, to: string, account: Account): Promise<void> => {
  if (!existsSync(from)) return;
  const pid = liveProcessOf(from);
  if (pid !== undefined)
    throw new StartProblem(
      `PostgreSQL (process ${pid}) still works in ${from}, which its user can no longer reach: end that process and start again.`,
    );
  const draft = `${to}.draft`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(from, draft, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  chmodSync(draft, 0o700);
  const owned = await runAs(undefined, 'chown', ['-R', `${account.uid}:${account.gid}`, draft]);
  if (!owned.ok) throw new StartProblem(`The database could not be moved to ${to}: ${owned.output}.`);
  renameSync(draft, to);
  rmSync(from, { recursive: true });
};
