import { localePrefix } from 'shared/locale/locale.ts';
import { csvText } from '../exports/export.csv.ts';
import { EXPORT_WORDS } from '../exports/export.wording.ts';
import { smallWorkbook } from '../exports/small-workbook.ts';
import type { Context } from '../request/context.ts';
import { DATA_WORDS } from './data.words.ts';
import type { DataCell, DataColumn, DataLine, DataTable } from './data-table.ts';
import { PLANS_TABLE, TOTALS_TABLE } from './plan.tables.ts';
import { COUNTRY_CLAIMS_TABLE, TOWN_CLAIMS_TABLE, TOWNS_TABLE } from './town.tables.ts';
import { INDUSTRIAL_TABLE, TERMS_TABLE, ZONES_TABLE } from './zone.tables.ts';

export const TABLE_FORMATS = ['csv', 'xlsx', 'json', 'geojson'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** The tables that are kept in memory, and the formats in which each is given here. Towns have files of their own (`exports/towns.routes.ts`). */
export const TABLES: readonly (readonly [DataTable, readonly TableFormat[]])[] = [
  [ZONES_TABLE, TABLE_FORMATS],
  [TERMS_TABLE, ['csv', 'xlsx', 'json']],
  [INDUSTRIAL_TABLE, TABLE_FORMATS],
  [TOWNS_TABLE, ['json']],
  [TOWN_CLAIMS_TABLE, ['csv', 'xlsx', 'json']],
  [COUNTRY_CLAIMS_TABLE, ['csv', 'xlsx', 'json']],
  [PLANS_TABLE, ['csv', 'xlsx', 'json']],
  [TOTALS_TABLE, ['csv', 'xlsx', 'json']],
];

type Words = (typeof DATA_WORDS)['RU'];

const wordOf = ({ code }: Words, { codes }: DataColumn, cell: string): string =>
  codes === undefined ? cell : (new Map(Object.entries(code[codes])).get(cell) ?? cell);

/** The cell for people: words instead of codes, one text instead of a list. */
const shown = (words: Words, column: DataColumn, cell: DataCell): string | number | null => {
  if (typeof cell === 'boolean') return cell ? words.file.yes : words.file.no;
  if (typeof cell === 'string') return wordOf(words, column, cell);
  if (cell === null || typeof cell === 'number') return cell;
  return cell.length === 0 ? null : cell.join(column.key === 'sources' ? ' ' : '; ');
};

interface Table {
  readonly table: DataTable;
  readonly lines: readonly DataLine[];
  readonly words: Words;
}

const cellsOf = ({ table, lines, words }: Table): (string | number | null)[][] =>
  lines.map(({ cells }) => table.columns.map((column, nth) => shown(words, column, cells[nth] ?? null)));

const headingsOf = ({ table, words }: Table): string[] => table.columns.map(({ key }) => words.column[key]);

const propertiesOf = ({ table }: Table, { cells }: DataLine): Record<string, DataCell> =>
  Object.fromEntries(table.columns.map(({ key }, nth) => [key, cells[nth] ?? null]));

const metadataOf = (ctx: Context, { table, lines, words }: Table): Record<string, unknown> => {
  const { about } = EXPORT_WORDS[ctx.locale];
  return {
    set: table.name,
    name: new Map(Object.entries(words.name)).get(table.name),
    language: ctx.locale.toLowerCase(),
    count: lines.length,
    as_of: table.asOf(ctx),
    unknown: about.unknownText,
    licence: about.licenceText,
  };
};

const workbookOf = (ctx: Context, made: Table, page: string): Promise<Buffer> => {
  const { about } = EXPORT_WORDS[ctx.locale];
  const { table, words } = made;
  const at = new Date();
  return smallWorkbook({
    names: [words.file.rows, words.file.about],
    columns: table.columns.map(({ type, width }, nth) => ({ heading: headingsOf(made)[nth] ?? '', type, width })),
    rows: cellsOf(made),
    about: [
      [words.file.set, new Map(Object.entries(words.name)).get(table.name) ?? table.name],
      [words.file.page, page],
      [about.takenAt, at],
      [about.rows, made.lines.length],
      [about.unknown, about.unknownText],
      [about.licence, about.licenceText],
    ],
    at,
  });
};

const geojsonOf = (ctx: Context, made: Table): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    metadata: metadataOf(ctx, made),
    features: made.lines.map((line) => ({
      type: 'Feature',
      geometry: line.point && { type: 'Point', coordinates: line.point },
      properties: propertiesOf(made, line),
    })),
  });

/** The whole file of a table, in the reader's language. The same data give the same text. */
export const tableFile = async (ctx: Context, table: DataTable, format: TableFormat, origin: string): Promise<string | Buffer> => {
  const pages = `${origin}${localePrefix[ctx.locale]}`;
  const made = { table, lines: table.lines(ctx, pages), words: DATA_WORDS[ctx.locale] };
  if (format === 'csv') return csvText(ctx.locale, [headingsOf(made), ...cellsOf(made)]);
  if (format === 'xlsx') return workbookOf(ctx, made, `${pages}/data#${table.name}`);
  if (format === 'geojson') return geojsonOf(ctx, made);
  return JSON.stringify({ metadata: metadataOf(ctx, made), rows: made.lines.map((line) => propertiesOf(made, line)) });
};
