import sql, { join } from 'sql-template-tag';
import { RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { RangeKey } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { OPPORTUNITY_COLUMNS, toOpportunity } from '../opportunities/opportunity.view.ts';
import type { OpportunityRow } from '../opportunities/opportunity.view.ts';
import type { OpportunityPage } from './list.queries.ts';
import { allRows, orUnknown, withTables } from './narrowing.ts';
import { isAbout, nearMissRows } from './ranges.ts';

export interface NearMissView {
  readonly node: OpportunityView;
  readonly missed: RangeKey;
}

/** Rows that miss exactly one range, by at most a fifth of the bound, and meet all other conditions; newest first. */
export const nearMisses = async (ctx: Context, { narrowings, args }: OpportunityPage, first: number): Promise<NearMissView[]> => {
  const isWide = args.filter?.unknown === 'INCLUDE';
  const parts = RANGE_FIELDS.flatMap((field) => {
    const near = nearMissRows(field, args.filter?.[field]);
    if (!near) return [];
    const others = narrowings.filter((one) => !isAbout(one, field)).map((one) => (isWide ? orUnknown(one) : one.met));
    return [
      sql`(select r.opportunity_id, r.published_at, ${SEARCH_CONDITIONS[field].key}::text as missed from search_row r where ${near} and ${allRows(others)}
      order by r.published_at desc limit ${first})`,
    ];
  });
  if (parts.length === 0) return [];
  const rows = await readPublic<OpportunityRow & { missed: RangeKey }>(
    ctx,
    sql`${withTables(narrowings)} select m.missed, ${OPPORTUNITY_COLUMNS} from (${join(parts, ' union all ')}) m join opportunity o on o.id = m.opportunity_id
      order by m.published_at desc, o.id limit ${first}`,
  );
  return rows.map((row) => ({ node: toOpportunity(ctx, row), missed: row.missed }));
};
