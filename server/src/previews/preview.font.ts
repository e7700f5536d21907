import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { decompress } from 'wawoff2';
import { PROJECT_ROOT } from '../installation/paths.ts';

/** The font of the pages. */
const PACKED = path.join(PROJECT_ROOT, 'client/public/fonts/inter-qaita.woff2');

const unpack = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qaita-font-'));
  process.once('exit', () => void rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'inter-qaita.ttf');
  await writeFile(file, await decompress(await readFile(PACKED)));
  return file;
};

let unpacked: Promise<string> | null = null;

/** Path of the font of the pages, unpacked: the library that draws letters reads no WOFF2, and a bare machine has no fonts. */
export const previewFont = (): Promise<string> => (unpacked ??= unpack());
