import { stringify } from 'csv-stringify/sync';
import { kazakhstanDay, kazakhstanTime } from 'shared/locale/kazakhstan-clock.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { COLUMNS } from './export.columns.ts';
import type { Cell } from './export.columns.ts';
import { inert } from './export.inert.ts';
import { EXPORT_WORDS } from './export.wording.ts';
import type { Write } from './export.writers.ts';

/**
 * Spreadsheets read a file by the rules of the reader's country: in Kazakhstan and Russia a comma parts a number, so
 * that 12.5 would become a date, and a semicolon parts cells. In English it is the point and the comma of RFC 4180.
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

/** The library quotes a cell for its own separator and for a whole line end only; half of one ends a line too. */
const QUOTED = /[\r\n]/;

/** Excel takes a file without this mark for one in the old encoding of the country. */
const BYTE_ORDER_MARK = '\uFEFF';

/** RFC 4180 with the reader's words in the first line. */
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
