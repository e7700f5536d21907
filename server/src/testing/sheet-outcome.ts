import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FACILITY_COLUMNS } from 'shared/registers/facilities/columns.ts';
import { readRow } from 'shared/registers/sheet.ts';
import { chooseSheet } from '../registers/reading/choose-sheet.ts';
import { openSheet } from '../registers/reading/open-sheet.ts';
import { SheetProblem } from '../registers/reading/sheet-problem.ts';
import type { SourceRow } from '../registers/reading/source.ts';

const columns = new Map(FACILITY_COLUMNS.map((column) => [column.key, column]));

interface Outcome {
  readonly refusal: string | null;
  readonly rows: readonly SourceRow[];
  readonly values: readonly Readonly<Record<string, unknown>>[];
  readonly codes: readonly string[];
}

const readAll = async (file: string): Promise<Outcome> => {
  const source = await openSheet(file);
  try {
    const { sheet, headings, headingRow } = await chooseSheet(source, FACILITY_COLUMNS);
    const rows: SourceRow[] = [];
    for await (const row of sheet.rows()) if (row.number > headingRow) rows.push(row);
    const read = rows.map(({ cells }) => readRow(cells, headings, columns, 'RU'));
    return {
      refusal: null,
      rows,
      values: read.map(({ values }) => values),
      codes: read.flatMap(({ findings }) => findings.map(({ code }) => code)),
    };
  } finally {
    source.close();
  }
};

/** What comes of a file: the reason of its refusal, or what was read of each row below the headings. */
export const outcomeOf = async (content: Buffer | string, name = 'register.xlsx'): Promise<Outcome> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qaita-sheets-'));
  const file = path.join(folder, name);
  await writeFile(file, content);
  try {
    return await readAll(file);
  } catch (error) {
    if (!(error instanceof SheetProblem)) throw error;
    return { refusal: error.refusal, rows: [], values: [], codes: [] };
  } finally {
    await rm(folder, { recursive: true });
  }
};
