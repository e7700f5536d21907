import { dayOfSerial, isBlank, LONGEST_CELL } from 'shared/registers/cells.ts';
import type { RawCell } from 'shared/registers/cells.ts';
import type { Archive } from './archive.ts';
import { SHEET_LIMITS, SheetProblem } from './sheet-problem.ts';
import type { SourceRow } from './source.ts';
import type { StringTable } from './string-table.ts';
import { placeOf } from './xlsx-parts.ts';
import type { Range } from './xlsx-parts.ts';
import { parsePieces } from './xml.ts';
import type { XmlHandlers } from './xml.ts';

/** What cells of a workbook refer to. */
export interface CellWords {
  readonly strings: StringTable;
  readonly dayStyles: readonly boolean[];
  readonly is1904: boolean;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasValue: boolean;
  hasFormula: boolean;
}

const numberOf = (text: string, style: number, { dayStyles, is1904 }: CellWords): RawCell => {
  const number = Number(text);
  if (!Number.isFinite(number)) return text;
  const day = dayStyles[style] ? dayOfSerial(number, is1904) : null;
  return day === null ? number : { day };
};

/** `2026-11-30T00:00:00`, in files that write days as text. */
const dayOf = (text: string): RawCell => (/^\d{4}-\d{2}-\d{2}/.test(text) ? { day: text.slice(0, 10) } : text);

/** How the text of a cell is read, by its type; other types are text. */
const READ: Readonly<Record<string, (cell: OpenCell, words: CellWords) => RawCell>> = {
  s: ({ value }, { strings }) => strings.at(Number(value)),
  b: ({ value }) => value === '1' || value === 'true',
  e: () => ({ fault: 'FORMULA_ERROR' }),
  d: ({ value }) => dayOf(value),
  n: ({ value, style }, words) => (value.trim() === '' ? null : numberOf(value, style, words)),
};

const valueOf = (cell: OpenCell, words: CellWords): RawCell => {
  if (!cell.hasValue) return cell.hasFormula ? { fault: 'FORMULA_WITHOUT_VALUE' } : null;
  return READ[cell.type]?.(cell, words) ?? (cell.type in READ ? null : cell.value);
};

const cut = (cell: RawCell): RawCell => (typeof cell === 'string' && cell.length > LONGEST_CELL ? cell.slice(0, LONGEST_CELL) : cell);

/** Brings rows together from what the parser tells. */
class RowReader implements XmlHandlers {
  public done: SourceRow[] = [];
  private number = 0;
  private isHidden = false;
  private cells: RawCell[] = [];
  private column = -1;
  private cell: OpenCell | null = null;
  private isReading = false;
  private phonetic = 0;

  public constructor(private readonly words: CellWords) {}

  public open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (this.cell) this.openPart(name, this.cell);
  }

  public text(text: string): void {
    if (this.cell && this.isReading) this.cell.value += text;
  }

  public close(name: string): void {
    if (name === 'v' || name === 't') this.isReading = false;
    else if (name === 'rPh') this.phonetic -= 1;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
  }

  private openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    const number = r === undefined ? this.number + 1 : Number(r);
    // Rows ascend; two of one number, or one that no spreadsheet has, would be stored in each other's place.
    if (!Number.isInteger(number) || number <= this.number || number > SHEET_LIMITS.lastRow) throw new SheetProblem('DAMAGED');
    this.number = number;
    this.isHidden = hidden === '1' || hidden === 'true';
    this.cells = [];
    this.column = -1;
  }

  private openCell({ r, t = 'n', s }: Readonly<Record<string, string>>): void {
    this.column = placeOf(r ?? '')?.column ?? this.column + 1;
    this.cell = { column: this.column, type: t, style: Number(s) || 0, value: '', hasValue: false, hasFormula: false };
  }

  private openPart(name: string, cell: OpenCell): void {
    if (name === 'rPh') this.phonetic += 1;
    if (name === 'f') cell.hasFormula = true;
    this.isReading = name === 'v' || (name === 't' && this.phonetic === 0);
    if (this.isReading) cell.hasValue = true;
  }

  private closeCell(): void {
    const value = this.cell ? cut(valueOf(this.cell, this.words)) : null;
    this.cell = null;
    if (isBlank(value)) return;
    if (this.column >= SHEET_LIMITS.columns) throw new SheetProblem('TOO_MANY_COLUMNS');
    while (this.cells.length < this.column) this.cells.push(null);
    this.cells[this.column] = value;
  }

  private closeRow(): void {
    if (this.cells.length > 0) this.done.push({ number: this.number, cells: this.cells, isHidden: this.isHidden, merged: [] });
  }
}

/** Fills the cells of merged ranges with the value of their first one: a town that stands beside five plants belongs to each. */
class Merges {
  private readonly values = new Map<Range, RawCell>();
  private open: Range[] = [];
  private next = 0;
  private readonly ranges: readonly Range[];

  public constructor(ranges: readonly Range[]) {
    this.ranges = ranges.filter(({ right }) => right < SHEET_LIMITS.columns).toSorted((a, b) => a.top - b.top);
  }

  public filled(row: SourceRow): SourceRow {
    this.advance(row.number);
    const cells = [...row.cells];
    const merged: number[] = [];
    for (const range of this.open) this.fill(range, row.number, cells, merged);
    return merged.length > 0 ? { ...row, cells, merged } : row;
  }

  private advance(number: number): void {
    for (let range = this.ranges[this.next]; range && range.top <= number; range = this.ranges[this.next]) {
      this.open.push(range);
      this.next += 1;
    }
    this.open = this.open.filter(({ bottom }) => bottom >= number);
  }

  private fill(range: Range, number: number, cells: RawCell[], merged: number[]): void {
    if (number === range.top) this.values.set(range, cells[range.left] ?? null);
    const value = this.values.get(range) ?? null;
    for (let column = range.left; value !== null && column <= range.right; column += 1) {
      if (!isBlank(cells[column])) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
      merged.push(column);
    }
  }
}

/** Rows of a sheet as they are unpacked, never all of them at once. Errors: DAMAGED, TOO_MANY_COLUMNS. */
export async function* xlsxRows(archive: Archive, path: string, words: CellWords, ranges: readonly Range[]): AsyncGenerator<SourceRow> {
  const reader = new RowReader(words);
  const merges = new Merges(ranges);
  for await (const _piece of parsePieces(await archive.read(path), {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  })) {
    const rows = reader.done;
    reader.done = [];
    for (const row of rows) yield merges.filled(row);
  }
}
