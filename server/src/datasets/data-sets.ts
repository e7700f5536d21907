import type { Context } from '../request/context.ts';
import type { SetCounts } from './data-set.queries.ts';
import type { DataTable } from './data-table.ts';
import { TABLES } from './table-files.ts';

export const DATA_FORMATS = ['CSV', 'XLSX', 'JSON', 'GEOJSON', 'OC4IDS'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

export interface DataFile {
  readonly format: DataFormat;
  /** Without the language: `/export/towns.csv`. */
  readonly path: string;
}

export interface DataSet {
  readonly key: string;
  readonly files: readonly DataFile[];
  /** The key of the set whose columns it has; null: its own. */
  readonly columnsOf: string | null;
  /** Where the dictionary takes its columns from. */
  readonly columns: 'OPPORTUNITIES' | 'MEASURES' | DataTable;
  readonly measured: (ctx: Context, counts: SetCounts) => { readonly rows: number; readonly asOf: string | null };
}

const filesOf = (name: string, formats: readonly DataFormat[], query = ''): DataFile[] =>
  formats.map((format) => ({ format, path: `/export/${name}.${format.toLowerCase()}${query}` }));

const MAIN = ['CSV', 'XLSX', 'JSON', 'GEOJSON'] as const;

const opportunitySet = (key: string, kinds: readonly string[], more: readonly DataFile[] = []): DataSet => ({
  key,
  files: [...filesOf('opportunities', MAIN, kinds.length === 0 ? '' : `?kind=${kinds.join(',')}`), ...more],
  columnsOf: kinds.length === 0 ? null : 'opportunities',
  columns: 'OPPORTUNITIES',
  measured: (_ctx, { opportunities }) => {
    const own = opportunities.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
    const days = own.map(({ changed }) => changed).toSorted();
    return { rows: own.reduce((sum, { rows }) => sum + rows, 0), asOf: days.at(-1) ?? null };
  },
});

const FORMAT_OF = { csv: 'CSV', xlsx: 'XLSX', json: 'JSON', geojson: 'GEOJSON' } as const;

/** Other files of a table: the comparison of towns by all indicators. */
const BESIDE: Readonly<Record<string, readonly DataFile[]>> = { towns: filesOf('towns', ['CSV', 'XLSX', 'GEOJSON']) };

const tableSets: readonly DataSet[] = TABLES.map(([table, formats]) => ({
  key: table.name,
  files: [
    ...(BESIDE[table.name] ?? []),
    ...filesOf(
      table.name,
      formats.map((format) => FORMAT_OF[format]),
    ),
  ],
  columnsOf: null,
  columns: table,
  measured: (ctx) => ({ rows: table.lines(ctx, '').length, asOf: table.asOf(ctx) }),
}));

/** Every set of open data, in the order of the page. The keys are anchors: they stay as they are. */
export const DATA_SETS: readonly DataSet[] = [
  opportunitySet('opportunities', []),
  opportunitySet('facilities', ['FACILITY']),
  opportunitySet('projects', ['ANCHOR_PROJECT'], [{ format: 'OC4IDS', path: '/export/oc4ids-projects.json' }]),
  opportunitySet('sites', ['ZONE_SITE', 'INDUSTRIAL_SITE']),
  {
    key: 'measures',
    files: [...filesOf('measures', MAIN), { format: 'OC4IDS', path: '/export/oc4ids-measures.json' }],
    columnsOf: null,
    columns: 'MEASURES',
    measured: (_ctx, { measures }) => ({ rows: measures.rows, asOf: measures.changed }),
  },
  ...tableSets,
];
