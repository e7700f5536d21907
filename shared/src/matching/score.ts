import { satisfaction } from './condition.ts';
import type { Found, Wish } from './condition.ts';

/** Points of 100 with one decimal. */
export interface SideScore {
  /** Of what is known; null: nothing that is wished for is known, or nothing is wished for. */
  readonly score: number | null;
  /** With all that is unknown taken for missing … */
  readonly low: number;
  /** … and for perfect. */
  readonly high: number;
  /** Which share of the weights is known, per cent. */
  readonly coverage: number;
}

export interface Sums {
  readonly earned: number;
  readonly known: number;
  readonly all: number;
}

/** Points of 100 in tenths. The noise of binary fractions must not decide about a tenth. */
const tenths = (share: number): number => Math.round(Number((share * 1000).toFixed(6)));

/** Who wishes for nothing is satisfied by everything. */
const share = (part: number, whole: number): number => (whole > 0 ? tenths(part / whole) / 10 : 100);

export const sumsOf = (wishes: readonly Wish[], foundOf: (key: string) => Found): Sums => {
  let [earned, known, all] = [0, 0, 0];
  for (const wish of wishes) {
    all += wish.weight;
    const satisfied = satisfaction(wish, foundOf(wish.key));
    if (satisfied === null) continue;
    known += wish.weight;
    earned += wish.weight * satisfied;
  }
  return { earned, known, all };
};

export const lowOf = ({ earned, all }: Sums): number => share(earned, all);

export const scoreOf = (sums: Sums): SideScore => ({
  score: sums.known > 0 ? share(sums.earned, sums.known) : null,
  low: lowOf(sums),
  high: share(sums.earned + sums.all - sums.known, sums.all),
  coverage: sums.all > 0 ? Math.round((sums.known / sums.all) * 100) : 100,
});

/**
 * What each known wish brings of the score, in points with one decimal: together exactly the score. Tenths that rounding leaves over
 * go to the largest remainders.
 */
export const contributions = (earned: readonly (number | null)[], sums: Sums): (number | null)[] => {
  if (sums.known === 0) return earned.map(() => null);
  const exact = earned.map((one) => (one === null ? null : Number(((one / sums.known) * 1000).toFixed(6))));
  const down = exact.map((one) => (one === null ? 0 : Math.floor(one)));
  const left = tenths(sums.earned / sums.known) - down.reduce((sum, one) => sum + one, 0);
  const byRemainder = exact
    .flatMap((one, nth) => (one === null ? [] : [{ nth, rest: one - Math.floor(one) }]))
    .toSorted((one, other) => other.rest - one.rest || one.nth - other.nth)
    .slice(0, left)
    .map(({ nth }) => nth);
  return exact.map((one, nth) => (one === null ? null : ((down[nth] ?? 0) + Number(byRemainder.includes(nth))) / 10));
};
