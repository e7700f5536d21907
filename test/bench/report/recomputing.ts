import { rateText, tableOf, timesText } from './tables.ts';
import type { Measured } from './tables.ts';

/** What became of all audits under other weights, and of the readers meanwhile. */
export interface Recomputed {
  readonly name: string;
  /** Null: nothing was computed, for comparison. */
  readonly audits: number | null;
  readonly seconds: number | null;
  readonly readers: Measured;
  /** The most of the computing process, MB. */
  readonly memory: number | null;
}

const HEAD = ['what', 'audits', 's', 'audits/s', 'memory MB', 'four readers meanwhile: req/s', 'p50 / p95 ms'];

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(0));

export const recomputingTable = (rows: readonly Recomputed[]): string =>
  tableOf(
    HEAD,
    rows.map(({ name, audits, seconds, readers, memory }) => [
      name,
      figure(audits),
      figure(seconds),
      audits === null || seconds === null ? '–' : figure(audits / seconds),
      figure(memory),
      rateText(readers),
      timesText(readers),
    ]),
  );
