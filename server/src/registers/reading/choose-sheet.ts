import { findHeadings, recogniseHeadings } from 'shared/registers/headings.ts';
import type { HeadingRow, NamedSheet } from 'shared/registers/headings.ts';
import { SheetProblem } from './sheet-problem.ts';
import type { SheetSource, SourceRow, SourceSheet } from './source.ts';

/** Headings stand among the first rows that are not blank. */
const LOOKED_AT = 20;

/** A sheet and the headings found in it. */
export interface ChosenSheet {
  readonly sheet: SourceSheet;
  readonly headings: HeadingRow['headings'];
  /** Number of the last row of the headings, as the file counts. */
  readonly headingRow: number;
  /** How many columns are recognised. */
  readonly recognised: number;
}

const firstRows = async (sheet: SourceSheet): Promise<SourceRow[]> => {
  const rows: SourceRow[] = [];
  for await (const row of sheet.rows()) {
    rows.push(row);
    if (rows.length === LOOKED_AT) break;
  }
  return rows;
};

const textsIn = ({ cells }: SourceRow): number => cells.filter((cell) => typeof cell === 'string').length;

/** Where nothing is recognised, the row with the most texts: the person says what its columns are. */
const mostTexts = (rows: readonly SourceRow[]): SourceRow | null => {
  const [first, ...others] = rows;
  const best = first && others.reduce((most, row) => (textsIn(row) > textsIn(most) ? row : most), first);
  return best && textsIn(best) > 1 ? best : null;
};

const candidateOf = (sheet: SourceSheet, rows: readonly SourceRow[], named: NamedSheet): ChosenSheet | null => {
  const found = findHeadings(
    rows.map(({ cells }) => cells),
    named,
  );
  if (found) return { sheet, headings: found.headings, headingRow: rows[found.rows - 1]?.number ?? 1, recognised: found.recognised };
  const guessed = mostTexts(rows);
  return guessed && { sheet, headings: recogniseHeadings(guessed.cells, named), headingRow: guessed.number, recognised: 0 };
};

/** The sheet in which most columns are recognised. Errors: EMPTY, NO_HEADINGS. */
export const chooseSheet = async ({ sheets }: SheetSource, named: NamedSheet): Promise<ChosenSheet> => {
  let best: ChosenSheet | null = null;
  let isEmpty = true;
  for (const sheet of sheets) {
    const rows = await firstRows(sheet);
    isEmpty &&= rows.length === 0;
    const candidate = candidateOf(sheet, rows, named);
    if (candidate && (!best || candidate.recognised > best.recognised)) best = candidate;
  }
  if (!best) throw new SheetProblem(isEmpty ? 'EMPTY' : 'NO_HEADINGS');
  return best;
};
