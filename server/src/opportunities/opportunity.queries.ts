import DataLoader from 'dataloader';
import sql, { raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { OpportunitySort } from 'shared/opportunities/kinds.ts';
import { once, read, readPublic } from '../access/context.ts';
import type { Context } from '../access/context.ts';
import { seesOpportunities } from '../access/opportunity.policy.ts';
import { listScope, readCursor, writeCursor } from '../kernel/cursor.ts';
import { pageSize, toPage } from '../kernel/paging.ts';
import type { Page } from '../kernel/paging.ts';
import { conditionsOf, whereAll } from './opportunity.filter.ts';
import type { OpportunitiesArgs } from './opportunity.inputs.ts';
import type { OpportunityView } from './opportunity.types.ts';
import { OPPORTUNITY_COLUMNS, toOpportunity } from './opportunity.view.ts';
import type { OpportunityRow } from './opportunity.view.ts';

/**
 * The only door to opportunities: the rows the viewer may see, as the table `o`. Everything that reads them, here and
 * in other modules, begins from it.
 */
export const visibleOpportunities = (ctx: Context): Sql => sql`(select * from opportunity o where ${seesOpportunities(ctx.actor)}) o`;

interface SortKey {
  readonly column: Sql;
  readonly type: Sql;
}

/** Sort keys are a closed list of constants: no text from outside reaches ORDER BY. */
const SORT_KEYS: Record<OpportunitySort, SortKey> = {
  NEWEST: { column: sql`o.published_at`, type: sql`timestamptz` },
  INVESTMENT: { column: sql`o.investment_tenge`, type: sql`bigint` },
  LAND: { column: sql`o.land_ha`, type: sql`double precision` },
  FLOOR: { column: sql`o.floor_m2`, type: sql`bigint` },
  POWER: { column: sql`o.power_mva`, type: sql`double precision` },
  CAPITAL_PER_JOB: { column: sql`o.capital_per_job`, type: sql`bigint` },
};

const DIRECTIONS = { ASC: { word: raw('asc'), beyond: raw('>') }, DESC: { word: raw('desc'), beyond: raw('<') } } as const;

interface Place {
  readonly key: string | null;
  readonly id: string;
}

/** Rows after a place in the order; unknown figures stand last whichever way the order runs. */
const beyond = (sort: SortKey, direction: 'ASC' | 'DESC', place: Place): Sql => {
  const sign = DIRECTIONS[direction].beyond;
  if (place.key === null) return sql`(${sort.column} is null and o.id ${sign} ${place.id}::uuid)`;
  const row = sql`(${sort.column}, o.id) ${sign} (${place.key}::${sort.type}, ${place.id}::uuid)`;
  return sort === SORT_KEYS.NEWEST ? row : sql`(${row} or ${sort.column} is null)`;
};

const placeOf = (ctx: Context, scope: string, after: string | null | undefined): Place | null => {
  if (!after) return null;
  const [key = null, id = ''] = readCursor(ctx.secrets.cursorKey, scope, after);
  return { key: key === null ? null : String(key), id: String(id) };
};

type ListRow = OpportunityRow & { sortKey: string | null; total: number };

export interface OpportunityPage extends Page<OpportunityView> {
  readonly totalCount: number;
  /** What the page was asked with, for facets and the map. */
  readonly args: OpportunitiesArgs;
}

const listStatement = (args: OpportunitiesArgs, size: number, place: Place | null): Sql => {
  const sort = SORT_KEYS[args.sort];
  const where = whereAll(conditionsOf(args.filter, args.text));
  const { word } = DIRECTIONS[args.direction];
  const page = place ? sql`${where} and ${beyond(sort, args.direction, place)}` : where;
  const order =
    sort === SORT_KEYS.NEWEST ? sql`${sort.column} ${word}, o.id ${word}` : sql`${sort.column} ${word} nulls last, o.id ${word}`;
  return sql`with total as (select count(*)::int as total from opportunity o where ${where}),
    page as (select ${OPPORTUNITY_COLUMNS}, ${sort.column}::text as "sortKey" from opportunity o where ${page} order by ${order} limit ${size + 1})
    select total.total, page.* from total left join page on true`;
};

/** A page of published opportunities with the total, in one statement. */
export const listOpportunities = async (ctx: Context, args: OpportunitiesArgs): Promise<OpportunityPage> => {
  const size = pageSize(args.first);
  const scope = listScope('opportunities', args.sort, args.direction, args.filter ?? null, args.text ?? null);
  const place = placeOf(ctx, scope, args.after);
  const rows = await readPublic<ListRow>(ctx, listStatement(args, size, place));
  const found = rows.filter((row) => row.id !== null);
  const page = toPage(found, {
    size,
    hasPrevious: place !== null,
    node: (row) => toOpportunity(ctx, row),
    cursor: (row) => writeCursor(ctx.secrets.cursorKey, scope, [row.sortKey, row.id]),
  });
  return { ...page, totalCount: rows[0]?.total ?? 0, args };
};

export const opportunityBySlug = async (ctx: Context, slug: string): Promise<OpportunityView | null> => {
  const rows = await read<OpportunityRow>(ctx, sql`select ${OPPORTUNITY_COLUMNS} from ${visibleOpportunities(ctx)} where o.slug = ${slug}`);
  return rows[0] ? toOpportunity(ctx, rows[0]) : null;
};

/** Batches `opportunity` of many rows into one statement; what the viewer may not see is null. */
export const opportunityLoader = (ctx: Context): DataLoader<string, OpportunityView | null> =>
  once(
    ctx,
    'opportunityLoader',
    () =>
      new DataLoader<string, OpportunityView | null>(async (ids) => {
        const rows = await read<OpportunityRow>(
          ctx,
          sql`select ${OPPORTUNITY_COLUMNS} from ${visibleOpportunities(ctx)} where o.id = any (${[...ids]}::uuid[])`,
        );
        const byId = new Map(rows.map((row) => [row.id, toOpportunity(ctx, row)]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );

/** Published ones nearby: the same town first, then the same activity in the region, then the same kind. */
export const similarOpportunities = async (ctx: Context, to: OpportunityView, first: number): Promise<OpportunityView[]> => {
  const oked = to.okedDivisions.map((division) => division.code);
  const rows = await readPublic<OpportunityRow>(
    ctx,
    sql`select ${OPPORTUNITY_COLUMNS} from opportunity o
      where o.publication = 'PUBLISHED' and o.id <> ${to.id}::uuid and o.region_id = ${to.region.id}::uuid
      order by (o.town_id is not distinct from ${to.town?.id ?? null}::uuid)::int + 2 * (o.oked && ${oked}::text[])::int
        + (o.kind = ${to.kind})::int desc, o.published_at desc, o.id limit ${first}`,
  );
  return rows.map((row) => toOpportunity(ctx, row));
};
