import { chownSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRoot } from './account.ts';
import { systemCode } from './start-problem.ts';

/** What root creates in an ordinary user's data folder keeps that user as its owner, who will start here again. */
export const leaveToFolderOwner = (path: string): void => {
  if (!isRoot()) return;
  const { uid, gid } = statSync(dirname(path));
  chownSync(path, uid, gid);
};

/** All or nothing, and readable by the owner only: a killed process leaves the old text or the new one. */
export const writePrivate = (path: string, text: string): void => {
  const draft = `${path}.${process.pid}.draft`;
  writeFileSync(draft, text, { mode: 0o600 });
  leaveToFolderOwner(draft);
  renameSync(draft, path);
};

export const readIfThere = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
};
