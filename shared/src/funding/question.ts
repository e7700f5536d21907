import { MAX_MEASURE_TENGE } from '../plans/vocabulary.ts';
import type { MeasureCategory } from '../plans/vocabulary.ts';

/**
 * What a measure may be valued for. PEOPLE: inhabitants of its town. JOBS and PLACES: what it delivers, where that is counted in jobs,
 * or in places of schools, kindergartens and clinics. WEAR: how worn the network is that it renews. READINESS: how far it has come.
 * DELAY: how long it is overdue.
 */
export const FUNDING_CRITERIA = ['PEOPLE', 'JOBS', 'WEAR', 'PLACES', 'READINESS', 'DELAY'] as const;
export type FundingCriterion = (typeof FUNDING_CRITERIA)[number];

export const MAX_WEIGHT = 100;
export type FundingWeights = Readonly<Record<FundingCriterion, number>>;

export const USUAL_WEIGHTS: FundingWeights = { PEOPLE: 40, JOBS: 0, WEAR: 40, PLACES: 20, READINESS: 20, DELAY: 10 };

export const FUNDING_GROUPS = ['TOWN', 'CATEGORY'] as const;
export type FundingGroup = (typeof FUNDING_GROUPS)[number];

/** A floor and a cap on the money of a town or of a category, in tenge. */
export interface FundingLimit {
  readonly by: FundingGroup;
  /** Slug of the town, or the category. */
  readonly key: string;
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** Of two measures, named by their slugs, at most one is chosen. */
export interface FundingPair {
  readonly one: string;
  readonly other: string;
}

export interface FundingQuestion {
  /** In tenge. */
  readonly budget: number;
  /** Slugs; none: all towns. */
  readonly towns: readonly string[];
  /** Measures that were invented for the trial installation, or those of public records. They are never mixed. */
  readonly invented: boolean;
  readonly weights: FundingWeights;
  /** Slugs of measures that are chosen in any case. */
  readonly must: readonly string[];
  /** Slugs of measures that are not chosen. */
  readonly ban: readonly string[];
  readonly limits: readonly FundingLimit[];
  readonly pairs: readonly FundingPair[];
}

/** The largest budget of a question: as many tenge as one row of a plan may have. */
export const MAX_BUDGET = MAX_MEASURE_TENGE;
export const MOST_NAMED = 200;
export const MOST_LIMITS = 40;

/** A measure that waits for money. */
export interface FundingCandidate {
  readonly slug: string;
  readonly town: string;
  readonly category: MeasureCategory;
  /** What is missing of its planned sum, in tenge; always above zero. */
  readonly cost: number;
  /** What it is worth by each criterion, 0–1; null where nothing is stated, which counts as nothing. */
  readonly worth: Readonly<Record<FundingCriterion, number | null>>;
  /** Slugs of the unfinished measures that it needs. */
  readonly needs: readonly string[];
}

/** Value of a measure under these weights, 0–1: the mean of its worth, weighted. Unknown worth adds nothing. */
export const valueOf = ({ worth }: FundingCandidate, weights: FundingWeights): number => {
  const whole = FUNDING_CRITERIA.reduce((sum, criterion) => sum + weights[criterion], 0);
  if (whole === 0) return 0;
  return FUNDING_CRITERIA.reduce((sum, criterion) => sum + weights[criterion] * (worth[criterion] ?? 0), 0) / whole;
};
