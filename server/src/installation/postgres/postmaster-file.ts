import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere } from './private-file.ts';
import { claimOn } from './processes.ts';
import { StartProblem } from './start-problem.ts';

/** What PostgreSQL itself writes about the postmaster of a cluster. */
export interface PostmasterFile {
  pid: number;
  port: number;
  ready: boolean;
}

const fileOf = (cluster: string): string => join(cluster, 'postmaster.pid');

export const readPostmasterFile = (cluster: string): PostmasterFile | undefined => {
  const lines = readIfThere(fileOf(cluster))?.split('\n') ?? [];
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
};

/** The live postmaster that the cluster's own file names; refuses to guess when that is unclear. */
export const liveProcessOf = (cluster: string): number | undefined => {
  const file = readPostmasterFile(cluster);
  if (file === undefined) return undefined;
  const claim = claimOn(file.pid, cluster);
  if (claim === 'unclear') throw new StartProblem(`A PostgreSQL process (${file.pid}) may still use ${cluster}: end it and start again.`);
  return claim === 'ours' ? file.pid : undefined;
};

/** PostgreSQL does not start while the file names any live process, even one that got the same number after a reboot. */
export const removeStaleFile = (cluster: string): boolean => {
  if (readPostmasterFile(cluster) === undefined || liveProcessOf(cluster) !== undefined) return false;
  rmSync(fileOf(cluster), { force: true });
  return true;
};
