import sql from 'sql-template-tag';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { MergeRow } from 'shared/plan-merging/rows.ts';
import { MOST_MERGE_ROWS } from 'shared/plan-merging/rows.ts';
import { badInput, found } from '../kernel/problems.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';

/** The measures of a plan in a town, as a check copies them: those that state most money first. */
export const plansRows = async (ctx: Context, planId: string, townId: string): Promise<MergeRow[]> => {
  const rows = await readPublic<MergeRow>(
    ctx,
    sql`select m.slug as code, m.title, t.slug as town, m.category, m.planned as amount
      from measure m join town t on t.id = m.town_id where m.plan_id = ${planId}::uuid and m.town_id = ${townId}::uuid
      order by m.planned desc nulls last, m.slug limit ${MOST_MERGE_ROWS + 1}`,
  );
  if (rows.length > MOST_MERGE_ROWS) throw badInput({ path: 'input.plan', rule: 'TOO_LONG' });
  return rows;
};

/** The name of a plan in all its languages. */
export const storedName = async (ctx: Context, planId: string): Promise<LocalizedText> => {
  const [row] = await readPublic<{ name: LocalizedText }>(ctx, sql`select name from plan where id = ${planId}::uuid`);
  return found(row).name;
};
