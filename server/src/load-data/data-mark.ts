import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';

/** The bundle that this code is part of; the sources have none. */
const ownBundle = (): string | null => {
  const file = fileURLToPath(import.meta.url);
  return path.extname(file) === '.js' ? file : null;
};

/** What decides what a load makes of a database. */
interface Loadable {
  readonly folder: string;
  readonly withDemo: boolean;
  readonly day: string;
  readonly program: string;
}

/** Changes when a file, the program, the day or the wish for invented rows does. */
export const markOf = async ({ folder, withDemo, day, program }: Loadable): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify([withDemo, day]));
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  for (const file of [program, ...files.toSorted()]) {
    const bytes = await readFile(file);
    hash.update(`${path.relative(folder, file)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
};

/** The mark of a load that would be done now; null where the program runs from its sources, whose every file may have changed. */
export const currentMark = async (folder: string, withDemo: boolean): Promise<string | null> => {
  const program = ownBundle();
  return program && markOf({ folder, withDemo, day: kazakhstanDay(new Date()), program });
};

/** The mark of the last load into this database; null: none, or one from before marks existed. */
export const storedMark = async (owner: Pool): Promise<string | null> =>
  (await owner.query<{ mark: string | null }>('select data_mark as mark from installation')).rows[0]?.mark ?? null;

export const storeMark = async (owner: Pool, mark: string | null): Promise<void> => {
  await owner.query('update installation set data_mark = $1', [mark]);
};
