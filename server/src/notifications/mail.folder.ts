import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A letter read back from the folder. */
export interface FiledLetter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  readonly text: string;
}

const ID = /^[0-9a-f]{32}$/;

/** One file per letter. The same letter twice is the same file: complete, or absent. */
export const fileLetter = async (folder: string, id: string, message: Buffer): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = path.join(folder, `${id}.${process.pid}.part`);
  await writeFile(draft, message, { mode: 0o600 });
  await rename(draft, path.join(folder, `${id}.eml`));
};

const fromQ = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll('_', ' ').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

/** Encoded words of a header (RFC 2047); a word may be split in the middle of a character, so bytes are joined first. */
const decodeHeader = (value: string): string =>
  value.replace(/=\?UTF-8\?[BQ]\?[^?]*\?=(\s+=\?UTF-8\?[BQ]\?[^?]*\?=)*/gi, (words) => {
    const parts = [...words.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)];
    const bytes = parts.map(([, how = '', text = '']) => (how.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : fromQ(text)));
    return Buffer.concat(bytes).toString('utf8');
  });

/** Parses a file of `fileLetter`: headers, an empty line, and a body in base64. */
const parseLetter = (id: string, source: string): FiledLetter => {
  const cut = /\r?\n\r?\n/.exec(source);
  const head = source.slice(0, cut?.index ?? source.length).replace(/\r?\n[ \t]+/g, ' ');
  const header = (name: string): string => decodeHeader(new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '');
  const text = cut ? Buffer.from(source.slice(cut.index), 'base64').toString('utf8') : '';
  return { id, to: header('To'), subject: header('Subject'), date: header('Date'), text: text.replaceAll('\r\n', '\n') };
};

/** One letter, or null when there is none of this id. */
export const readFiledLetter = async (folder: string, id: string): Promise<FiledLetter | null> => {
  if (!ID.test(id)) return null;
  try {
    return parseLetter(id, await readFile(path.join(folder, `${id}.eml`), 'latin1'));
  } catch {
    return null;
  }
};

const MOST = 200;

const idsIn = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -4));
  } catch {
    return [];
  }
};

/** The letters of the folder, newest first, at most two hundred. */
export const listFiledLetters = async (folder: string): Promise<FiledLetter[]> => {
  const letters = await Promise.all((await idsIn(folder)).map((id) => readFiledLetter(folder, id)));
  return letters
    .filter((letter) => letter !== null)
    .sort((one, other) => Date.parse(other.date) - Date.parse(one.date))
    .slice(0, MOST);
};
