import { stringify } from 'csv-stringify/sync';
import { kazakhstanDay, kazakhstanTime } from 'shared/locale/kazakhstan-clock.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { COLUMNS } from './export.columns.ts';
import type { Cell } from './export.columns.ts';
import { inert } from './export.inert.ts';
import { EXPORT_WORDS } from './export.wording.ts';
import type { Write } from './export.writers.ts';

/**
 * Spreadsheets read a file by the rules of the reader's country: in Kazakhstan and Russia the decimal sign is a comma, so that
 * 12.5 would become a date, and cells are separated by semicolons. English uses the point and the comma of RFC 4180.
 */
const MARKS: Record<Locale, { readonly delimiter: string; readonly decimal: string }> = {
  RU: { delimiter: ';', decimal: ',' },
  KK: { delimiter: ';', decimal: ',' },
  EN: { delimiter: ',', decimal: '.' },
};

const cellText = (cell: Cell, decimal: string): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  if (typeof cell === 'string') return inert(cell);
  return `${kazakhstanDay(cell)} ${kazakhstanTime(cell)}`;
};

/** The library quotes a cell that contains its own separator or a whole line end; a single CR or LF also ends a line for some readers. */
const QUOTED = /[\r\n]/;

/** Without this mark Excel reads the file in the country's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A small table as a whole file. Text is made inert, and numbers have the decimal sign of the language. */
export const csvText = (locale: Locale, rows: readonly (readonly (string | number | null)[])[]): string => {
  const { delimiter, decimal } = MARKS[locale];
  const cells = rows.map((row) => row.map((cell) => cellText(cell, decimal)));
  return BYTE_ORDER_MARK + stringify(cells, { delimiter, record_delimiter: 'windows', quoted_match: QUOTED });
};

/** RFC 4180 with a header line in the reader's language. */
export const writeCsv: Write = async function* (pieces, { locale }) {
  const words = EXPORT_WORDS[locale];
  const { delimiter, decimal } = MARKS[locale];
  const lines = (rows: readonly string[][]): string =>
    stringify([...rows], { delimiter, record_delimiter: 'windows', quoted_match: QUOTED });
  yield BYTE_ORDER_MARK + lines([COLUMNS.map(({ key }) => words.column[key])]);
  for await (const views of pieces) {
    yield lines(views.map((view) => COLUMNS.map(({ cell }) => cellText(cell(view, words), decimal))));
  }
};
