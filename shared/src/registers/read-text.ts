import { tidyLine, tidyText } from '../texts/characters.ts';
import { finding } from './findings.ts';
import { cellText } from './cells.ts';
import type { RawCell } from './cells.ts';
import { refusedCell } from './read-number.ts';
import type { CellContext, ReadCell } from './read-number.ts';

export interface TextSpec {
  readonly max: number;
  readonly isLong?: boolean;
}

const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]/;

/** Reads words: without invisible characters, in one form of every letter. */
export const readText = (cell: RawCell, { max, isLong = false }: TextSpec, { column }: CellContext): ReadCell<string> => {
  const typed = cellText(cell);
  const value = isLong ? tidyText(typed) : tidyLine(typed);
  if (value.length > max) return refusedCell(finding('TOO_LONG', column, `${value.slice(0, 60)}…`));
  return { value: value === '' ? null : value, findings: CONTROL.test(typed) ? [finding('CHARACTERS_REMOVED', column)] : [] };
};

/** `NN-NNN-NNN-NNN`, with further parts for buildings; colons are read as hyphens. */
const CADASTRAL = /^\d{2}-\d{3}-\d{3}-\d{1,6}(?:[-/].+)?$/;

/** A cadastral number with hyphens between its parts, whatever stood there. */
export const tidyCadastral = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[:\p{Pd}\u2212_.]/gu, '-');

const MOST_PARCELS = 100;

/** Reads the cadastral numbers of a site: one or several in a cell. An unusual shape is kept and pointed at. */
export const readCadastral = (cell: RawCell, { column }: CellContext): ReadCell<string[]> => {
  const parts = cellText(cell)
    .split(/[;,|\n]|\s+(?=\d{2}[-:]\d{3}[-:])/)
    .map(tidyCadastral)
    .filter((part) => part !== '');
  const numbers = [...new Set(parts)];
  if (numbers.length > MOST_PARCELS || numbers.some((number) => number.length > 60)) return refusedCell(finding('TOO_LONG', column));
  const odd = numbers.find((number) => !CADASTRAL.test(number));
  return {
    value: numbers.length > 0 ? numbers : null,
    findings: odd === undefined ? [] : [finding('CADASTRAL_SHAPE', column, '09-142-012-345')],
  };
};
