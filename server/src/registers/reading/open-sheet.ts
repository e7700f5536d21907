import { open } from 'node:fs/promises';
import { openArchive } from './archive.ts';
import type { Archive } from './archive.ts';
import { csvRows } from './csv-rows.ts';
import { delimiterOf, encodingOf } from './csv-text.ts';
import { SheetProblem } from './sheet-problem.ts';
import type { SheetSource, SourceSheet } from './source.ts';
import { readDayStyles, readMergedRanges, readSharedStrings, readWorkbook } from './xlsx-parts.ts';
import type { Workbook } from './xlsx-parts.ts';
import { xlsxRows } from './xlsx-rows.ts';
import type { CellWords } from './xlsx-rows.ts';

const SAMPLE_BYTES = 65_536;

const startOf = async (file: string): Promise<Buffer> => {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

const isZip = (start: Buffer): boolean => start.readUInt32BE(0) === 0x504b0304;
/** Files of Office before 2007, and newer ones under a password. */
const isCompound = (start: Buffer): boolean => start.readUInt32BE(0) === 0xd0cf11e0;

/** Beginnings of files that are something else, whatever their name says. */
const FOREIGN =
  /^(?:%PDF|\x89PNG|\xff\xd8\xff|GIF8|RIFF|\{\\rtf|Rar!|7z\xbc|\x1f\x8b|MZ|\x7fELF|\s*(?:<!doctype|<html|<table|<\?xml|<svg|<script))/i;

const sheetOf = (archive: Archive, { name, path }: Workbook['sheets'][number], words: CellWords): SourceSheet => ({
  name,
  rows: async function* () {
    yield* xlsxRows(archive, path, words, await readMergedRanges(archive, path));
  },
});

const openXlsx = async (file: string): Promise<SheetSource> => {
  const archive = await openArchive(file);
  try {
    const workbook = await readWorkbook(archive);
    const words = { strings: await readSharedStrings(archive), dayStyles: await readDayStyles(archive), is1904: workbook.is1904 };
    const sheets = workbook.sheets.map((sheet) => sheetOf(archive, sheet, words));
    return { format: 'XLSX', encoding: null, delimiter: null, sheets, close: () => archive.close() };
  } catch (error) {
    archive.close();
    throw error;
  }
};

const openCsv = async (file: string, start: Buffer): Promise<SheetSource> => {
  if (FOREIGN.test(start.toString('latin1'))) throw new SheetProblem('NOT_A_SHEET');
  const encoding = await encodingOf(file, start);
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(start));
  return {
    format: 'CSV',
    encoding,
    delimiter,
    sheets: [{ name: null, rows: () => csvRows(file, encoding, delimiter) }],
    close: () => undefined,
  };
};

/** Opens a file by what it contains, never by its name. Errors: those of `SheetProblem`. */
export const openSheet = async (file: string): Promise<SheetSource> => {
  const start = await startOf(file);
  if (start.length < 4) throw new SheetProblem(start.toString('latin1').trim() === '' ? 'EMPTY' : 'NO_HEADINGS');
  if (isZip(start)) return openXlsx(file);
  if (isCompound(start)) throw new SheetProblem(start.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'ENCRYPTED' : 'OLD_FORMAT');
  return openCsv(file, start);
};
