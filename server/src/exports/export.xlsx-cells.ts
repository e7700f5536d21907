import { kazakhstanDay, kazakhstanTime } from 'shared/locale/kazakhstan-clock.ts';
import { printable } from '../kernel/printable.ts';
import { COLUMNS } from './export.columns.ts';
import type { Cell, Column } from './export.columns.ts';
import { cellSized, looksLikeFormula } from './export.inert.ts';

/** Indexes of the styles in `xl/styles.xml`. */
const STYLE = { PLAIN: 0, HEADER: 1, DAY: 2, INSTANT: 3, WRAPPED: 4, AS_TYPED: 5 } as const;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '_x000D_' };

/**
 * Text as XML that Excel reads back unchanged. Characters that XML does not allow are removed; text that looks like Excel's own
 * escape (`_x0041_`) is escaped.
 */
export const xmlText = (text: string): string =>
  printable(text)
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);

/** The letters of a column, counted from 0: A, B, …, AA. */
const lettersOf = (index: number): string =>
  (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));

const DAY_MS = 86_400_000;
/** Excel's day 0 is 30 December 1899. */
const serialOf = (utc: number): number => utc / DAY_MS + 25_569;

const isWholeDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

const numberCell = (place: string, value: number, style: number): string =>
  `<c r="${place}"${style ? ` s="${style}"` : ''}><v>${value}</v></c>`;

/** Text is written as an inline string, whatever it begins with: such a cell is never a formula. */
const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}"${style ? ` s="${style}"` : ''} t="inlineStr"><is><t xml:space="preserve">${xmlText(cellSized(text))}</t></is></c>`;

/** Instants are shown in Kazakhstan's time: a spreadsheet has no time zones. */
const instantCell = (place: string, at: Date): string =>
  numberCell(place, serialOf(Date.parse(`${kazakhstanDay(at)}T${kazakhstanTime(at)}Z`)), STYLE.INSTANT);

const cellXml = (place: string, cell: Cell, type: Column['type']): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberCell(place, cell, STYLE.PLAIN);
  if (typeof cell !== 'string') return instantCell(place, cell);
  if (type === 'DAY' && isWholeDay(cell)) return numberCell(place, serialOf(Date.parse(cell)), STYLE.DAY);
  // Confirming a cell in the editor types its text again: this mark keeps it text then, too.
  return textCell(place, cell, looksLikeFormula(cell) ? STYLE.AS_TYPED : STYLE.PLAIN);
};

/** Row `number` of a sheet, counted from 1; unknown cells are left out. */
export const rowXml = (number: number, cells: readonly Cell[], columns: readonly Pick<Column, 'type'>[] = COLUMNS): string =>
  `<row r="${number}">${cells.map((cell, index) => cellXml(`${lettersOf(index)}${number}`, cell, columns[index]?.type ?? 'TEXT')).join('')}</row>`;

export const headerXml = (words: readonly string[]): string =>
  `<row r="1">${words.map((word, index) => textCell(`${lettersOf(index)}1`, word, STYLE.HEADER)).join('')}</row>`;

/** A line of the sheet about the file: a label and its value. */
export const aboutXml = (number: number, label: string, value: Cell): string => {
  const place = `B${number}`;
  const shown =
    value instanceof Date
      ? instantCell(place, value)
      : typeof value === 'number'
        ? numberCell(place, value, STYLE.PLAIN)
        : textCell(place, value ?? '', STYLE.WRAPPED);
  return `<row r="${number}">${textCell(`A${number}`, label, STYLE.HEADER)}${shown}</row>`;
};

/** The last column of a table, for its filter. */
export const lastColumnOf = (columns: number): string => lettersOf(Math.max(0, columns - 1));
