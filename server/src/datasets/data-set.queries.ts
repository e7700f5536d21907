import sql from 'sql-template-tag';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';

interface Counted {
  readonly rows: number;
  /** Kazakhstan day of the newest change; null: there is no row. */
  readonly changed: string | null;
}

export interface SetCounts {
  readonly opportunities: readonly (Counted & { readonly kind: string; readonly changed: string })[];
  readonly measures: Counted;
}

/** How many published opportunities of each kind and how many measures there are, and when they last changed: one statement. */
export const setCounts = async (ctx: Context): Promise<SetCounts> => {
  const [row] = await readPublic<SetCounts>(
    ctx,
    sql`select
      coalesce((select jsonb_agg(to_jsonb(k)) from (
        select o.kind, count(*)::int as rows, to_char(max(o.updated_at) at time zone 'Asia/Almaty', 'YYYY-MM-DD') as changed
        from search_row r join opportunity o on o.id = r.opportunity_id group by o.kind) k), '[]') as opportunities,
      (select jsonb_build_object('rows', count(*)::int, 'changed', to_char(max(m.updated_at) at time zone 'Asia/Almaty', 'YYYY-MM-DD')) from measure m) as measures`,
  );
  if (!row) throw new Error('A count answered nothing.');
  return row;
};
