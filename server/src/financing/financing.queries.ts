import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import type { RowOf } from '../kernel/entity.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { webSource } from '../towns/source.types.ts';
import { ProjectFinancing } from './financing.entity.ts';
import type { FinancingPlanType } from './financing.types.ts';

const SHOWN = ProjectFinancing.without('recordedBy');
type FinancingRow = RowOf<typeof SHOWN>;

const viewPlan = (ctx: Context, { raised, source, ...row }: FinancingRow): FinancingPlanType => ({
  ...row,
  sought: raised - row.committed,
  gap: row.total - raised,
  source: webSource(ctx, source, row.asOf),
});

/** The plans of many projects in one statement, newest first. */
export const financingLoader = (ctx: Context): DataLoader<string, readonly FinancingPlanType[]> =>
  once(
    ctx,
    'financing',
    () =>
      new DataLoader<string, readonly FinancingPlanType[]>(async (ids) => {
        const rows = await read<FinancingRow>(
          ctx,
          sql`select ${SHOWN.of('f')} from project_financing f where f.opportunity_id = any (${[...ids]}::uuid[]) order by f.number desc`,
        );
        return ids.map((id) => rows.filter(({ opportunityId }) => opportunityId === id).map((row) => viewPlan(ctx, row)));
      }),
  );
