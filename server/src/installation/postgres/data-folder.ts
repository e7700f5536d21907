import { chmodSync, existsSync, mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isRoot } from './account.ts';
import { leaveToFolderOwner } from './private-file.ts';
import { StartProblem, systemCode } from './start-problem.ts';

const words: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'the file system does not take new folders',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'it is a file',
  ENOSPC: 'the disk is full',
};

// Node's own recursive mkdir never returns where a file system answers ENOENT to every new folder.
const makeFolder = (path: string, mode: number): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path), mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another process has just made it.
    if (systemCode(error) === 'EEXIST' && statSync(path).isDirectory()) return;
    throw error;
  }
  leaveToFolderOwner(path);
};

/**
 * Creates the folder and proves that we can write in it. It is closed to others, except that root lets PostgreSQL's user pass
 * through to the cluster, which is closed itself.
 */
export const openDataFolder = (dataDir: string): string => {
  const path = resolve(dataDir);
  const mode = isRoot() ? 0o711 : 0o700;
  try {
    makeFolder(path, mode);
    if (isRoot()) chmodSync(path, statSync(path).mode | mode);
    const probe = join(path, `probe.${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return realpathSync(path);
  } catch (error) {
    throw new StartProblem(`The data folder ${path} cannot be written: ${words[systemCode(error) ?? ''] ?? String(error)}.`);
  }
};
