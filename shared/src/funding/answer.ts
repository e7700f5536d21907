import type { Infeasible } from './program.ts';
import type { Verdict } from './verdict.ts';

/** What a run is doing. FIRST: any good answer. PROOF: the best one, or how far from it the answer may be. CURVE: answers to other budgets. */
export const FUNDING_STAGES = ['FIRST', 'PROOF', 'CURVE', 'ENDED'] as const;
export type FundingStage = (typeof FUNDING_STAGES)[number];

/** FAILED: the server was stopped while it reckoned, or an error happened. */
export const FUNDING_STATES = ['WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'] as const;
export type FundingState = (typeof FUNDING_STATES)[number];

/** Chosen for a budget: how many, for how much, and the sum of their values. */
export interface FundingPoint {
  readonly budget: number;
  readonly spent: number;
  readonly worth: number;
  /** How many were chosen. */
  readonly count: number;
}

export interface FundingAnswer extends FundingPoint {
  /** Slugs. */
  readonly chosen: readonly string[];
  readonly out: readonly Verdict[];
  /** Relative distance from the best possible value: 0 when it is proven that there is no better answer. */
  readonly gap: number;
  /** With a thousand million tenge more: what would be added and what would be replaced; null until it is reckoned. */
  readonly billion: (FundingPoint & { readonly added: readonly string[]; readonly dropped: readonly string[] }) | null;
  readonly curve: readonly FundingPoint[];
}

/**
 * Why a project has no place in an answer. NO_PLAN: nobody has stated its financing. OTHER_CURRENCY: its financing is not stated in tenge.
 * NOTHING_SOUGHT: by its financing it needs nothing of this budget.
 */
export const UNCOUNTED_REASONS = ['NO_PLAN', 'OTHER_CURRENCY', 'NOTHING_SOUGHT'] as const;
export type UncountedReason = (typeof UNCOUNTED_REASONS)[number];

/** A project whose cost is not known, which is neither zero nor a guess. */
export interface Uncounted {
  readonly slug: string;
  readonly reason: UncountedReason;
}

/** What has been found so far. */
export interface FundingFinding {
  /** Null: nothing satisfies all conditions, or nothing has been found yet. */
  readonly answer: FundingAnswer | null;
  /** What stands in the way when nothing satisfies all conditions. */
  readonly infeasible: Infeasible | null;
}

export interface FundingOutcome extends FundingFinding {
  /** What each candidate needs, in tenge, by slug: an answer stays what it was when the figures change. */
  readonly costs: Readonly<Record<string, number>>;
  /** Candidates whose figures are not published yet. */
  readonly drafts: readonly string[];
  readonly uncounted: readonly Uncounted[];
}

/** Tenge of the question "what would one more billion buy?". */
export const BILLION = 1_000_000_000;
