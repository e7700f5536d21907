import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import type { ExportView } from '../exports/export.view.ts';
import { UNKNOWN_FIGURES } from '../load-data/rows/prepared-opportunity.ts';
import type { About, Write } from '../exports/export.writers.ts';

/** A row that only states what every row states. */
export const NOTHING_KNOWN: ExportView = {
  slug: 'glass-works',
  kind: 'FACILITY',
  origin: 'PUBLIC_RECORD',
  status: 'IDLE',
  statusAsOf: null,
  title: 'Стекольный завод',
  region: null,
  town: null,
  zone: null,
  place: null,
  steward: null,
  oked: [],
  okedIsGuess: false,
  ...UNKNOWN_FIGURES,
  capitalPerJob: null,
  rail: 'UNKNOWN',
  utilitiesPresent: [],
  utilitiesAbsent: [],
  condition: 'UNKNOWN',
  contamination: 'UNKNOWN',
  legalStates: [],
  disputed: [],
  promisingFor: [],
  potential: null,
  dealTypes: [],
  lat: null,
  lng: null,
  pointIsHint: true,
  asOf: null,
  asOfBasis: 'UNKNOWN',
  confidence: null,
  sources: [],
  publishedAt: null,
  address: 'https://qaita.example/opportunities/glass-works',
};

export const ABOUT: About = {
  locale: 'EN',
  search: 'https://qaita.example/en/opportunities?q=glass',
  at: new Date('2026-11-25T20:30:00Z'),
  total: 1,
};

async function* inPieces(views: readonly ExportView[], size: number): AsyncGenerator<readonly ExportView[]> {
  for (let from = 0; from < views.length; from += size) yield views.slice(from, from + size);
}

/** The whole file of these rows. */
export const bytesOf = async (write: Write, views: readonly ExportView[], about: Partial<About> = {}): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of write(inPieces(views, 2), { ...ABOUT, total: views.length, ...about })) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
};

/** The cells of a CSV file by its own rules; throws when it is not well-formed. */
export const csvCells = (file: Buffer, delimiter: string): string[] =>
  parse(file, { bom: true, delimiter, record_delimiter: '\r\n' }).flat();

/** The cells for a lenient reader that separates them by this sign, whatever the file was written with, and never fails. */
export const forgivenCells = (file: Buffer, delimiter: string): string[] => {
  // A quoted beginning, if there is one, and the rest up to the end of the cell.
  const cell = new RegExp(`(?:"((?:[^"]|"")*)(?:"|$))?([^\\r\\n${delimiter}]*)(?:[\\r\\n${delimiter}]|$)`, 'gy');
  const text = file.toString('utf8').replace(/^\ufeff/, '');
  return [...text.matchAll(cell)].map(([, quoted = '', rest = '']) => quoted.replaceAll('""', '"') + rest);
};

/** The cells for a reader that does not know quotes. */
export const barePieces = (file: Buffer, delimiter: string): string[] =>
  file
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(new RegExp(`[\\r\\n${delimiter}]`));

/** Texts of all sheets of a workbook, and the formulas in them. */
export const xlsxTexts = async (file: Buffer): Promise<{ readonly texts: readonly string[]; readonly formulas: readonly string[] }> => {
  const { sheets } = await readXlsx(file);
  return {
    texts: sheets.flatMap((sheet) => sheet.rows.flat()).filter((cell) => typeof cell === 'string'),
    formulas: sheets
      .flatMap((sheet) => [...(sheet.cells?.values() ?? [])])
      .flatMap((cell) => (cell.formula === undefined ? [] : [cell.formula])),
  };
};
