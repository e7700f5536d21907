import { cellText, isBlank } from './cells.ts';
import type { RawCell } from './cells.ts';
import { finding } from './findings.ts';
import type { Finding } from './findings.ts';
import type { Heading, NamedColumn } from './headings.ts';
import { saysUnknown } from './read-choice.ts';
import type { Choices } from './read-choice.ts';
import type { CellContext, ReadCell } from './read-number.ts';
import type { Locale } from '../locale/locale.ts';

/** A column of a sheet: its names, and how a cell of it is read. */
export interface SheetColumn extends NamedColumn {
  readonly read: (cell: RawCell, context: CellContext) => ReadCell<unknown>;
  /** The closed list that it takes its words from, for the template. */
  readonly choices?: Choices<string>;
}

/** What was read from the cells of a row, by the keys of the columns; a cell that says nothing is missing. */
export type RowValues = Readonly<Record<string, unknown>>;

export interface ReadRow {
  readonly values: RowValues;
  readonly findings: readonly Finding[];
}

const LONGEST_SHOWN = 60;

const readCell = (column: SheetColumn, cell: RawCell, context: CellContext): ReadCell<unknown> => {
  if (cell !== null && typeof cell === 'object' && 'fault' in cell) return { value: null, findings: [finding(cell.fault, column.key)] };
  return column.read(cell, context);
};

/** Cells of a heading that stands twice, where they differ: neither can be taken for the right one. */
const doubledCells = (cells: readonly RawCell[], headings: readonly Heading[]): (Finding & { readonly column: string })[] =>
  headings.flatMap(({ index, repeats }) => {
    const first = repeats === undefined ? undefined : headings.find(({ column }) => column === repeats);
    const other = cells[index];
    if (!first || isBlank(other) || cellText(other) === cellText(cells[first.index])) return [];
    return [{ code: 'DOUBLED_HEADING', column: repeats ?? '', suggestion: cellText(other).slice(0, LONGEST_SHOWN) } as const];
  });

/** Reads a row by the columns that its headings stand for. */
export const readRow = (
  cells: readonly RawCell[],
  headings: readonly Heading[],
  columns: ReadonlyMap<string, SheetColumn>,
  locale: Locale,
): ReadRow => {
  const values: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const { index, column: key, unit } of headings) {
    const column = key === null ? undefined : columns.get(key);
    const cell = cells[index] ?? null;
    if (!column || isBlank(cell) || (typeof cell === 'string' && saysUnknown(cell))) continue;
    const read = readCell(column, cell, { column: column.key, locale, unit });
    findings.push(...read.findings);
    if (read.value !== null) values[column.key] = read.value;
  }
  for (const doubled of doubledCells(cells, headings)) {
    findings.push(doubled);
    delete values[doubled.column];
  }
  return { values, findings };
};
