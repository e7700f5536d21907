import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readIfThere } from '../installation/postgres/private-file.ts';

/** A new folder for a test database. As root the server runs as `nobody`, who must be able to enter it. */
export const makeScratch = (prefix: string): string => {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711);
  return folder;
};

/** Where the embedded database of a data folder is: elsewhere, when parent folders are closed to the user it runs as. */
const outsideOf = (dataDir: string): string | undefined => readIfThere(join(dataDir, 'location'));

export const clusterOf = (dataDir: string): string => join(outsideOf(dataDir) ?? dataDir, 'cluster');

/** Removes the folder, and what is stored elsewhere on behalf of a data folder in it. */
export const removeScratch = (folder: string): void => {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const dataDir of [folder, ...inside.map(({ name }) => join(folder, name))]) {
    const outside = outsideOf(dataDir);
    if (outside !== undefined) rmSync(outside, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
};
