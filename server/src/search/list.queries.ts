import sql, { empty, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { listScope, readCursor, writeCursor } from '../kernel/cursor.ts';
import { pageSize, toPage } from '../kernel/paging.ts';
import type { Edge, Page } from '../kernel/paging.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { OPPORTUNITY_COLUMNS, toOpportunity } from '../opportunities/opportunity.view.ts';
import type { UnknownMode } from 'shared/search/vocabulary.ts';
import type { OpportunityRow } from '../opportunities/opportunity.view.ts';
import { columnOf, intersections } from './bits.ts';
import { kilometres, narrowingsOf } from './filter.ts';
import { orOtherCurrency, orUnknown, wantedRows, withTables } from './narrowing.ts';
import type { Narrowing, RowSet } from './narrowing.ts';
import { isRanked, sortKeyOf } from './order.ts';
import type { SortKey } from './order.ts';
import { rankedPage } from './ranking.ts';
import type { OpportunitiesArgs } from './search.inputs.ts';

export interface FoundEdge extends Edge<OpportunityView> {
  readonly distanceKm: number | null;
}

export interface OpportunityPage extends Page<OpportunityView> {
  readonly edges: FoundEdge[];
  readonly totalCount: number;
  readonly unknownCount: number;
  readonly otherCurrencyCount: number;
  /** The arguments of the page, for facets, advice and the map. */
  readonly args: OpportunitiesArgs;
  readonly narrowings: readonly Narrowing[];
}

type ListRow = OpportunityRow & { sortKeys: (string | null)[]; met: number; wide: number; inCurrencies: number; distanceKm: number | null };

const DIRECTIONS = { ASC: { word: raw('asc'), beyond: raw('>') }, DESC: { word: raw('desc'), beyond: raw('<') } } as const;

type Place = readonly (string | null)[];

/** Rows after a position in the order; unknown figures come last in both directions. */
const beyond = ({ column, type, isNullable }: SortKey, direction: 'ASC' | 'DESC', [key = null, id = null]: Place): Sql => {
  const sign = DIRECTIONS[direction].beyond;
  if (key === null) return sql`(${column} is null and r.opportunity_id ${sign} ${id}::uuid)`;
  const row = sql`(${column}, r.opportunity_id) ${sign} (${key}::${type}, ${id}::uuid)`;
  return isNullable ? sql`(${row} or ${column} is null)` : row;
};

const orderBy = ({ column, isNullable }: SortKey, direction: 'ASC' | 'DESC'): Sql => {
  const { word } = DIRECTIONS[direction];
  return sql`${column} ${word} ${isNullable ? raw('nulls last') : empty}, r.opportunity_id ${word}`;
};

interface Asked {
  readonly args: OpportunitiesArgs;
  readonly narrowings: readonly Narrowing[];
  readonly size: number;
  readonly place: Place | null;
}

const total = (index: number): Sql => sql`coalesce(sum(bit_count(${columnOf(index)})), 0)::int`;

/** Indexes of all sets: first those met strictly, then those met or unknown, then those met or stated in another currency. */
const counts = (narrowings: readonly Narrowing[]): Sql => {
  const sets = narrowings.map(({ met }) => met.bits);
  const strict = narrowings.map((_, index) => index);
  const widened = (has: (one: Narrowing) => unknown, wider: (one: Narrowing) => RowSet): number[] =>
    narrowings.map((one, index) => (has(one) ? sets.push(wider(one).bits) - 1 : index));
  const wide = widened(({ unknown }) => unknown, orUnknown);
  const inCurrencies = widened(({ otherCurrency }) => otherCurrency, orOtherCurrency);
  return sql`${intersections(sets, [strict, wide, inCurrencies])}, total as (
    select ${total(0)} as met, ${total(1)} as wide, ${total(2)} as "inCurrencies" from base)`;
};

/** The column of `base` with the rows of a mode; for ONLY, rows that are only in the wide one. */
const BITS: Record<UnknownMode, Sql> = {
  EXCLUDE: sql`base.${columnOf(0)}`,
  INCLUDE: sql`base.${columnOf(1)}`,
  ONLY: sql`(base.${columnOf(1)} & ~base.${columnOf(0)})`,
};

/** The page of ids in the order asked for. */
const pageOf = (ctx: Context, { args, narrowings, size, place }: Asked): Sql => {
  const distance = kilometres(ctx, args);
  const mode = args.filter?.unknown ?? 'EXCLUDE';
  if (isRanked(args)) return rankedPage({ bits: BITS[mode], place, size, distance });
  const key = sortKeyOf(ctx, args);
  const order = orderBy(key, args.direction);
  return sql`page as (select r.opportunity_id as found, array[(${key.column})::text] as "sortKeys", ${distance} as "distanceKm", row_number() over (order by ${order}) as nth
    from search_row r ${key.needsTexts ? sql`join search_text t on t.position = r.position` : empty}
    where ${wantedRows(narrowings, mode)} ${place ? sql`and ${beyond(key, args.direction, place)}` : empty} order by ${order} limit ${size + 1})`;
};

/** The page and both totals in one statement. */
const listStatement = (ctx: Context, asked: Asked): Sql =>
  sql`${withTables(asked.narrowings, [counts(asked.narrowings), pageOf(ctx, asked)])}
    select total.met, total.wide, total."inCurrencies", page."sortKeys", page."distanceKm", ${OPPORTUNITY_COLUMNS} from total
      left join (page join opportunity o on o.id = page.found) on true order by page.nth`;

const totalsOf = (
  row: ListRow | undefined,
  mode: UnknownMode,
): Pick<OpportunityPage, 'totalCount' | 'unknownCount' | 'otherCurrencyCount'> => {
  const met = row?.met ?? 0;
  const wide = row?.wide ?? 0;
  return {
    totalCount: { EXCLUDE: met, INCLUDE: wide, ONLY: wide - met }[mode],
    unknownCount: wide - met,
    otherCurrencyCount: (row?.inCurrencies ?? met) - met,
  };
};

/** A page of published opportunities with its totals, in one statement. */
export const listOpportunities = async (ctx: Context, args: OpportunitiesArgs): Promise<OpportunityPage> => {
  const size = pageSize(args.first);
  const narrowings = narrowingsOf(ctx, args.filter, args.text);
  const scope = listScope('opportunities', args.sort, args.direction, args.filter ?? null, args.text ?? null, ctx.locale);
  const place = args.after
    ? readCursor(ctx.secrets.cursorKey, scope, args.after).map((part) => (part === null ? null : String(part)))
    : null;
  const rows = await readPublic<ListRow>(ctx, listStatement(ctx, { args, narrowings, size, place }));
  const found = rows.filter((row) => row.id !== null);
  const page = toPage(found, {
    size,
    hasPrevious: place !== null,
    node: (row) => toOpportunity(ctx, row),
    cursor: (row) => writeCursor(ctx.secrets.cursorKey, scope, [...row.sortKeys, row.id]),
  });
  const edges = page.edges.map((edge, index) => ({ ...edge, distanceKm: found[index]?.distanceKm ?? null }));
  return { ...page, edges, ...totalsOf(rows[0], args.filter?.unknown ?? 'EXCLUDE'), args, narrowings };
};

/** Unlimited: exports are not paged. */
const WHOLE = 1_000_000_000;

export interface WholeList {
  /** Returns `total`. */
  readonly count: Sql;
  /** Returns `found`, the id of each opportunity, in the order of the list. */
  readonly ids: Sql;
}

/** Statements for everything that a list would show on all its pages, for exports. They can be used as sub-selects. */
export const wholeList = (ctx: Context, args: OpportunitiesArgs): WholeList => {
  const narrowings = narrowingsOf(ctx, args.filter, args.text);
  const page = pageOf(ctx, { args, narrowings, size: WHOLE, place: null });
  return {
    count: sql`${withTables(narrowings)} select count(*)::int as total from search_row r where ${wantedRows(narrowings, args.filter?.unknown)}`,
    ids: sql`${withTables(narrowings, [counts(narrowings), page])} select found from page order by nth`,
  };
};
