import type { MeasureQuery } from './measure-filter.ts';

interface Sums {
  readonly measures?: number | null | undefined;
  readonly notDone?: number | null | undefined;
  readonly planned?: number | null | undefined;
  readonly allocated?: number | null | undefined;
}

export type ReconciledFigure = 'measures' | 'notDone' | 'planned' | 'allocated';
export const RECONCILED_FIGURES: readonly ReconciledFigure[] = ['measures', 'planned', 'allocated', 'notDone'];

/**
 * What the loaded rows do not explain of a published figure: total − rows, to the tenge. Negative where the rows say more than
 * the total; null where the total does not state the figure. Rows that state nothing explain nothing.
 */
export const unexplained = (total: Sums, rows: Sums, figure: ReconciledFigure): number | null => {
  const claimed = total[figure];
  return typeof claimed === 'number' ? claimed - (rows[figure] ?? 0) : null;
};

interface Scope {
  readonly towns: readonly string[];
  readonly fromYear: number;
  readonly toYear: number;
}

/** The plans run from 2023 to 2027; a total of fewer years counts what falls into them. */
const YEARS_OF_PLAN = 5;

/** The list of the measures that were counted for a total. */
export const rowsOfTotal = ({ towns, fromYear, toYear }: Scope, origin: string): MeasureQuery => {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => String(fromYear + index));
  const isSlice = years.length < YEARS_OF_PLAN;
  return { filter: { level: ['TOWN'], town: towns, origin: [origin], ...(isSlice ? { year: years } : {}) }, sort: 'GAP' };
};
