import sql, { empty, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { UnknownMode } from 'shared/search/vocabulary.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { BitSet } from '../kernel/bit-set.ts';
import { listScope, readCursor, writeCursor } from '../kernel/cursor.ts';
import type { CursorKey } from '../kernel/cursor.ts';
import { pageSize, toPage } from '../kernel/paging.ts';
import type { Edge, Page } from '../kernel/paging.ts';
import { Problem } from '../kernel/problems.ts';
import { WHOLE } from '../opportunities/opportunity.view.ts';
import type { OpportunityCardView, OpportunityShape, ShapedRow } from '../opportunities/opportunity.view.ts';
import { evaluate, rowsOf, wantedOf } from './evaluation.ts';
import type { Evaluation, Rows } from './evaluation.ts';
import { kilometresOf, narrowingsOf } from './filter.ts';
import { wordHits } from './hits.queries.ts';
import type { WordHits } from './hits.queries.ts';
import { searchIndex } from './index/index-holder.ts';
import type { SearchIndex } from './index/search-index.ts';
import { topRows } from './index/top-rows.ts';
import { wantedRows, withTables } from './narrowing.ts';
import type { Narrowing } from './narrowing.ts';
import { isRanked, sortKeyOf } from './order.ts';
import type { SortKey } from './order.ts';
import { rankedList, rankedPage } from './ranking.ts';
import type { OpportunitiesArgs } from './search.inputs.ts';
import { asksForWords } from './words.ts';

export interface FoundEdge extends Edge<OpportunityCardView> {
  readonly distanceKm: number | null;
}

export interface OpportunityPage extends Page<OpportunityCardView> {
  readonly edges: FoundEdge[];
  readonly totalCount: number;
  readonly unknownCount: number;
  readonly otherCurrencyCount: number;
  /** The arguments of the page and its conditions, for facets, advice and the map. */
  readonly args: OpportunitiesArgs;
  readonly evaluation: Evaluation;
  /** All rows that the search finds. */
  readonly rows: BitSet;
}

/** A row of the page: its position in the index, and its key where the database has ordered the rows. */
type ListRow = ShapedRow & { readonly edition: number; readonly position: number; readonly key: string | null };

const DIRECTIONS = { ASC: { word: raw('asc'), beyond: raw('>') }, DESC: { word: raw('desc'), beyond: raw('<') } } as const;

/** The last row of the page before: its keys and, at the end, its id. */
type Place = CursorKey;

const idOf = (place: Place): string => String(place.at(-1));

/** Rows after a position in the order; unknown figures come last in both directions. */
const beyond = ({ column, type, isNullable }: SortKey, direction: 'ASC' | 'DESC', place: Place): Sql => {
  const sign = DIRECTIONS[direction].beyond;
  const [key = null] = place;
  if (key === null) return sql`(${column} is null and r.opportunity_id ${sign} ${idOf(place)}::uuid)`;
  const row = sql`(${column}, r.opportunity_id) ${sign} (${String(key)}::${type}, ${idOf(place)}::uuid)`;
  return isNullable ? sql`(${row} or ${column} is null)` : row;
};

const orderBy = ({ column, isNullable }: SortKey, direction: 'ASC' | 'DESC'): Sql => {
  const { word } = DIRECTIONS[direction];
  return sql`${column} ${word} ${isNullable ? raw('nulls last') : empty}, r.opportunity_id ${word}`;
};

const textsOf = ({ needsTexts }: SortKey): Sql => (needsTexts ? sql`join search_text t on t.position = r.position` : empty);

/** The condition that `search_row r` is one of these rows. Rows that came later than the set are not in it. */
const isAmong = ({ words }: BitSet): Sql =>
  sql`case when r.position < ${words.length * 32} then get_bit(${Buffer.from(words.buffer, words.byteOffset, words.byteLength)}::bytea, r.position) = 1 else false end`;

interface Asked {
  readonly args: OpportunitiesArgs;
  readonly size: number;
  readonly place: Place | null;
  readonly shape: OpportunityShape;
}

interface Found {
  readonly index: SearchIndex;
  readonly rows: BitSet;
  readonly hits: WordHits | null;
}

const figuresOf = (place: Place): (number | null)[] => place.slice(0, -1).map((part) => (part === null ? null : Number(part)));

/** `page as (position, key, nth)`: one row more than the page. What the index can order comes in its order. */
const pageOf = (ctx: Context, { args, size, place }: Asked, { index, rows, hits }: Found): Sql => {
  if (hits && isRanked(args)) {
    const after = place && { rank: String(place[0]), figures: figuresOf(place).slice(1), id: idOf(place) };
    return rankedPage(index, { rows, hits, size, after });
  }
  const key = sortKeyOf(ctx, args);
  if (key.levels) {
    const order = { levels: key.levels(index), isAscendingById: args.direction === 'ASC' };
    const top = topRows(index, rows, { order, size: size + 1, after: place && { figures: figuresOf(place), id: idOf(place) } });
    return sql`page as (select p.position, null::text as key, p.nth from unnest(${top}::int[]) with ordinality as p (position, nth))`;
  }
  const order = orderBy(key, args.direction);
  return sql`page as (select r.position, (${key.column})::text as key, row_number() over (order by ${order}) as nth from search_row r ${textsOf(key)}
    where ${isAmong(rows)} ${place ? sql`and ${beyond(key, args.direction, place)}` : empty} order by ${order} limit ${size + 1})`;
};

/** The rows of the page, with the edition that they are of. */
const pageStatement = (page: Sql, columns: Sql): Sql => sql`with ${page}
  select e.number as edition, page.position, page.key, ${columns} from search_edition e
    left join (page join search_row r on r.position = page.position join opportunity o on o.id = r.opportunity_id) on true order by page.nth`;

/** The figures that the index orders by, then the id; or the key that the database has written. */
const placeOf = (ctx: Context, args: OpportunitiesArgs, index: SearchIndex): ((row: ListRow) => Place) => {
  const published = index.figure('publishedAt');
  if (isRanked(args)) return (row) => [row.key, published.at(row.position), row.id];
  const levels = sortKeyOf(ctx, args).levels?.(index);
  if (!levels) return (row) => [row.key, row.id];
  const figure = (at: number): number | null => (Number.isNaN(at) ? null : at);
  return (row) => [...levels.map(({ at }) => figure(at(row.position))), row.id];
};

interface Listed {
  readonly evaluation: Evaluation;
  readonly rows: Rows;
  readonly wanted: BitSet;
  readonly page: ListRow[];
}

/** The rows have changed since they were chosen; the edition that they are of now. */
class Outdated {
  public constructor(public readonly edition: number) {}
}

const readPage = async (ctx: Context, asked: Asked, evaluation: Evaluation, hits: WordHits | null): Promise<Listed | Outdated> => {
  const { index } = evaluation.held;
  const { edition } = index;
  const rows = rowsOf(evaluation);
  const wanted = wantedOf(rows, asked.args.filter?.unknown);
  const page = await readPublic<ListRow>(ctx, pageStatement(pageOf(ctx, asked, { index, rows: wanted, hits }), asked.shape.columns));
  const newest = page[0]?.edition ?? edition;
  return newest > edition ? new Outdated(newest) : { evaluation, rows, wanted, page };
};

/** One look at the index and one statement, after another one for words. */
const listOnce = async (ctx: Context, narrowings: readonly Narrowing[], asked: Asked): Promise<Listed | Outdated> => {
  const { text } = asked.args;
  const hits = asksForWords(text) ? await wordHits(ctx, text) : null;
  const index = await searchIndex(ctx.publicPool, hits?.edition);
  if (hits && hits.edition < index.edition) return new Outdated(index.edition);
  return readPage(ctx, asked, evaluate(narrowings, { index, hits: hits?.hits ?? null }), hits);
};

/** How often a list is begun again because its rows have just changed. */
const MOST_TRIES = 5;

/** The statement tells which edition its rows are of: when it is newer than the index, the index catches up, and the list is made again. */
const list = async (ctx: Context, narrowings: readonly Narrowing[], asked: Asked): Promise<Listed> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const listed = await listOnce(ctx, narrowings, asked);
    if (!(listed instanceof Outdated)) return listed;
    await searchIndex(ctx.publicPool, listed.edition);
  }
  throw new Problem('UNAVAILABLE');
};

const totalsOf = (
  { strict, wide, inCurrencies }: Rows,
  mode: UnknownMode,
): Pick<OpportunityPage, 'totalCount' | 'unknownCount' | 'otherCurrencyCount'> => {
  const met = strict.count();
  const orUnknown = wide === strict ? met : wide.count();
  return {
    totalCount: { EXCLUDE: met, INCLUDE: orUnknown, ONLY: orUnknown - met }[mode],
    unknownCount: orUnknown - met,
    otherCurrencyCount: (inCurrencies === strict ? met : inCurrencies.count()) - met,
  };
};

/** A page of published opportunities with its totals: one statement, and one before it for words. */
export const listOpportunities = async (ctx: Context, args: OpportunitiesArgs, shape = WHOLE): Promise<OpportunityPage> => {
  const size = pageSize(args.first);
  const narrowings = narrowingsOf(ctx, args.filter, args.text);
  const scope = listScope('opportunities', args.sort, args.direction, args.filter ?? null, args.text ?? null, ctx.locale);
  const place = args.after ? readCursor(ctx.secrets.cursorKey, scope, args.after) : null;
  const { evaluation, rows, wanted, page: found } = await list(ctx, narrowings, { args, size, place, shape });
  const { index } = evaluation.held;
  const placed = placeOf(ctx, args, index);
  const distance = kilometresOf(ctx, args, index);
  const listed = found.filter((row) => row.id !== null);
  const page = toPage(listed, {
    size,
    hasPrevious: place !== null,
    node: (row) => shape.view(ctx, row),
    more: (row) => ({ distanceKm: distance(row.position) }),
    cursor: (row) => writeCursor(ctx.secrets.cursorKey, scope, placed(row)),
  });
  return { ...page, ...totalsOf(rows, args.filter?.unknown ?? 'EXCLUDE'), args, evaluation, rows: wanted };
};

export interface WholeList {
  /** Returns `total`. */
  readonly count: Sql;
  /** Returns `found`, the id of each opportunity, in the order of the list. */
  readonly ids: Sql;
}

/** Statements for everything that a list would show on all its pages, for exports. They can be used as sub-selects. */
export const wholeList = (ctx: Context, args: OpportunitiesArgs): WholeList => {
  const narrowings = narrowingsOf(ctx, args.filter, args.text);
  const rows = wantedRows(narrowings, args.filter?.unknown);
  const count = sql`${withTables(narrowings)} select count(*)::int as total from search_row r where ${rows}`;
  if (isRanked(args)) return { count, ids: sql`${withTables(narrowings, [rankedList(rows)])} select found from page order by nth` };
  const key = sortKeyOf(ctx, args);
  return {
    count,
    ids: sql`${withTables(narrowings)} select r.opportunity_id as found from search_row r ${textsOf(key)} where ${rows} order by ${orderBy(key, args.direction)}`,
  };
};
