import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BackupProblem } from './backup-problem.ts';

/**
 * What the data folder holds besides the database: letters of an installation without a mail server. The secret is left out on
 * purpose: an archive alone must not reveal what is encrypted in it.
 */
const FOLDERS = ['mail'];

const KEPT = /^[\w-]+\.eml$/;

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).filter((name) => KEPT.test(name));
  } catch {
    return [];
  }
};

/** Files by their paths in the data folder. */
export async function* dataFiles(dataDir: string): AsyncGenerator<{ readonly path: string; readonly bytes: Buffer }, void> {
  for (const folder of FOLDERS) {
    for (const name of (await namesIn(path.join(dataDir, folder))).toSorted((one, other) => (one < other ? -1 : 1))) {
      yield { path: `${folder}/${name}`, bytes: await readFile(path.join(dataDir, folder, name)) };
    }
  }
}

export const putFile = async (dataDir: string, name: string, bytes: Buffer): Promise<void> => {
  const [folder = '', file = '', ...more] = name.split('/');
  if (!FOLDERS.includes(folder) || !KEPT.test(file) || more.length > 0)
    throw new BackupProblem('The archive holds a file that has no place in the data folder.');
  const target = path.join(dataDir, folder, file);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await writeFile(`${target}.${process.pid}.part`, bytes, { mode: 0o600 });
  await rename(`${target}.${process.pid}.part`, target);
};
