import type { RowOf } from '../../kernel/entity.ts';
import { Measure, MeasureAmendment, MeasureMoney, Plan, PublishedTotal } from '../../plans/plan.entity.ts';
import type { MeasureStatusChange } from '../../plans/plan.entity.ts';
import type { ProductData } from '../product-data.ts';
import type { MeasureFileRow, MoneyRow } from '../schemas/measures.schema.ts';
import { demoPlans } from './demo-measures.ts';
import { unitOf } from './fact-unit.ts';

export const LOADED_PLAN = Plan.without('id');
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
export const LOADED_AMENDMENT = MeasureAmendment.without('id');

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

const moneyOf = ({ amountTenge, ...columns }: MoneyRow): PreparedMeasure['money'][number] => ({ ...columns, amount: amountTenge });

const publicMeasure = ({ measures }: ProductData, { id, ...row }: MeasureFileRow): PreparedMeasure => ({
  ...row,
  slug: id,
  unitName: row.unit === null || row.quantity === null ? null : unitOf(measures.units[row.unit], row.quantity),
  owner: null,
  origin: 'PUBLIC_RECORD',
  money: row.money.map(moneyOf),
  amendments: [],
  history: [{ status: row.status, asOf: row.statusAsOf, source: row.sources[0] ?? null }],
  needs: [],
});

/** The plans and measures of the files and, with invented rows, the invented ones. */
export const preparePlans = (data: ProductData, withDemo: boolean): PreparedPlans => {
  const invented = withDemo ? demoPlans(data) : { plans: [], measures: [] };
  return {
    plans: [
      ...data.measures.plans.map(({ id, ...plan }): PreparedPlan => ({ ...plan, slug: id, origin: 'PUBLIC_RECORD' })),
      ...invented.plans,
    ],
    measures: [...data.measures.rows.map((row) => publicMeasure(data, row)), ...invented.measures],
  };
};
