import { NEAR_MISS_TOLERANCE } from '../search/vocabulary.ts';
import { holds } from './condition.ts';
import type { Asked, Found, Holds, Terms } from './condition.ts';
import { hasTolerance } from './criteria.ts';
import type { PlaceKey, ProjectKey } from './criteria.ts';
import { lowOf, sumsOf } from './score.ts';

/** From best to worst. ASK: nothing fails, and something that must hold is unknown. NEAR: one thing fails, by little. */
export const TIERS = ['FITS', 'ASK', 'NEAR', 'OUT'] as const;
export type Tier = (typeof TIERS)[number];

/** What is known of each side, and what each asks of the other. */
export interface Pair {
  /** What the investor asks of the place. */
  readonly investor: Terms<PlaceKey>;
  /** What the steward asks of whoever comes. */
  readonly steward: Terms<ProjectKey>;
  readonly place: (key: PlaceKey) => Found;
  readonly project: (key: ProjectKey) => Found;
}

export interface Rank {
  readonly tier: Tier;
  /** The smaller of the lower bounds of both sides, points of 100. */
  readonly bound: number;
}

export const verdictOf = (asked: Asked, found: Found): Holds => holds(asked, found, hasTolerance(asked.key) ? NEAR_MISS_TOLERANCE : 0);

interface Tally {
  failed: number;
  nearly: number;
  unknown: number;
}

const tally = <Key extends string>(sum: Tally, musts: readonly Asked<Key>[], foundOf: (key: Key) => Found): Tally => {
  for (const must of musts) {
    const verdict = verdictOf(must, foundOf(must.key));
    if (verdict === 'UNKNOWN') sum.unknown += 1;
    else if (verdict === 'NEARLY') sum.nearly += 1;
    else if (verdict === 'NOT_MET') sum.failed += 1;
  }
  return sum;
};

const tierOf = ({ investor, steward, place, project }: Pair): Tier => {
  const sum = tally(tally({ failed: 0, nearly: 0, unknown: 0 }, investor.musts, place), steward.musts, project);
  if (sum.failed + sum.nearly === 0) return sum.unknown === 0 ? 'FITS' : 'ASK';
  return sum.failed === 0 && sum.nearly === 1 ? 'NEAR' : 'OUT';
};

/** Where a pair stands among others: as `matchOf` says, without its reasons. */
export const rankOf = (pair: Pair): Rank => ({
  tier: tierOf(pair),
  bound: Math.min(
    lowOf(sumsOf(pair.investor.wishes, (key) => pair.place(key as PlaceKey))),
    lowOf(sumsOf(pair.steward.wishes, (key) => pair.project(key as ProjectKey))),
  ),
});

/** What a list is ordered by. */
export interface Ranked extends Rank {
  /** The day of its figures as a number that grows; null: unknown, which is never fresh. */
  readonly freshness: number | null;
  readonly name: string;
}

const NEVER = -Infinity;

/** By tier, then by what is certain on both sides, then the freshest, then the name. */
export const compareRanks = (one: Omit<Ranked, 'name'>, other: Omit<Ranked, 'name'>): number =>
  TIERS.indexOf(one.tier) - TIERS.indexOf(other.tier) ||
  other.bound - one.bound ||
  Math.sign((other.freshness ?? NEVER) - (one.freshness ?? NEVER)) ||
  0;

export const compareRanked = (one: Ranked, other: Ranked): number =>
  compareRanks(one, other) || (one.name < other.name ? -1 : Number(one.name > other.name));
