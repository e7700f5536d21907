import sql from 'sql-template-tag';
import { MEASURE_FIELDS } from 'shared/plans/completeness.ts';
import type { MeasureField } from 'shared/plans/completeness.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { meets } from './measure-conditions.ts';
import { summaryOf } from './measures.queries.ts';
import type { MeasurePage } from './measures.queries.ts';

export interface Completeness {
  readonly known: number;
  readonly total: number;
  readonly missing: readonly { readonly field: MeasureField; readonly count: number }[];
}

/** How much is stated of the measures of a list, in one statement beside that of its count. */
export const completenessOf = async (ctx: Context, page: MeasurePage): Promise<Completeness> => {
  const missing = await readPublic<Completeness['missing'][number]>(
    ctx,
    sql`select f.field, count(*)::integer as count from measure m cross join unnest(m.missing) f (field)
      where ${meets(page.filter)} group by 1 order by 2 desc, 1`,
  );
  const total = (await summaryOf(ctx, page)).sums.count * MEASURE_FIELDS.length;
  return { known: total - missing.reduce((sum, { count }) => sum + count, 0), total, missing };
};
