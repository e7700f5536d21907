import { localePrefix } from 'shared/locale/locale.ts';
import type { ChallengedMeasureFigure } from 'shared/challenges/vocabulary.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import { readMeasureQuery, writeMeasureQuery } from 'shared/plans/measure-filter.ts';
import { PLAN_WORDS } from 'shared/plans/plan-words.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import { found } from '../kernel/problems.ts';
import type { Context } from '../request/context.ts';
import { allMeasures } from '../plans/measures.queries.ts';
import type { MeasureRow } from '../plans/measures.queries.ts';
import { viewMeasure } from '../plans/measure.view.ts';
import { plans } from '../plans/plans.reference.ts';
import { places } from '../towns/places.reference.ts';
import type { Column } from './export.columns.ts';
import { csvText } from './export.csv.ts';
import { takeSlot } from './export.slots.ts';
import { measuresForPrograms } from './measure-export.json.ts';
import type { MeasureCell as Cell, MeasureColumn as ColumnKey } from './measure-export.json.ts';
import { smallWorkbook } from './small-workbook.ts';

export const MEASURE_FORMATS = ['xlsx', 'csv', 'json', 'geojson'] as const;
export type MeasureFormat = (typeof MEASURE_FORMATS)[number];

const TYPES: Readonly<Record<ColumnKey, readonly [type: Column['type'], width: number]>> = {
  title: ['TEXT', 50],
  region: ['TEXT', 26],
  town: ['TEXT', 20],
  plan: ['TEXT', 40],
  category: ['TEXT', 22],
  status: ['TEXT', 18],
  status_as_of: ['DAY', 12],
  origin: ['TEXT', 24],
  delivers: ['TEXT', 40],
  quantity: ['NUMBER', 12],
  unit: ['TEXT', 16],
  from_year: ['NUMBER', 10],
  to_year: ['NUMBER', 10],
  planned_tenge: ['NUMBER', 20],
  allocated_tenge: ['NUMBER', 20],
  spent_tenge: ['NUMBER', 20],
  gap_tenge: ['NUMBER', 20],
  funding: ['TEXT', 30],
  money_sources: ['TEXT', 30],
  blocked_by: ['TEXT', 40],
  owner: ['TEXT', 24],
  disputed: ['TEXT', 30],
  sources: ['TEXT', 60],
  slug: ['TEXT', 60],
};
const KEYS = Object.keys(TYPES) as ColumnKey[];

/** The columns of the files, in their order. */
export const MEASURE_COLUMNS: readonly (readonly [key: ColumnKey, type: Column['type']])[] = KEYS.map((key) => [key, TYPES[key][0]]);

/** The columns whose figures can be disputed, by the key of the figure. */
const COLUMN_OF_FIGURE: Readonly<Record<ChallengedMeasureFigure, ColumnKey>> = {
  STATUS: 'status',
  TERM: 'to_year',
  DELIVERS: 'delivers',
  PLANNED: 'planned_tenge',
  ALLOCATED: 'allocated_tenge',
  SPENT: 'spent_tenge',
  BLOCKER: 'blocked_by',
  OWNER: 'owner',
};

/** Empty where nobody has stated it. */
const said = (text: PickedText | null): string | null => (text === null ? null : text.text);

const joined = (parts: readonly string[], separator: string): string | null => (parts.length === 0 ? null : parts.join(separator));

const planOf = (ctx: Context, { planId }: MeasureRow): string | null =>
  planId === null ? null : said(plans(ctx).planById.get(planId)?.name ?? null);

/** The cells of a measure in the reader's language; what nobody has stated is empty. */
const cellsOf = (ctx: Context, pages: string, row: MeasureRow): Record<ColumnKey, Cell> => {
  const words = PLAN_WORDS[ctx.locale];
  const view = viewMeasure(ctx, row);
  const town = found(places(ctx).townById.get(row.townId));
  return {
    title: view.title.text,
    region: town.region.name.text,
    town: town.name.text,
    plan: planOf(ctx, row),
    category: words.category[row.category],
    status: words.status[row.status],
    status_as_of: row.statusAsOf,
    origin: words.origin[row.origin],
    delivers: said(view.delivers),
    quantity: row.quantity,
    unit: said(view.unit),
    from_year: row.fromYear,
    to_year: row.toYear,
    planned_tenge: row.planned,
    allocated_tenge: row.allocated,
    spent_tenge: row.spent,
    gap_tenge: row.gap,
    funding: words.funding[row.funding],
    money_sources: joined(
      row.moneySources.map((source) => words.money[source]),
      '; ',
    ),
    blocked_by: said(view.blockedBy),
    owner: said(view.owner),
    disputed: joined(
      row.disputed.map((figure) => words.column[COLUMN_OF_FIGURE[figure]]),
      '; ',
    ),
    sources: joined(row.sources, ' '),
    slug: `${pages}/${row.slug}`,
  };
};

const MEDIA_TYPES: Readonly<Record<MeasureFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
};

const EXPORT = rateLimit('EXPORT_MEASURES', { per: 'ADDRESS', points: 60, seconds: 3_600 });

export interface MeasureFile {
  readonly type: string;
  readonly total: number;
  readonly bytes: string | Buffer;
}

interface Asked {
  readonly format: MeasureFormat;
  /** The query string of the list. */
  readonly params: URLSearchParams;
  /** Origin of our own pages. */
  readonly origin: string;
}

const fileOf = async (ctx: Context, { format, params, origin }: Asked): Promise<MeasureFile> => {
  const query = readMeasureQuery(params);
  const rows = await allMeasures(ctx, query);
  const pages = `${origin}${localePrefix[ctx.locale]}/measures`;
  const words = PLAN_WORDS[ctx.locale];
  const total = rows.length;
  const type = MEDIA_TYPES[format];
  const { sheet } = words;
  const address = writeMeasureQuery(query);
  const search = address === '' ? pages : `${pages}?${address}`;
  const named = rows.map((row) => cellsOf(ctx, pages, row));
  if (format === 'json' || format === 'geojson') return { type, total, bytes: measuresForPrograms(ctx, format, { rows, named, search }) };
  const cells = named.map((one) => KEYS.map((key) => one[key]));
  const headings = KEYS.map((key) => words.column[key]);
  if (format === 'csv') return { type, total, bytes: csvText(ctx.locale, [headings, ...cells]) };
  const at = new Date();
  const bytes = await smallWorkbook({
    names: [sheet.rows, sheet.about],
    columns: KEYS.map((key) => ({ heading: words.column[key], type: TYPES[key][0], width: TYPES[key][1] })),
    rows: cells,
    about: [
      [sheet.search, search],
      [sheet.takenAt, at],
      [sheet.count, total],
      [sheet.unknown, sheet.unknownText],
    ],
    at,
  });
  return { type, total, bytes };
};

/** A file of exactly what the list of measures finds, in its order. RATE_LIMITED for too many files at once or within an hour. */
export const exportMeasures = async (ctx: Context, asked: Asked): Promise<MeasureFile> => {
  const leave = takeSlot(ctx.address);
  try {
    await limit(ctx, EXPORT);
    return await fileOf(ctx, asked);
  } finally {
    leave();
  }
};
