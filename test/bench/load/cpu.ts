import { readdirSync, readFileSync } from 'node:fs';
import type { Pool } from 'pg';

/** Processor time in milliseconds, of the side's own process and of all of PostgreSQL. */
export interface Cpu {
  readonly node: number;
  readonly postgres: number;
}

const fileOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // A process or thread that has just ended.
    return '';
  }
};

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Of all threads of a process: the first figure of `schedstat` is nanoseconds on a processor. */
const processCpu = (pid: number): number =>
  namesIn(`/proc/${pid}/task`).reduce((sum, task) => sum + Number(fileOf(`/proc/${pid}/task/${task}/schedstat`).split(' ')[0] ?? 0), 0) /
  1e6;

/** The fields of `stat` from the third on: the name before them may contain spaces. */
const statOf = (pid: number): string[] => {
  const stat = fileOf(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};

const PARENT = 1;
const OF_ENDED_CHILDREN = [13, 14] as const;
/** Linux counts in hundredths of a second there. */
const TICK_MS = 10;

const childrenOf = (pid: number): number[] =>
  namesIn('/proc')
    .map(Number)
    .filter((child) => child > 0 && Number(statOf(child)[PARENT]) === pid);

/** Of all processes of a cluster, those that have ended among them. */
const clusterCpu = (postmaster: number): number => {
  const stat = statOf(postmaster);
  const ended = OF_ENDED_CHILDREN.reduce((sum, field) => sum + Number(stat[field] ?? 0), 0) * TICK_MS;
  return childrenOf(postmaster).reduce((sum, child) => sum + processCpu(child), ended + processCpu(postmaster));
};

/** Reads processor times; null where the database runs on another machine, or the system has no `/proc`. */
export const openCpu = async (admin: Pool): Promise<((pid: number) => Cpu) | null> => {
  const { rows } = await admin.query<{ pid: number }>('select pg_backend_pid() as pid');
  const backend = rows[0]?.pid ?? 0;
  if (!fileOf(`/proc/${backend}/comm`).startsWith('postgres')) return null;
  const postmaster = Number(statOf(backend)[PARENT]);
  return (pid) => ({ node: processCpu(pid), postgres: clusterCpu(postmaster) });
};
