import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { SheetName } from 'shared/registers/findings.ts';
import { readRow } from 'shared/registers/sheet.ts';
import { chooseSheet } from '../registers/reading/choose-sheet.ts';
import { openSheet } from '../registers/reading/open-sheet.ts';
import { SheetProblem } from '../registers/reading/sheet-problem.ts';
import type { SourceRow } from '../registers/reading/source.ts';
import { sheetKind } from '../registers/sheet-kinds.ts';

interface Outcome {
  readonly refusal: string | null;
  readonly rows: readonly SourceRow[];
  readonly values: readonly Readonly<Record<string, unknown>>[];
  readonly codes: readonly string[];
}

const readAll = async (file: string, sheet: SheetName): Promise<Outcome> => {
  const kind = sheetKind(sheet);
  const columns = new Map(kind.columns.map((column) => [column.key, column]));
  const source = await openSheet(file);
  try {
    const { sheet: chosen, headings, headingRow } = await chooseSheet(source, kind);
    const rows: SourceRow[] = [];
    for await (const row of chosen.rows()) if (row.number > headingRow) rows.push(row);
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
export const outcomeOf = async (content: Buffer | string, name = 'register.xlsx', sheet: SheetName = 'FACILITIES'): Promise<Outcome> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qaita-sheets-'));
  const file = path.join(folder, name);
  await writeFile(file, content);
  try {
    return await readAll(file, sheet);
  } catch (error) {
    if (!(error instanceof SheetProblem)) throw error;
    return { refusal: error.refusal, rows: [], values: [], codes: [] };
  } finally {
    await rm(folder, { recursive: true });
  }
};
