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
  readonly measures: number;
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

export interface FundingOutcome {
  /** Null: nothing satisfies all conditions, or nothing has been found yet. */
  readonly answer: FundingAnswer | null;
  /** What stands in the way when nothing satisfies all conditions. */
  readonly infeasible: Infeasible | null;
}

/** Tenge of the question "what would one more billion buy?". */
export const BILLION = 1_000_000_000;
