import type { Tax } from './clauses.ts';
import type { Refusal } from './eligibility.ts';
import type { DatedFigure, Needed } from './project.ts';
import type { EstimateTerm, TermGap } from './relief-term.ts';
import type { ReliefRule } from './terms-rules.ts';

export interface EstimateYear {
  readonly year: number;
  /** What the tax is counted from: tenge, or hectares for land. Of income tax: the profit after other taxes and losses carried on. */
  readonly base: number;
  /** Share of the calendar year that counts, 0–1. */
  readonly share: number;
  /** Standard rate in per cent, or tenge a hectare for land. */
  readonly rate: number;
  /** The law's figure behind the rate; null when the investor told it. */
  readonly figure: DatedFigure | null;
  readonly standard: number;
  readonly withTerms: number;
  /** Share of the days that count on which the relief holds, 0–1. */
  readonly reliefShare: number;
}

export interface EstimateLine {
  readonly tax: Tax;
  /** What the terms grant, first of several; null: they change nothing here. */
  readonly relief: ReliefRule | null;
  /** What must be told before the line can be counted. */
  readonly missing: readonly Needed[];
  /** VAT comes back by offset: it ties up money and is no cost, so it is shown and not added up. */
  readonly isCounted: boolean;
  readonly years: readonly EstimateYear[];
  /** Years of which the standard rate is not known: they are left out, not guessed. */
  readonly unknownYears: readonly number[];
}

export interface EstimateSum {
  readonly standard: number;
  readonly withTerms: number;
  readonly saving: number;
}

/** What the terms give when the zone ends as late as it may. */
export interface EstimateMost {
  readonly total: EstimateSum;
  readonly presentValue: number | null;
}

export interface Estimate {
  readonly version: number;
  /** Why the terms do not apply to the project. Empty: nothing speaks against it. */
  readonly refusals: readonly Refusal[];
  readonly term: EstimateTerm | null;
  /** Why it cannot be said how long the relief lasts; null: it can. */
  readonly termGap: TermGap | null;
  /** False: how long relief lasts is unknown, and figures with the terms say nothing. */
  readonly isSavingKnown: boolean;
  /** By the earliest end of the zone, as all sums here: the least that the terms give. */
  readonly lines: readonly EstimateLine[];
  readonly years: readonly (EstimateSum & { readonly year: number })[];
  readonly total: EstimateSum;
  /** Savings discounted to the year of the start; null without a discount rate. */
  readonly presentValue: number | null;
  /** Null: the day on which the zone ends makes no difference. */
  readonly most: EstimateMost | null;
}
