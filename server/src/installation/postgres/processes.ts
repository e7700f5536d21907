import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';

const onLinux = process.platform === 'linux';

const attempt = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const ps = (pid: number, column: string): string | undefined =>
  attempt(() => execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim() || undefined);

const bootId = attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()) ?? '';

const linuxIdentity = (pid: number): string | undefined => {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat === undefined) return undefined;
  // The command's name is in brackets and may itself contain brackets and spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[0];
  const startedAt = fields[19];
  return state === 'Z' || state === 'X' ? undefined : `${bootId}:${startedAt}`;
};

/** Distinguishes a process from a later one with the same number; undefined when there is no such live process. */
export const processIdentity = (pid: number): string | undefined => (onLinux ? linuxIdentity(pid) : ps(pid, 'lstart'));

export const isSameProcess = (pid: number, identity: string): boolean => processIdentity(pid) === identity;

const commandLine = (pid: number): string =>
  (onLinux ? attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')) : ps(pid, 'command')) ?? '';

const workingFolder = (pid: number): string | undefined => (onLinux ? attempt(() => readlinkSync(`/proc/${pid}/cwd`)) : undefined);

const ownerOf = (path: string): number | undefined => attempt(() => statSync(path).uid);

/** `unclear`: a PostgreSQL of the same user whose folder we are not allowed to see. */
export type Claim = 'gone' | 'other' | 'ours' | 'unclear';

/** Whether this process serves that cluster. The current folder of a PostgreSQL process is its cluster. */
export const claimOn = (pid: number, cluster: string): Claim => {
  if (processIdentity(pid) === undefined) return 'gone';
  const command = commandLine(pid);
  if (!/(?:^|\/)postgres(?::| |$)/.test(command)) return 'other';
  if (onLinux && ownerOf(`/proc/${pid}`) !== ownerOf(cluster)) return 'other';
  const folder = workingFolder(pid);
  if (folder !== undefined) return folder === cluster ? 'ours' : 'other';
  return command.includes(` -D ${cluster} `) ? 'ours' : 'unclear';
};

/** Every live process of that cluster that we can see: after a killed postmaster its backends remain for a moment. */
export const processesIn = (cluster: string): number[] =>
  (onLinux ? (attempt(() => readdirSync('/proc')) ?? []) : [])
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => workingFolder(pid) === cluster && claimOn(pid, cluster) === 'ours');

export const signal = (pid: number, name: NodeJS.Signals): void => {
  // It may have ended between the check and the call, which is what the signal was for.
  attempt(() => process.kill(pid, name));
};

/** Checks again and again until the condition holds or the time is over; returns whether it holds. */
export const becomes = async (isSo: () => boolean, withinMs: number, everyMs = 25): Promise<boolean> => {
  const deadline = Date.now() + withinMs;
  while (!isSo()) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return true;
};
