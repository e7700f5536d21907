import type { Readable } from 'node:stream';
import { open } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { SHEET_LIMITS, SheetProblem } from './sheet-problem.ts';

/** An archive whose declared sizes are within the limits. */
export interface Archive {
  has(path: string): boolean;
  /** The unpacked bytes of an entry; DAMAGED when there is none. They end with an error when there are more than declared. */
  read(path: string): Promise<Readable>;
  close(): void;
}

const opened = (file: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    open(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false }, (error, zip) => {
      if (error) reject(new SheetProblem('DAMAGED'));
      else resolve(zip);
    });
  });

const isBomb = ({ compressedSize, uncompressedSize }: Entry): boolean =>
  uncompressedSize > SHEET_LIMITS.ratioFrom && uncompressedSize > compressedSize * SHEET_LIMITS.ratio;

/** Refuses an entry that no register needs. */
const checkEntry = (entry: Entry): void => {
  if (entry.isEncrypted()) throw new SheetProblem('ENCRYPTED');
  if (/vbaproject|macrosheets?\//i.test(entry.fileName)) throw new SheetProblem('MACROS');
  if (isBomb(entry)) throw new SheetProblem('BOMB');
};

const entriesOf = (zip: ZipFile): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    const fail = (error: unknown): void => reject(error instanceof SheetProblem ? error : new SheetProblem('DAMAGED'));
    zip.on('error', fail);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      try {
        checkEntry(entry);
        unpacked += entry.uncompressedSize;
        if (unpacked > SHEET_LIMITS.unpackedBytes) throw new SheetProblem('BOMB');
        entries.set(entry.fileName.replace(/\\/g, '/').replace(/^\//, ''), entry);
        zip.readEntry();
      } catch (error) {
        fail(error);
      }
    });
    if (zip.entryCount > SHEET_LIMITS.archiveEntries) fail(new SheetProblem('BOMB'));
    else zip.readEntry();
  });

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new SheetProblem('DAMAGED'));
      else resolve(stream);
    });
  });

/** Opens an archive and checks what it declares, before anything is unpacked. Errors: DAMAGED, ENCRYPTED, MACROS, BOMB. */
export const openArchive = async (file: string): Promise<Archive> => {
  const zip = await opened(file);
  try {
    const entries = await entriesOf(zip);
    return {
      has: (path) => entries.has(path),
      read: (path) => {
        const entry = entries.get(path);
        if (!entry) throw new SheetProblem('DAMAGED');
        return streamOf(zip, entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
};
