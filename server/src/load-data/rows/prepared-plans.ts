import type { RowOf } from '../../kernel/entity.ts';
import { Measure, MeasureAmendment, MeasureMoney, Plan, PublishedTotal } from '../../plans/plan.entity.ts';
import type { MeasureStatusChange } from '../../plans/plan.entity.ts';

export const LOADED_PLAN = Plan.without('id', 'version', 'updatedAt');
export const LOADED_TOTAL = PublishedTotal.without('id');
export const LOADED_MEASURE = Measure.pick(
  'slug',
  'planId',
  'townId',
  'category',
  'title',
  'delivers',
  'quantity',
  'unit',
  'unitName',
  'fromYear',
  'toYear',
  'status',
  'statusAsOf',
  'asOfBasis',
  'blocker',
  'blockedBy',
  'owner',
  'note',
  'origin',
  'sources',
);
export const LOADED_MONEY = MeasureMoney.without('id');
export const LOADED_AMENDMENT = MeasureAmendment.without('id', 'attachmentId');

type MeasureRow = RowOf<typeof LOADED_MEASURE>;
type StatusChangeRow = RowOf<typeof MeasureStatusChange>;
type OfMeasure = 'measureId' | 'position';

/** A measure of the files or an invented one. Its plan, its town and what it needs are referred to by slug. */
export interface PreparedMeasure extends Omit<MeasureRow, 'planId' | 'townId'> {
  readonly plan: string | null;
  readonly town: string;
  readonly money: readonly Omit<RowOf<typeof LOADED_MONEY>, OfMeasure>[];
  readonly amendments: readonly Omit<RowOf<typeof LOADED_AMENDMENT>, OfMeasure>[];
  readonly history: readonly Omit<StatusChangeRow, OfMeasure>[];
  readonly needs: readonly string[];
}

/** A plan whose town and region are referred to by slug. */
export interface PreparedPlan extends Omit<RowOf<typeof LOADED_PLAN>, 'townId' | 'regionId'> {
  readonly town: string | null;
  readonly region: string | null;
}

export interface PreparedPlans {
  readonly plans: readonly PreparedPlan[];
  readonly measures: readonly PreparedMeasure[];
}
