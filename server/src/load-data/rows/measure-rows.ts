import { measureUnitName } from 'shared/plans/measure-units.ts';
import type { ProductData } from '../product-data.ts';
import type { MeasureFileRow, MoneyRow } from '../schemas/measures.schema.ts';
import { demoPlans } from './demo-measures.ts';
import type { PreparedMeasure, PreparedPlan, PreparedPlans } from './prepared-plans.ts';

const moneyOf = ({ amountTenge, ...columns }: MoneyRow): PreparedMeasure['money'][number] => ({ ...columns, amount: amountTenge });

const publicMeasure = ({ id, ...row }: MeasureFileRow): PreparedMeasure => ({
  ...row,
  slug: id,
  unitName: row.unit === null || row.quantity === null ? null : measureUnitName(row.unit, row.quantity),
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
    measures: [...data.measures.rows.map(publicMeasure), ...invented.measures],
  };
};
