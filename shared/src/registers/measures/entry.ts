import type { Blocker, MeasureCategory, MeasureStatus } from '../../plans/vocabulary.ts';
import type { MoneyColumn } from './money-headings.ts';

export interface StatedSum extends MoneyColumn {
  /** Whole tenge. */
  readonly amount: number;
}

/** What a row of a sheet of measures says; what it leaves open is missing. */
export interface MeasureEntry {
  /** Missing: the row names none that there is. */
  readonly townId?: string;
  readonly nameRu?: string;
  readonly nameKk?: string;
  readonly nameEn?: string;
  /** Slug of the plan. */
  readonly plan?: string;
  readonly category?: MeasureCategory;
  readonly delivers?: string;
  readonly quantity?: number;
  readonly unit?: string;
  readonly fromYear?: number;
  readonly toYear?: number;
  readonly status?: MeasureStatus;
  readonly asOf?: string;
  readonly blocker?: Blocker;
  readonly blockedBy?: string;
  readonly owner?: string;
  readonly note?: string;
  readonly source?: string;
  readonly amendedOn?: string;
  readonly amendment?: string;
  readonly sums?: readonly StatedSum[];
}
