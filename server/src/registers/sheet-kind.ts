import type { RawCell } from 'shared/registers/cells.ts';
import type { Finding, RowOutcome, RowVerdict, SheetName } from 'shared/registers/findings.ts';
import type { Heading, NamedSheet } from 'shared/registers/headings.ts';
import type { RowValues, SheetColumn } from 'shared/registers/sheet.ts';
import type { RowOf } from '../kernel/entity.ts';
import type { Context } from '../request/context.ts';
import type { RegisterImport } from './import.entity.ts';

export type ImportRow = RowOf<typeof RegisterImport>;

/** A row as it was read, before it is compared with the register. */
export interface ReadEntry {
  readonly number: number;
  readonly cells: readonly RawCell[];
  readonly values: RowValues;
  readonly findings: readonly Finding[];
}

export interface CheckedEntry {
  readonly number: number;
  readonly verdict: RowVerdict;
  readonly findings: readonly Finding[];
  readonly entry: RowValues;
  /** Columns that would change what the register says. */
  readonly changed: readonly string[];
  readonly targetId: string | null;
}

/** Compares rows with the register and with those before them, piece after piece. */
export interface RowChecker {
  check(ctx: Context, entries: readonly ReadEntry[]): Promise<readonly CheckedEntry[]>;
}

/** A checked row that is to be written. */
export interface WritableRow {
  readonly number: number;
  readonly entry: RowValues;
  readonly targetId: string | null;
}

export interface WrittenRow {
  readonly number: number;
  readonly outcome: RowOutcome;
  readonly targetId: string | null;
  /** What the register said before; null of a row that was made. */
  readonly former: unknown;
  readonly leftVersion: number | null;
}

export interface UndoableRow {
  readonly number: number;
  readonly outcome: RowOutcome;
  readonly targetId: string;
  readonly former: unknown;
  readonly leftVersion: number;
}

/** The columns of names in three languages. */
export const NAMES = ['nameRu', 'nameKk', 'nameEn'] as const;

/** A kind of sheet: what its columns are, how its rows are compared with the register, written and undone. */
export interface SheetKind extends NamedSheet {
  readonly name: SheetName;
  readonly columns: readonly SheetColumn[];
  /** The columns that a person chooses among, where all of them are too many. */
  readonly offered?: (headings: readonly Heading[]) => readonly SheetColumn[];
  /** The columns of the template, where all of them are too many. */
  readonly template?: readonly SheetColumn[];
  /** Columns by which a row is called in the report, the first that has a text. */
  readonly titles: readonly string[];
  /** `alive` is called again and again while the register is being read. */
  openCheck(ctx: Context, job: ImportRow, alive: () => Promise<void>): Promise<RowChecker>;
  /** Writes rows in the caller's transaction. */
  write(ctx: Context, job: ImportRow, rows: readonly WritableRow[]): Promise<readonly WrittenRow[]>;
  /** Takes written rows back in the caller's transaction; those that somebody has changed since are kept. */
  undo(ctx: Context, rows: readonly UndoableRow[]): Promise<readonly { readonly number: number; readonly outcome: RowOutcome }[]>;
}
