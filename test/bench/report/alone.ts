import { cpuOf, cpuText, percentileOf, rateOf, rateText, statementsText, tableOf, timesText } from './tables.ts';
import type { Measured } from './tables.ts';

/** What is asked for: at most this much processor time (ms), at least this rate, at most this waiting time (ms). */
export interface Goals {
  readonly cpu?: number;
  readonly rate?: number;
  readonly p95?: number;
}

/** What only our server is asked. */
export interface AloneRow {
  readonly name: string;
  readonly goals: Goals;
  readonly measured: Measured;
}

const goalText = ({ cpu, rate, p95 }: Goals): string =>
  [cpu && `≤ ${cpu} ms CPU`, rate && `≥ ${rate}/s`, p95 && `p95 ≤ ${p95} ms`].filter(Boolean).join(', ') || '–';

const isShort = ({ cpu, rate, p95 }: Goals, measured: Measured): boolean => {
  const used = cpuOf(measured);
  return (
    (cpu !== undefined && used !== null && used.node + used.postgres > cpu) ||
    (rate !== undefined && rateOf(measured) < rate) ||
    (p95 !== undefined && percentileOf(measured, 0.95) > p95)
  );
};

const verdictOf = ({ goals, measured }: AloneRow): string => {
  if (Object.keys(goals).length === 0) return '–';
  return isShort(goals, measured) ? 'short' : 'reached';
};

const HEAD = ['what', 'goal', 'goal is', 'CPU ms (node + PostgreSQL)', 'req/s', 'p50 / p95 ms', 'statements', 'bytes'];

const bytesText = ({ tallies }: Measured): string =>
  (tallies.reduce((sum, { bytes }) => sum + bytes, 0) / Math.max(1, tallies.length)).toFixed(0);

export const aloneTable = (rows: readonly AloneRow[]): string =>
  tableOf(
    HEAD,
    rows.map((row) => [
      row.name,
      goalText(row.goals),
      verdictOf(row),
      cpuText(row.measured),
      rateText(row.measured),
      timesText(row.measured),
      statementsText(row.measured),
      bytesText(row.measured),
    ]),
  );
