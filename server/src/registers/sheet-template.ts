import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { SheetColumn } from 'shared/registers/sheet.ts';
import { aboutXml, headerXml } from '../exports/export.xlsx-cells.ts';
import { fixedParts, HEADER_FROZEN, SHEET_OPEN, sheetPath } from '../exports/export.xlsx-parts.ts';
import type { SheetKind } from './sheet-kind.ts';
import { KIND_WORDS, TEMPLATE_WORDS } from './template.words.ts';

const headingsOf = (columns: readonly SheetColumn[], locale: Locale): string[] => columns.map(({ key, words }) => words[locale][0] ?? key);

const rowsSheet = (columns: readonly SheetColumn[], locale: Locale): string =>
  `${SHEET_OPEN}${HEADER_FROZEN}<cols><col min="1" max="${columns.length}" width="24" customWidth="1"/></cols>` +
  `<sheetData>${headerXml(headingsOf(columns, locale))}</sheetData></worksheet>`;

/** The words of a closed list in one language: each value's words begin with one of each language. */
const valuesIn = ({ choices }: SheetColumn, locale: Locale): string =>
  [...(choices?.first.values() ?? [])].map((words) => words[LOCALES.indexOf(locale)] ?? '').join('; ');

const helpSheet = ({ name, columns }: SheetKind, locale: Locale): string => {
  const { lines, values } = TEMPLATE_WORDS[locale];
  const lists = columns
    .filter(({ choices }) => choices)
    .map((column) => [column.words[locale][0] ?? column.key, valuesIn(column, locale)] as const);
  const rows = [KIND_WORDS[name][locale].rows, ...lines, [values, ''] as const, ...lists]
    .map(([label, text], index) => aboutXml(index + 1, label, text))
    .join('');
  return `${SHEET_OPEN}<cols><col min="1" max="1" width="36" customWidth="1"/><col min="2" max="2" width="100" customWidth="1"/></cols><sheetData>${rows}</sheetData></worksheet>`;
};

/** An empty register to be filled in, in one language, with a sheet that says how. */
export const templateOf = (kind: SheetKind, locale: Locale): Promise<Buffer> => {
  const columns = kind.template ?? kind.columns;
  const { help } = TEMPLATE_WORDS[locale];
  const { sheet } = KIND_WORDS[kind.name][locale];
  const zip = new ZipFile();
  const parts = [
    ...fixedParts([sheet, help]),
    [sheetPath(0), rowsSheet(columns, locale)],
    [sheetPath(1), helpSheet(kind, locale)],
  ] as const;
  for (const [path, xml] of parts) zip.addBuffer(Buffer.from(xml), path);
  zip.end();
  return buffer(zip.outputStream);
};
