/** A cell as a file holds it, before anybody knows what it means. Dates carry their day as `2026-11-30`. */
export type RawCell =
  | string
  | number
  | boolean
  | null
  | { readonly day: string }
  | { readonly fault: 'FORMULA_ERROR' | 'FORMULA_WITHOUT_VALUE' };

/** Longest text that a cell may hold; Excel's own limit. */
export const LONGEST_CELL = 32_767;

const DAY_MS = 86_400_000;

/** The day of Excel's serial number: counted from 30 December 1899, or from 1 January 1904 in files of old Macs. Null: no day. */
export const dayOfSerial = (serial: number, is1904: boolean): string | null => {
  const days = Math.floor(serial) + (is1904 ? 1_462 : 0);
  // Zero shown as a day is an empty cell.
  if (!is1904 && days < 1) return null;
  // Excel counts a 29 February 1900 that never was: the days before it are one further on.
  const real = !is1904 && days < 60 ? days + 1 : days;
  if (!Number.isFinite(real) || real < 1 || real > 109_574) return null;
  return new Date((real - 25_569) * DAY_MS).toISOString().slice(0, 10);
};

export const isBlank = (cell: RawCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** A cell in words, for headings, keys and reports. */
export const cellText = (cell: RawCell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return 'day' in cell ? cell.day : '';
  return String(cell);
};
