import type { TableReport } from './tables/sync-table.ts';

export interface LoadReport {
  readonly tables: readonly TableReport[];
  readonly withDemo: boolean;
  readonly milliseconds: number;
}

const SHOWN: Readonly<Record<string, string>> = {
  region: 'regions',
  town: 'towns',
  special_zone: 'zones',
  opportunity: 'opportunities',
  opportunity_fact: 'facts',
  measure: 'measures',
};

const total = (tables: readonly TableReport[], count: 'added' | 'changed' | 'removed'): number =>
  tables.reduce((sum, table) => sum + table[count], 0);

/** One log line. */
export const describeLoad = ({ tables, withDemo, milliseconds }: LoadReport): string => {
  const rows = tables.flatMap(({ table, rows: count }) => (SHOWN[table] ? [`${count} ${SHOWN[table]}`] : []));
  const changes = `${total(tables, 'added')} rows added, ${total(tables, 'changed')} changed, ${total(tables, 'removed')} removed`;
  return `Data ${withDemo ? 'with' : 'without'} demo rows: ${rows.join(', ')}; ${changes}, in ${milliseconds} ms`;
};
