import type { MoneyKind, UncountedReason } from 'shared/plans/vocabulary.ts';

export interface CountedMoney {
  readonly kind: MoneyKind;
  readonly year?: number | null | undefined;
  readonly amount: number;
  readonly uncounted?: UncountedReason | null | undefined;
}

/** Sums of one year; null: nobody stated one. `year` null: of all years together. */
export type YearSums = { readonly year: number | null } & Readonly<Record<MoneyKind, number | null>>;

const sumOf = (rows: readonly CountedMoney[], kind: MoneyKind): number | null => {
  const own = rows.filter((row) => row.kind === kind);
  return own.length === 0 ? null : own.reduce((sum, { amount }) => sum + amount, 0);
};

/** What counts, by year, the years in their order and what has no year last. What does not count is left out. */
export const sumsByYear = (money: readonly CountedMoney[]): YearSums[] => {
  const counted = money.filter(({ uncounted }) => !uncounted);
  const years = [...new Set(counted.map(({ year }) => year ?? null))].toSorted((one, other) => (one ?? Infinity) - (other ?? Infinity));
  return years.map((year) => {
    const own = counted.filter((row) => (row.year ?? null) === year);
    return { year, PLANNED: sumOf(own, 'PLANNED'), ALLOCATED: sumOf(own, 'ALLOCATED'), SPENT: sumOf(own, 'SPENT') };
  });
};
