import sql from 'sql-template-tag';
import { once, readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { PUBLISHED } from '../access/opportunity.policy.ts';

interface Counts {
  readonly byTown: ReadonlyMap<string, number>;
  readonly byZone: ReadonlyMap<string, number>;
}

const countAll = async (ctx: Context): Promise<Counts> => {
  const rows = await readPublic<{ townId: string | null; zoneId: string | null; count: number }>(
    ctx,
    sql`select o.town_id as "townId", o.zone_id as "zoneId", count(*)::int as count from opportunity o
      where ${PUBLISHED} and (o.town_id is not null or o.zone_id is not null) group by grouping sets ((o.town_id), (o.zone_id))`,
  );
  const collect = (key: 'townId' | 'zoneId'): Map<string, number> =>
    new Map(rows.flatMap((row) => (row[key] === null ? [] : [[row[key], row.count] as const])));
  return { byTown: collect('townId'), byZone: collect('zoneId') };
};

/** Published opportunities of every town and zone, counted once per request in one statement. */
export const opportunityCounts = (ctx: Context): Promise<Counts> => once(ctx, 'opportunityCounts', () => countAll(ctx));
