import type { Tax } from './clauses.ts';
import type { Refusal } from './eligibility.ts';
import type { DatedFigure, Needed } from './project.ts';
import type { EstimateTerm, TermGap } from './relief-term.ts';
import type { ReliefRule } from './terms-rules.ts';

export interface EstimateYear {
  readonly year: number;
  /** The tax base: tenge, or hectares for land. For income tax: the profit after other taxes and losses carried forward. */
  readonly base: number;
  /** Share of the calendar year that counts, 0–1. */
  readonly share: number;
  /** Standard rate in per cent, or tenge a hectare for land. */
  readonly rate: number;
  /** The law's figure behind the rate; null when the investor told it. */
  readonly figure: DatedFigure | null;
  readonly standard: number;
  readonly withTerms: number;
  /** Share of the counted days on which the relief holds, 0–1. */
  readonly reliefShare: number;
}

export interface EstimateLine {
  readonly tax: Tax;
  /** The relief that the terms grant (the first of several); null: they change nothing here. */
  readonly relief: ReliefRule | null;
  /** What the investor must state before the line can be computed. */
  readonly missing: readonly Needed[];
  /** VAT is refunded by offset: it ties up money but is not a cost, so it is shown and not added to the total. */
  readonly isCounted: boolean;
  readonly years: readonly EstimateYear[];
  /** Years whose standard rate is not known: they are left out, not guessed. */
  readonly unknownYears: readonly number[];
}

export interface EstimateSum {
  readonly standard: number;
  readonly withTerms: number;
  readonly saving: number;
}

/** What the terms save when the zone ends as late as possible. */
export interface EstimateMost {
  readonly total: EstimateSum;
  readonly presentValue: number | null;
}

export interface Estimate {
  readonly version: number;
  /** Why the terms do not apply to the project. Empty: no obstacle is known. */
  readonly refusals: readonly Refusal[];
  readonly term: EstimateTerm | null;
  /** Why the term of the relief is unknown; null: it is known. */
  readonly termGap: TermGap | null;
  /** False: the term of the relief is unknown, and figures under the terms mean nothing. */
  readonly isSavingKnown: boolean;
  /** With the earliest possible end of the zone, as all sums here: the least that the terms save. */
  readonly lines: readonly EstimateLine[];
  readonly years: readonly (EstimateSum & { readonly year: number })[];
  readonly total: EstimateSum;
  /** Savings discounted to the year of the start; null without a discount rate. */
  readonly presentValue: number | null;
  /** Null: the exact end of the zone makes no difference. */
  readonly most: EstimateMost | null;
}
