import type { LocalizedText } from '../locale/locale.ts';
import type { MeasureCategory } from '../plans/vocabulary.ts';

/** One measure as a plan states it. Rows are named by their place in the list, from 0. */
export interface MergeRow {
  /** The identifier that the plan itself gives it; null: it gives none. */
  readonly code: string | null;
  readonly title: LocalizedText;
  /** Slug of the town; null: the plan does not say which. */
  readonly town: string | null;
  readonly category: MeasureCategory | null;
  /** Whole tenge; null: not stated, which is never zero. */
  readonly amount: number | null;
}

/** Why two rows are tied. ID: the same identifier. WORDS: title, place and amount. PART: one is a part of the other. HAND: a person said so. */
export const LINK_BASES = ['ID', 'WORDS', 'PART', 'HAND'] as const;
export type LinkBasis = (typeof LINK_BASES)[number];

/** A measure of the town's plan and the row of the regional plan that continues it. */
export interface MergeLink {
  readonly before: number;
  readonly after: number;
  readonly basis: LinkBasis;
  /** How sure the proposal is, 0–100. */
  readonly sureness: number;
  /** The row of the regional plan repeats a measure that another row continues already. */
  readonly isDuplicate: boolean;
  /** A person has looked at it. */
  readonly isConfirmed: boolean;
}

/** Why a measure is not in the regional plan; `before` is its place in the list of the town's plan. */
export interface LossReason {
  readonly before: number;
  readonly words: string;
}

export interface MergeContent {
  readonly before: readonly MergeRow[];
  readonly after: readonly MergeRow[];
  readonly links: readonly MergeLink[];
  readonly reasons: readonly LossReason[];
}

/** So many rows of the largest sum (`MAX_MEASURE_TENGE`) still add up to an exact number. */
export const MOST_MERGE_ROWS = 800;
export const MOST_MERGE_LINKS = 2_000;
export const MOST_TITLE_LENGTH = 500;
export const MOST_CODE_LENGTH = 120;
export const MOST_REASON_LENGTH = 1_000;
