import { MAX_MEASURE_TENGE } from '../plans/vocabulary.ts';

/** What a budget is spread over: measures of plans, or the anchor projects of one SPK. */
export const FUNDING_SUBJECTS = ['MEASURES', 'PROJECTS'] as const;
export type FundingSubject = (typeof FUNDING_SUBJECTS)[number];

/**
 * What a measure or a project may be valued for. PEOPLE: inhabitants of its town. JOBS and PLACES: what it delivers, where that is counted
 * in jobs, or in places of schools, kindergartens and clinics. PRIVATE: private money that is named in the financing of a project. WEAR: how
 * worn the network is that a measure renews. READINESS: how far it has come. DELAY: how long it is overdue.
 */
export const FUNDING_CRITERIA = ['PEOPLE', 'JOBS', 'PRIVATE', 'WEAR', 'PLACES', 'READINESS', 'DELAY'] as const;
export type FundingCriterion = (typeof FUNDING_CRITERIA)[number];

/** What can be known of each. */
export const CRITERIA_OF: Readonly<Record<FundingSubject, readonly FundingCriterion[]>> = {
  MEASURES: ['PEOPLE', 'JOBS', 'WEAR', 'PLACES', 'READINESS', 'DELAY'],
  PROJECTS: ['JOBS', 'PRIVATE', 'READINESS', 'DELAY', 'PEOPLE'],
};

export const MAX_WEIGHT = 100;
export type FundingWeights = Readonly<Record<FundingCriterion, number>>;

export const USUAL_WEIGHTS: Readonly<Record<FundingSubject, FundingWeights>> = {
  MEASURES: { PEOPLE: 40, JOBS: 0, PRIVATE: 0, WEAR: 40, PLACES: 20, READINESS: 20, DELAY: 10 },
  PROJECTS: { PEOPLE: 0, JOBS: 40, PRIVATE: 40, WEAR: 0, PLACES: 0, READINESS: 20, DELAY: 0 },
};

/** SECTOR: a division of OKED, for projects; CATEGORY: for measures. */
export const FUNDING_GROUPS = ['TOWN', 'CATEGORY', 'SECTOR'] as const;
export type FundingGroup = (typeof FUNDING_GROUPS)[number];

export const GROUPS_OF: Readonly<Record<FundingSubject, readonly FundingGroup[]>> = {
  MEASURES: ['TOWN', 'CATEGORY'],
  PROJECTS: ['TOWN', 'SECTOR'],
};

/** What of a project the budget pays for: the share of the SPK that is not committed yet, or what no source is named for. */
export const PORTFOLIO_COSTS = ['SPK_SOUGHT', 'GAP'] as const;
export type PortfolioCost = (typeof PORTFOLIO_COSTS)[number];

/** The anchor projects of one SPK. */
export interface FundingPortfolio {
  /** Id of the organisation. */
  readonly steward: string;
  readonly pays: PortfolioCost;
  /** With projects and financing that the SPK has not published: such a run is seen by its people alone. */
  readonly withDrafts: boolean;
}

/** A floor and a cap on the money of a town, a category or a sector, in tenge. */
export interface FundingLimit {
  readonly by: FundingGroup;
  /** Slug of the town, the category, or the division of OKED. */
  readonly key: string;
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

/** Two measures or projects, named by their slugs. */
export interface FundingPair {
  readonly one: string;
  readonly other: string;
}

export interface FundingQuestion {
  /** In tenge. */
  readonly budget: number;
  /** Null: measures of plans. */
  readonly portfolio: FundingPortfolio | null;
  /** Slugs; none: all towns. */
  readonly towns: readonly string[];
  /** What was invented for the trial installation, or what is real. They are never mixed. */
  readonly invented: boolean;
  readonly weights: FundingWeights;
  /** Slugs of what is chosen in any case. */
  readonly must: readonly string[];
  /** Slugs of what is not chosen. */
  readonly ban: readonly string[];
  readonly limits: readonly FundingLimit[];
  /** At most one of each pair is chosen. */
  readonly pairs: readonly FundingPair[];
  /** `one` is chosen only together with `other`, besides what is known to need something. */
  readonly needs: readonly FundingPair[];
}

export const subjectOf = ({ portfolio }: Pick<FundingQuestion, 'portfolio'>): FundingSubject => (portfolio ? 'PROJECTS' : 'MEASURES');

/** The largest budget of a question: as many tenge as one row of a plan may have. */
export const MAX_BUDGET = MAX_MEASURE_TENGE;
export const MOST_NAMED = 200;
export const MOST_LIMITS = 40;

/** A measure or a project that waits for money. */
export interface FundingCandidate {
  readonly slug: string;
  /** The keys of each group that it belongs to. */
  readonly groups: Readonly<Partial<Record<FundingGroup, readonly string[]>>>;
  /** What it needs, in tenge; always above zero. */
  readonly cost: number;
  /** What it is worth by each criterion, 0–1; null where nothing is stated, which counts as nothing. */
  readonly worth: Readonly<Record<FundingCriterion, number | null>>;
  /** Slugs of what it needs that is not finished. */
  readonly needs: readonly string[];
}

/** Value of a candidate under these weights, 0–1: the mean of its worth, weighted. Unknown worth adds nothing. */
export const valueOf = ({ worth }: FundingCandidate, weights: FundingWeights): number => {
  const whole = FUNDING_CRITERIA.reduce((sum, criterion) => sum + weights[criterion], 0);
  if (whole === 0) return 0;
  return FUNDING_CRITERIA.reduce((sum, criterion) => sum + weights[criterion] * (worth[criterion] ?? 0), 0) / whole;
};
