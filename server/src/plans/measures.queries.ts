import DataLoader from 'dataloader';
import sql, { raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { MEASURE_FACETS } from 'shared/plans/measure-filter.ts';
import type { MeasureFacet, MeasureFilter, MeasureQuery, MeasureSort } from 'shared/plans/measure-filter.ts';
import { listScope, readCursor, writeCursor } from '../kernel/cursor.ts';
import type { CursorKey } from '../kernel/cursor.ts';
import type { RowOf } from '../kernel/entity.ts';
import { pageSize, toPage } from '../kernel/paging.ts';
import type { Page } from '../kernel/paging.ts';
import { once, readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { COUNTED, COUNTED_COLUMNS, GROUPS, meets, meetsOthers, missedFacets, missesAtMostOne } from './measure-conditions.ts';
import type { MeasuresArgs } from './measure.inputs.ts';
import { Measure } from './plan.entity.ts';

export const SHOWN_MEASURE = Measure.without('words', 'version', 'updatedAt');
export type MeasureRow = RowOf<typeof SHOWN_MEASURE>;

export interface MeasureSums {
  readonly count: number;
  readonly planned: number | null;
  readonly plannedOf: number;
  readonly allocated: number | null;
  readonly allocatedOf: number;
  readonly spent: number | null;
  readonly spentOf: number;
  readonly gap: number | null;
  readonly gapOf: number;
  readonly notDone: number;
}

export interface MeasureFacetCounts {
  readonly key: MeasureFacet;
  readonly values: { readonly value: string; readonly count: number }[];
}

interface Summary {
  readonly sums: MeasureSums;
  readonly facets: { readonly key: MeasureFacet; readonly value: string; readonly count: number }[] | null;
}

export interface MeasurePage extends Page<MeasureRow> {
  readonly filter: MeasureFilter;
}

interface SortColumn {
  readonly keys: readonly [Sql, Sql];
  readonly type: Sql;
}

/** Unknown sums come last. */
const SORTS: Readonly<Record<MeasureSort, SortColumn>> = {
  GAP: { keys: [raw('coalesce(m.gap, -1)'), raw('coalesce(m.planned, -1)')], type: raw('bigint') },
  PLANNED: { keys: [raw('coalesce(m.planned, -1)'), raw('coalesce(m.allocated, -1)')], type: raw('bigint') },
  NEWEST: { keys: [raw(`coalesce(m.status_as_of, '')`), raw('m.status')], type: raw('text') },
};

/** The order of a list, the same for pages and files. */
const orderOf = (sort: MeasureSort): Sql => {
  const [first, second] = SORTS[sort].keys;
  return sql`${first} desc, ${second} desc, m.slug desc`;
};

const beyond = (sort: MeasureSort, [one = null, two = null, slug = null]: CursorKey): Sql => {
  const { keys, type } = SORTS[sort];
  return sql`(${keys[0]}, ${keys[1]}, m.slug) < (${String(one)}::${type}, ${String(two)}::${type}, ${String(slug)})`;
};

type Listed = MeasureRow & { readonly one: string; readonly two: string };

/** A page of measures, in one statement. Throws BAD_USER_INPUT for a page size outside 1–100 or a foreign cursor. */
export const listMeasures = async (ctx: Context, { filter, sort, first, after }: MeasuresArgs): Promise<MeasurePage> => {
  const size = pageSize(first);
  const asked = filter ?? {};
  const scope = listScope('measures', asked, sort);
  const place = after ? readCursor(ctx.secrets.cursorKey, scope, after) : null;
  const [one, two] = SORTS[sort].keys;
  const rows = await readPublic<Listed>(
    ctx,
    sql`select ${SHOWN_MEASURE.of('m')}, (${one})::text as one, (${two})::text as two from measure m
      where ${meets(asked)} and ${place ? beyond(sort, place) : raw('true')} order by ${orderOf(sort)} limit ${size + 1}`,
  );
  const page = toPage<Listed, MeasureRow, unknown>(rows, {
    size,
    hasPrevious: place !== null,
    node: (row) => row,
    cursor: (row) => writeCursor(ctx.secrets.cursorKey, scope, [row.one, row.two, row.slug]),
  });
  return { ...page, filter: asked };
};

/** Files hold whole lists: this many measures is more than all plans of the country together. */
const MOST_OF_A_FILE = 100_000;

/** All measures that a query finds, in its order, in one statement. */
export const allMeasures = (ctx: Context, { filter, sort }: MeasureQuery): Promise<MeasureRow[]> =>
  readPublic<MeasureRow>(
    ctx,
    sql`select ${SHOWN_MEASURE.of('m')} from measure m where ${meets(filter)} order by ${orderOf(sort)} limit ${MOST_OF_A_FILE}`,
  );

/** Sums of the found measures from their own sums; `…Of` says how many of them state one. The one place where measures are added up. */
const SUMS = sql`jsonb_build_object('count', count(*), 'planned', sum(b.planned), 'plannedOf', count(b.planned), 'allocated', sum(b.allocated),
  'allocatedOf', count(b.allocated), 'spent', sum(b.spent), 'spentOf', count(b.spent), 'gap', sum(b.gap), 'gapOf', count(b.gap),
  'notDone', count(*) filter (where b.status = 'NOT_DONE'))`;

const summarise = async (ctx: Context, filter: MeasureFilter): Promise<Summary> => {
  const [row] = await readPublic<Summary>(
    ctx,
    sql`with base as materialized (
        select ${COUNTED_COLUMNS}, m.planned, m.allocated, m.spent, m.gap, ${missedFacets(filter)} as missed from measure m
        where ${meetsOthers(filter)} and ${missesAtMostOne(filter)}),
      groups as (${GROUPS})
      select (select ${SUMS} from base b where b.missed = 0) as sums,
        (select jsonb_agg(jsonb_build_object('key', c.key, 'value', c.value, 'count', c.count) order by c.count desc, c.value)
          from (${COUNTED}) c) as facets`,
  );
  if (!row) throw new Error('A sum always has a row.');
  return row;
};

/** Count, sums and facets of a list, in one statement for all three. */
export const summaryOf = (ctx: Context, page: MeasurePage): Promise<Summary> => {
  const known = once(ctx, 'measureSummaries', () => new WeakMap<MeasurePage, Promise<Summary>>());
  const summary = known.get(page) ?? summarise(ctx, page.filter);
  known.set(page, summary);
  return summary;
};

/** Counts beside every value, each facet under all conditions but its own; the largest first, years in their order. */
export const facetsOf = ({ facets }: Summary): MeasureFacetCounts[] =>
  MEASURE_FACETS.map((key) => ({
    key,
    values: (facets ?? []).filter((one) => one.key === key).map(({ value, count }) => ({ value, count })),
  }));

/** One measure; null when there is none of this address. */
export const measureBySlug = async (ctx: Context, slug: string): Promise<MeasureRow | null> => {
  const [row] = await readPublic<MeasureRow>(ctx, sql`select ${SHOWN_MEASURE.of('m')} from measure m where m.slug = ${slug}`);
  return row ?? null;
};

/** Measures by their slugs, many in one statement. */
export const measureLoader = (ctx: Context): DataLoader<string, MeasureRow | null> =>
  once(
    ctx,
    'measureLoader',
    () =>
      new DataLoader<string, MeasureRow | null>(
        async (slugs) => {
          const rows = await readPublic<MeasureRow>(
            ctx,
            sql`select ${SHOWN_MEASURE.of('m')} from measure m where m.slug = any (${[...slugs]}::text[])`,
          );
          const found = new Map(rows.map((row) => [row.slug, row]));
          return slugs.map((slug) => found.get(slug) ?? null);
        },
        { maxBatchSize: 5_000 },
      ),
  );

/** Measures by their ids, many in one statement. */
export const measureByIdLoader = (ctx: Context): DataLoader<string, MeasureRow | null> =>
  once(
    ctx,
    'measureByIdLoader',
    () =>
      new DataLoader<string, MeasureRow | null>(async (ids) => {
        const rows = await readPublic<MeasureRow>(
          ctx,
          sql`select ${SHOWN_MEASURE.of('m')} from measure m where m.id = any (${[...ids]}::uuid[])`,
        );
        const found = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => found.get(id) ?? null);
      }),
  );
