import type { LocalizedText } from '../locale/locale.ts';
import type { AmendmentSubject, Blocker, MeasureCategory, MeasureStatus, MoneyKind, MoneySource, UncountedReason } from './vocabulary.ts';

export const MEASURE_LIMITS = {
  title: 300,
  /** Characters of any other text. */
  words: 2_000,
  source: 500,
  money: 200,
  amendments: 50,
  needs: 30,
  minYear: 1990,
  maxYear: 2100,
  quantity: 1e9,
} as const;

/** One sum of a measure, of a year and of a source of money. */
export interface MoneyEntry {
  readonly kind: MoneyKind;
  readonly moneySource: MoneySource;
  /** Null: of all years together, or unknown. */
  readonly year: number | null;
  /** Whole tenge. */
  readonly amount: number;
  /** Null: it counts. */
  readonly uncounted: UncountedReason | null;
  readonly asOf: string | null;
  readonly source: string | null;
}

/** A dated change of the plan, with its document. */
export interface AmendmentEntry {
  readonly dated: string;
  readonly subject: AmendmentSubject;
  /** Whole tenge of the whole measure. */
  readonly beforeTenge: number | null;
  readonly afterTenge: number | null;
  readonly words: LocalizedText;
  /** Name and number of the document. */
  readonly document: LocalizedText;
  readonly source: string | null;
  /** The file of the document, if one was brought. */
  readonly attachmentId: string | null;
}

/** Everything that an analyst states about a measure: what an editor reads is what is written. Null: unknown. */
export interface MeasureContent {
  /** Slug of the plan it belongs to. */
  readonly plan: string | null;
  readonly title: LocalizedText;
  readonly category: MeasureCategory;
  readonly delivers: LocalizedText | null;
  readonly quantity: number | null;
  /** One of `MEASURE_UNITS`. */
  readonly unit: string | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly status: MeasureStatus;
  readonly statusAsOf: string | null;
  readonly blocker: Blocker | null;
  readonly blockedBy: LocalizedText | null;
  readonly owner: LocalizedText | null;
  readonly note: LocalizedText | null;
  readonly money: readonly MoneyEntry[];
  readonly amendments: readonly AmendmentEntry[];
  /** Slugs of the measures that have to be done before it. */
  readonly needs: readonly string[];
}

/** A measure of which nothing is known yet. */
export const emptyMeasure = (plan: string | null): MeasureContent => ({
  plan,
  title: {},
  category: 'OTHER',
  delivers: null,
  quantity: null,
  unit: null,
  fromYear: null,
  toYear: null,
  status: 'IDEA',
  statusAsOf: null,
  blocker: null,
  blockedBy: null,
  owner: null,
  note: null,
  money: [],
  amendments: [],
  needs: [],
});
