import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { once } from 'node:events';
import type { FileStore } from './file-store.ts';
import { STORED_NAME } from './file-store.ts';
import { asStorageProblem } from './storage-full.ts';

/** Files lie in folders by the first two characters of their names, so that no folder grows without end. */
const placeOf = (folder: string, name: string): string => {
  if (!STORED_NAME.test(name)) throw new Error('A name in the store of files is not one of ours.');
  return path.join(folder, name.slice(0, 2), name);
};

/** Makes what was written to a file, or the names in a folder, survive a power failure. */
const settle = async (place: string): Promise<void> => {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
};

/** Keeps files in a folder of this machine: written beside their place, settled, and only then given their name. */
export const diskStore = (folder: string): FileStore => ({
  put: async (name, file) => {
    const target = placeOf(folder, name);
    const part = `${target}.part`;
    try {
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await copyFile(file, part);
      await settle(part);
      await rename(part, target);
      await settle(path.dirname(target));
    } catch (error) {
      await rm(part, { force: true });
      throw asStorageProblem(error);
    }
  },
  read: async (name) => {
    const stream = createReadStream(placeOf(folder, name));
    try {
      await once(stream, 'open');
      return stream;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  remove: (name) => rm(placeOf(folder, name), { force: true }),
  list: async function* list() {
    for (const inner of await namesIn(folder)) {
      for (const name of await namesIn(path.join(folder, inner))) {
        // Gone since the folder was read: nothing to tell of.
        const found = await stat(path.join(folder, inner, name)).catch(() => null);
        if (found) yield { name, changedAt: found.mtime };
      }
    }
  },
});
