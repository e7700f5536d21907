import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Cell, Column } from './export.columns.ts';
import { aboutXml, headerXml, lastColumnOf, rowXml } from './export.xlsx-cells.ts';
import { fixedParts, HEADER_FROZEN, SHEET_OPEN, sheetPath } from './export.xlsx-parts.ts';

export interface SheetHeading extends Pick<Column, 'type' | 'width'> {
  readonly heading: string;
}

export interface SmallWorkbook {
  /** Names of its two sheets. */
  readonly names: readonly [rows: string, about: string];
  readonly columns: readonly SheetHeading[];
  readonly rows: readonly (readonly Cell[])[];
  /** What the file says about itself. */
  readonly about: readonly (readonly [label: string, value: Cell])[];
  readonly at: Date;
}

const rowsSheet = ({ columns, rows }: SmallWorkbook): string => {
  const widths = columns
    .map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const lines = rows.map((cells, index) => rowXml(index + 2, cells, columns)).join('');
  return (
    `${SHEET_OPEN}${HEADER_FROZEN}<cols>${widths}</cols><sheetData>${headerXml(columns.map(({ heading }) => heading))}${lines}</sheetData>` +
    `<autoFilter ref="A1:${lastColumnOf(columns.length)}${rows.length + 1}"/></worksheet>`
  );
};

const aboutSheet = ({ about }: SmallWorkbook): string =>
  `${SHEET_OPEN}<cols><col min="1" max="1" width="36" customWidth="1"/><col min="2" max="2" width="100" customWidth="1"/></cols>` +
  `<sheetData>${about.map(([label, value], index) => aboutXml(index + 1, label, value)).join('')}</sheetData></worksheet>`;

/** A workbook of a table that fits into memory, with a sheet that says what it is. */
export const smallWorkbook = (workbook: SmallWorkbook): Promise<Buffer> => {
  const zip = new ZipFile();
  const parts = [...fixedParts(workbook.names), [sheetPath(0), rowsSheet(workbook)], [sheetPath(1), aboutSheet(workbook)]] as const;
  for (const [path, xml] of parts) zip.addBuffer(Buffer.from(xml), path, { mtime: workbook.at });
  zip.end();
  return buffer(zip.outputStream);
};
