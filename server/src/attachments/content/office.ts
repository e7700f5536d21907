import { open as openFile } from 'node:fs/promises';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { MediaType } from 'shared/attachments/vocabulary.ts';
import { Refused } from './refused.ts';

const MOST_ENTRIES = 200;
const MOST_UNPACKED = 200 * 1_048_576;
/** Parts that are read as text are small; a larger one is not an office program's. */
const MOST_TEXT = 2 * 1_048_576;

/** Of the main part: what the file is. Those with macros have other types. */
const MAIN_TYPES: ReadonlyMap<string, MediaType> = new Map([
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
]);

/** Macros, embedded programs and objects, controls. */
const ACTIVE_PART =
  /vbaproject|vbadata|macrosheets\/|activex\/|embeddings\/|\.(?:exe|dll|scr|com|bat|cmd|js|jse|vbs|vbe|wsf|hta|lnk|ps1|jar|msi|bin)$/i;
/** A printer's settings, which Excel writes into every workbook that was printed. */
const HARMLESS_PART = /^(?:xl|word)\/printerSettings\/printerSettings\d+\.bin$/;

/** Outside the file a document may refer to an address or to another workbook, which is read only when its reader asks for it. */
const HARMLESS_LINK = /\/(?:hyperlink|externalLinkPath|externalLink|xlPathMissing|xlExternalLinkPath\/xlPathMissing)$/;
const RELATIONSHIP = /<(?:\w+:)?Relationship\b[^>]*>/g;

const END_RECORD = Buffer.from('PK\u0005\u0006', 'latin1');
const END_BYTES = 22;

/** An office program writes nothing after the archive's last record, and no comment into it. */
const refuseTail = async (file: string): Promise<void> => {
  const handle = await openFile(file);
  try {
    const { size } = await handle.stat();
    const tail = Buffer.alloc(END_BYTES);
    await handle.read(tail, 0, END_BYTES, Math.max(0, size - END_BYTES));
    if (!tail.subarray(0, 4).equals(END_RECORD)) throw new Refused('POLYGLOT');
  } finally {
    await handle.close();
  }
};

const refuseLinks = (text: string): void => {
  for (const [link] of text.matchAll(RELATIONSHIP)) {
    if (!/TargetMode\s*=\s*["']External["']/i.test(link)) continue;
    const type = /\bType\s*=\s*["']([^"']*)["']/i.exec(link)?.[1] ?? '';
    if (!HARMLESS_LINK.test(type)) throw new Refused('ACTIVE_CONTENT');
  }
};

const mainTypeOf = (text: string): MediaType => {
  if (/macroEnabled|vbaProject/i.test(text)) throw new Refused('ACTIVE_CONTENT');
  for (const [main, type] of MAIN_TYPES) if (text.includes(`"${main}"`)) return type;
  throw new Refused('TYPE');
};

/** Unpacks one part and counts its real bytes, whatever the directory claims. Returns its text where that is asked for. */
const unpack = async (zip: ZipFile, entry: Entry, isText: boolean, left: number): Promise<{ bytes: number; text: string }> => {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > left || (isText && bytes > MOST_TEXT)) throw new Refused('ARCHIVE_TOO_LARGE');
    if (isText) pieces.push(piece);
  }
  return { bytes, text: Buffer.concat(pieces).toString('utf8') };
};

/** Directories say which parts there are before any is unpacked. */
const refusePart = ({ fileName, uncompressedSize }: Entry, left: number): void => {
  if (uncompressedSize > left) throw new Refused('ARCHIVE_TOO_LARGE');
  if (ACTIVE_PART.test(fileName) && !HARMLESS_PART.test(fileName)) throw new Refused('ACTIVE_CONTENT');
};

const isRead = (name: string): boolean => name === '[Content_Types].xml' || name.endsWith('.rels') || name.includes('externalLinks/');

const examine = async (zip: ZipFile): Promise<MediaType> => {
  if (zip.entryCount > MOST_ENTRIES) throw new Refused('ARCHIVE_TOO_LARGE');
  let type: MediaType | null = null;
  let left = MOST_UNPACKED;
  const names = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    refusePart(entry, left);
    // Two parts of one name are read differently by different programs.
    if (names.has(entry.fileName.toLowerCase())) throw new Refused('POLYGLOT');
    names.add(entry.fileName.toLowerCase());
    if (entry.fileName.endsWith('/')) continue;
    const { bytes, text } = await unpack(zip, entry, isRead(entry.fileName), left);
    left -= bytes;
    if (entry.fileName === '[Content_Types].xml') type = mainTypeOf(text);
    else if (/<(?:\w+:)?(?:ddeLink|oleLink)\b/.test(text)) throw new Refused('ACTIVE_CONTENT');
    refuseLinks(text);
  }
  if (!type) throw new Refused('TYPE');
  return type;
};

/** What an office file is, after every part of it was unpacked once; refuses archives of other kinds, bombs and active content. */
export const checkOffice = async (file: string): Promise<MediaType> => {
  await refuseTail(file);
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: true });
    return await examine(zip);
  } catch (error) {
    if (error instanceof Refused) throw error;
    // Whatever a reader of archives objects to (names with paths, sizes that are not true, unknown packing) is a damaged archive.
    throw new Refused('DAMAGED');
  } finally {
    zip?.close();
  }
};
