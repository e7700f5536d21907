/** Who adopted a plan. NATIONAL_PROJECT: a named project of the whole country. */
export const PLAN_LEVELS = ['TOWN', 'REGION', 'NATIONAL_PROJECT'] as const;
export type PlanLevel = (typeof PLAN_LEVELS)[number];

/** TO_BE_MERGED: an act or an official says that the plan becomes a part of the region's plan, and nobody has said that it has. */
export const PLAN_STATUSES = ['IN_FORCE', 'TO_BE_MERGED', 'MERGED', 'ENDED', 'UNKNOWN'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export const MEASURE_CATEGORIES = [
  'HEAT',
  'WATER',
  'SEWERAGE',
  'POWER',
  'ROADS',
  'TRANSPORT',
  'SCHOOL',
  'KINDERGARTEN',
  'HEALTH',
  'CULTURE_SPORT',
  'HOUSING',
  'RENTAL_HOUSING',
  'SPECIALISTS',
  'INDUSTRIAL_ZONE',
  'ENVIRONMENT',
  'OTHER',
] as const;
export type MeasureCategory = (typeof MEASURE_CATEGORIES)[number];

/** In the order of a measure's life. LATE: under way after its due date. NOT_DONE: its term is over and nothing was delivered. */
export const MEASURE_STATUSES = ['IDEA', 'DESIGN', 'PLANNED', 'IN_PROGRESS', 'LATE', 'STOPPED', 'NOT_DONE', 'DONE'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

/** What holds a measure up, as a source says. */
export const BLOCKERS = ['MONEY', 'PAPERS', 'OWNER', 'CONTRACTOR', 'WEATHER', 'PRICES', 'PRIORITY', 'OTHER'] as const;
export type Blocker = (typeof BLOCKERS)[number];

/** PLANNED: cost or proposed sum. ALLOCATED: given or directed. SPENT: spent or built for. */
export const MONEY_KINDS = ['PLANNED', 'ALLOCATED', 'SPENT'] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

export const MONEY_SOURCES = ['NATIONAL_BUDGET', 'LOCAL_BUDGET', 'QUASI_STATE', 'PRIVATE', 'UNKNOWN'] as const;
export type MoneySource = (typeof MONEY_SOURCES)[number];

export const BUDGET_SOURCES: readonly MoneySource[] = ['NATIONAL_BUDGET', 'LOCAL_BUDGET'];
export const OFF_BUDGET_SOURCES: readonly MoneySource[] = ['QUASI_STATE', 'PRIVATE'];

/**
 * Why a sum is shown and never added up. RIVAL: sources disagree about one work. OVERLAP: other measures contain the same money.
 * PART: the sum is a part of another one of the measure.
 */
export const UNCOUNTED_REASONS = ['RIVAL', 'OVERLAP', 'PART'] as const;
export type UncountedReason = (typeof UNCOUNTED_REASONS)[number];

/** How far the allocated money goes. UNKNOWN: the plan or the allocation was not stated; NONE: nothing was allocated. */
export const FUNDINGS = ['FULL', 'PART', 'NONE', 'UNKNOWN'] as const;
export type Funding = (typeof FUNDINGS)[number];

/** What an amendment of a plan changed. */
export const AMENDMENT_SUBJECTS = ['PLANNED', 'ALLOCATED', 'TERM', 'SCOPE'] as const;
export type AmendmentSubject = (typeof AMENDMENT_SUBJECTS)[number];

/** The largest sum of one row, in tenge: many times all plans together. */
export const MAX_MEASURE_TENGE = 10_000_000_000_000;
