import { writeCsv } from './export.csv.ts';
import { writeGeojson, writeJson } from './export.geojson.ts';
import type { Write } from './export.writers.ts';
import { writeXlsx } from './export.xlsx.ts';

export const EXPORT_FORMATS = ['xlsx', 'csv', 'json', 'geojson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The name, media type and writer of each format. */
export const FORMATS: Readonly<Record<ExportFormat, { readonly type: string; readonly write: Write }>> = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeXlsx },
  csv: { type: 'text/csv; charset=utf-8; header=present', write: writeCsv },
  json: { type: 'application/json; charset=utf-8', write: writeJson },
  geojson: { type: 'application/geo+json', write: writeGeojson },
};
