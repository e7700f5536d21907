import type { PickedText } from 'shared/locale/locale.ts';
import type { SourceType } from '../towns/source.types.ts';
import type { Context } from '../request/context.ts';
import type { CODE_LISTS } from './data-codes.ts';
import type { DATA_WORDS } from './data.words.ts';

/** For programs: codes, lists and answers as they are; null is unknown. */
export type DataCell = string | number | boolean | null | readonly string[];

type ColumnKey = keyof (typeof DATA_WORDS)['RU']['column'];
export type CodeList = keyof typeof CODE_LISTS;

export interface DataColumn {
  readonly key: ColumnKey;
  readonly type: 'TEXT' | 'NUMBER' | 'DAY';
  /** In characters. */
  readonly width: number;
  /** The closed list that its codes are from. */
  readonly codes?: CodeList;
}

interface ColumnOf<Row> extends DataColumn {
  readonly cell: (row: Row) => DataCell;
}

export interface DataLine {
  readonly cells: readonly DataCell[];
  /** Longitude and latitude; null: it has no point. */
  readonly point: readonly [lng: number, lat: number] | null;
}

/** A table that fits into memory: its columns, and its lines in the reader's language. */
export interface DataTable {
  readonly name: string;
  readonly columns: readonly DataColumn[];
  readonly hasPoints: boolean;
  /** `pages`: the address under which our own pages are, in the reader's language. */
  readonly lines: (ctx: Context, pages: string) => readonly DataLine[];
  /** The newest date that one of its rows states; null: none does. */
  readonly asOf: (ctx: Context) => string | null;
}

interface TableOf<Row> {
  readonly name: string;
  readonly columns: readonly ColumnOf<Row>[];
  readonly rows: (ctx: Context, pages: string) => readonly Row[];
  readonly point?: (row: Row) => DataLine['point'];
  readonly dated: (row: Row) => string | null;
}

export const table = <Row>({ name, columns, rows, point, dated }: TableOf<Row>): DataTable => ({
  name,
  columns,
  hasPoints: point !== undefined,
  lines: (ctx, pages) => rows(ctx, pages).map((row) => ({ cells: columns.map(({ cell }) => cell(row)), point: point ? point(row) : null })),
  asOf: (ctx) => rows(ctx, '').reduce<string | null>((newest, row) => later(newest, dated(row)), null),
});

const later = (one: string | null, other: string | null): string | null => (one === null || (other !== null && other > one) ? other : one);

const of =
  (type: DataColumn['type'], usual: number) =>
  <Row>(key: ColumnKey, cell: (row: Row) => DataCell, width = usual): ColumnOf<Row> => ({ key, type, width, cell });

export const text = of('TEXT', 26);
export const number = of('NUMBER', 14);
export const day = of('DAY', 12);

/** A code of a closed list; people read its word. */
export const code = <Row>(key: ColumnKey, codes: CodeList, cell: (row: Row) => string | null): ColumnOf<Row> => ({
  key,
  type: 'TEXT',
  width: 22,
  codes,
  cell,
});

export const said = (words: PickedText | null | undefined): string | null => words?.text ?? null;

/** The address of a source, or its name where it has none. */
export const cited = ({ url, title }: SourceType): string => url ?? title.text;
