import { linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leaveToFolderOwner, readIfThere, writePrivate } from './private-file.ts';
import { becomes, isSameProcess, processIdentity } from './processes.ts';
import { StartProblem, systemCode } from './start-problem.ts';

const myself = (): string => `${process.pid} ${processIdentity(process.pid)}`;

const isAlive = (name: string): boolean => {
  const [pid, ...identity] = name.split(' ');
  return isSameProcess(Number(pid), identity.join(' '));
};

/** A hard link appears as a whole or not at all, so nobody reads a lock without its holder's name. */
const linkFile = (path: string, text: string): boolean => {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};

/** Moves a dead holder's lock away; one that somebody else has just taken is put back. */
const breakDeadLock = (path: string): void => {
  const holder = readIfThere(path);
  if (holder === undefined || isAlive(holder)) return;
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = readIfThere(aside);
  if (moved !== undefined && moved !== holder) linkFile(path, moved);
  rmSync(aside, { force: true });
};

const take = (path: string): boolean => {
  breakDeadLock(path);
  return linkFile(path, myself());
};

/** One process at a time starts or stops the cluster of a data folder; a dead holder's lock does not count. */
export const withLock = async <T>(dataDir: string, act: () => Promise<T>, waitMs = 60_000): Promise<T> => {
  const path = join(dataDir, 'lock');
  if (!(await becomes(() => take(path), waitMs, 50))) {
    const pid = readIfThere(path)?.split(' ')[0] ?? 'unknown';
    throw new StartProblem(`Another process (${pid}) is busy with the database in ${dataDir}: wait for it or end it, then start again.`);
  }
  try {
    return await act();
  } finally {
    if (readIfThere(path) === myself()) rmSync(path, { force: true });
  }
};

const usersOf = (dataDir: string): string => join(dataDir, 'users');

/** Processes that use the cluster now: the last one to leave stops it. */
export const joinUsers = (dataDir: string, name: string): void => {
  mkdirSync(usersOf(dataDir), { recursive: true, mode: 0o700 });
  leaveToFolderOwner(usersOf(dataDir));
  writePrivate(join(usersOf(dataDir), name), myself());
};

export const leaveUsers = (dataDir: string, name: string): void => {
  rmSync(join(usersOf(dataDir), name), { force: true });
};

export const otherUsers = (dataDir: string): number[] =>
  readdirSync(usersOf(dataDir))
    .map((name) => readIfThere(join(usersOf(dataDir), name)) ?? '')
    .filter(isAlive)
    .map((user) => Number(user.split(' ')[0]));
