import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BackupProblem } from './backup-problem.ts';

/**
 * What the data folder holds besides the database: letters of an installation without a mail server, and files that people have
 * brought, in folders by the first two characters of their names. The secret is left out on purpose: an archive alone must not
 * reveal what is encrypted in it. Uploads that have not ended are left out too: their senders continue or begin again.
 */
const KEPT = /^(?:mail\/[\w-]+\.eml|files\/([0-9a-f]{2})\/\1[0-9a-f]{30}-(?:small|medium|large|whole))$/;

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).toSorted((one, other) => (one < other ? -1 : 1));
  } catch {
    return [];
  }
};

async function* paths(dataDir: string): AsyncGenerator<string, void> {
  for (const name of await namesIn(path.join(dataDir, 'mail'))) yield `mail/${name}`;
  for (const inner of await namesIn(path.join(dataDir, 'files')))
    for (const name of await namesIn(path.join(dataDir, 'files', inner))) yield `files/${inner}/${name}`;
}

/** Null when it was removed since its folder was read. */
const bytesOf = async (file: string): Promise<Buffer | null> => {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

/** Files by their paths in the data folder. */
export async function* dataFiles(dataDir: string): AsyncGenerator<{ readonly path: string; readonly bytes: Buffer }, void> {
  for await (const name of paths(dataDir)) {
    const bytes = KEPT.test(name) ? await bytesOf(path.join(dataDir, name)) : null;
    if (bytes) yield { path: name, bytes };
  }
}

export const putFile = async (dataDir: string, name: string, bytes: Buffer): Promise<void> => {
  if (!KEPT.test(name)) throw new BackupProblem('The archive holds a file that has no place in the data folder.');
  const target = path.join(dataDir, name);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await writeFile(`${target}.${process.pid}.part`, bytes, { mode: 0o600 });
  await rename(`${target}.${process.pid}.part`, target);
};
