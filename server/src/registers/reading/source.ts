import type { RawCell } from 'shared/registers/cells.ts';

/** A row of a file. Blank rows are not handed out. */
export interface SourceRow {
  /** As the program that wrote the file counts it, from 1. */
  readonly number: number;
  readonly cells: readonly RawCell[];
  readonly isHidden: boolean;
  /** Places, from 0, whose value stands in another cell that this one is merged with. */
  readonly merged: readonly number[];
}

export interface SourceSheet {
  /** Null in CSV. */
  readonly name: string | null;
  rows(): AsyncIterable<SourceRow>;
}

/** An opened file. The caller closes it. */
export interface SheetSource {
  readonly format: 'XLSX' | 'CSV';
  /** Of CSV: how it was decoded, and what parts its cells. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheets: readonly SourceSheet[];
  close(): void;
}
