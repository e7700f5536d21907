import { compareRanks } from 'shared/matching/rank.ts';
import type { Ranked } from 'shared/matching/rank.ts';

/** What a method says of a candidate. */
export type Verdict = Omit<Ranked, 'name'>;

/** Where one candidate stands among others: how many are better, and how many (itself among them) are no better and no worse. */
export interface Standing {
  readonly before: number;
  readonly equal: number;
}

export const standingOf = (verdicts: readonly Verdict[], wanted: Verdict): Standing => {
  const orders = verdicts.map((verdict) => compareRanks(verdict, wanted));
  return { before: orders.filter((order) => order < 0).length, equal: orders.filter((order) => order === 0).length };
};

/** Probability of being among the first `most`: equals stand in any order, so that an alphabet wins nothing. */
export const hitsAt = (most: number, { before, equal }: Standing): number => Math.min(1, Math.max(0, (most - before) / equal));

/** One divided by the place, in the mean of all orders of equals. */
export const reciprocalRank = ({ before, equal }: Standing): number => {
  let sum = 0;
  for (let place = before + 1; place <= before + equal; place += 1) sum += 1 / place;
  return sum / equal;
};

export interface Figures {
  readonly count: number;
  readonly hitsAt5: number;
  readonly hitsAt10: number;
  readonly meanReciprocalRank: number;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export const figuresOf = (standings: readonly Standing[]): Figures => ({
  count: standings.length,
  hitsAt5: meanOf(standings.map((one) => hitsAt(5, one))),
  hitsAt10: meanOf(standings.map((one) => hitsAt(10, one))),
  meanReciprocalRank: meanOf(standings.map(reciprocalRank)),
});

/** A candidate that somebody has judged. */
export interface Judged {
  readonly verdict: Verdict;
  readonly suits: boolean;
}

/** Of the first five: which share suits; and which share of all that suit is among them. Null: none suits. */
export const precisionAndRecall = (judged: readonly Judged[]): { readonly precisionAt5: number; readonly recall: number } | null => {
  const suiting = judged.filter(({ suits }) => suits);
  if (suiting.length === 0) return null;
  const verdicts = judged.map(({ verdict }) => verdict);
  const found = suiting.reduce((sum, { verdict }) => sum + hitsAt(5, standingOf(verdicts, verdict)), 0);
  return { precisionAt5: found / Math.min(5, judged.length), recall: found / suiting.length };
};
