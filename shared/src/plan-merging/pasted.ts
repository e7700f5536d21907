import type { Locale } from '../locale/locale.ts';
import { MAX_MEASURE_TENGE } from '../plans/vocabulary.ts';
import { readFigure } from '../typed/read-figure.ts';
import { MOST_CODE_LENGTH, MOST_MERGE_ROWS, MOST_TITLE_LENGTH } from './rows.ts';

export interface PastedRow {
  readonly title: string;
  readonly amount: number | null;
  readonly code: string | null;
}

/** NO_TITLE, LONG: of the title or the identifier. SUM: what stands in the second column is not a sum. MANY: more rows than a check holds. */
export type PastedFault = 'NO_TITLE' | 'LONG' | 'SUM' | 'MANY';

export interface PastedProblem {
  /** Counted from 1, as an editor counts lines. */
  readonly line: number;
  readonly fault: PastedFault;
}

export interface Pasted {
  readonly rows: readonly PastedRow[];
  readonly problems: readonly PastedProblem[];
}

/** Powers of ten that sums are typed in: tenge, thousands, millions. */
export const SUM_EXPONENTS = [0, 3, 6] as const;
export type SumExponent = (typeof SUM_EXPONENTS)[number];

const cellsOf = (line: string): string[] =>
  line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));

const faultOf = (title: string, code: string, isNoSum: boolean): PastedFault | null => {
  if (title === '') return 'NO_TITLE';
  if (title.length > MOST_TITLE_LENGTH || code.length > MOST_CODE_LENGTH) return 'LONG';
  return isNoSum ? 'SUM' : null;
};

interface Line {
  readonly row: PastedRow;
  readonly fault: PastedFault | null;
  /** The second column has no digit at all. */
  readonly mayBeHeading: boolean;
}

const readLine = (line: string, locale: Locale, exponent: SumExponent): Line => {
  const [title = '', sum = '', code = ''] = cellsOf(line);
  const spec = { unit: 'TENGE', min: 0, max: MAX_MEASURE_TENGE / 10 ** exponent, places: exponent, exponent } as const;
  const { value, problem } = readFigure(sum, locale, spec);
  // Goes through text, so that 2.3 million is 2300000 and not slightly less.
  const amount = value === null ? null : Number(`${value}e${exponent}`);
  return {
    row: { title, amount, code: code || null },
    fault: faultOf(title, code, problem !== null),
    mayBeHeading: problem !== null && !/\d/.test(sum),
  };
};

/**
 * Rows as they are copied from a table: title, sum, identifier, one row a line, columns apart by tabs or semicolons. A first line whose second
 * column is not a sum is taken as headings. Where anything is wrong, every line that is says so.
 */
export const readPasted = (text: string, locale: Locale, exponent: SumExponent): Pasted => {
  const lines = text
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => ({ ...readLine(line, locale, exponent), number }));
  const read = lines[0]?.mayBeHeading ? lines.slice(1) : lines;
  const beyond = read[MOST_MERGE_ROWS];
  return {
    rows: read.flatMap(({ row, fault }) => (fault === null ? [row] : [])),
    problems: [
      ...read.flatMap(({ fault, number }) => (fault === null ? [] : [{ line: number, fault }])),
      ...(beyond ? [{ line: beyond.number, fault: 'MANY' as const }] : []),
    ],
  };
};
