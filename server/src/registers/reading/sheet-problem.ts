import type { SheetRefusal } from 'shared/registers/findings.ts';

/** Why a file cannot be read as a register. */
export class SheetProblem extends Error {
  public constructor(public readonly refusal: SheetRefusal) {
    super(refusal);
    this.name = 'SheetProblem';
  }
}

/** What a file may hold. The declared sizes of an archive are checked before anything is unpacked, and kept while it is. */
export const SHEET_LIMITS = {
  fileBytes: 50 * 1024 * 1024,
  archiveEntries: 2_000,
  unpackedBytes: 400 * 1024 * 1024,
  /** Texts of an XLSX file are held in memory while its rows are read. */
  sharedStringsBytes: 64 * 1024 * 1024,
  /** Unpacked to packed, of entries above `ratioFrom`; sheets of real registers stay below 60. */
  ratio: 300,
  ratioFrom: 5 * 1024 * 1024,
  sheets: 50,
  rows: 100_000,
  /** Excel's own. */
  lastRow: 1_048_576,
  columns: 300,
  mergedRanges: 20_000,
  csvRecordBytes: 1024 * 1024,
} as const;
