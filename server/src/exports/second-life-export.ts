import { localePrefix } from 'shared/locale/locale.ts';
import { PLAN_WORDS } from 'shared/plans/plan-words.ts';
import { CHAIN_FILE_WORDS } from 'shared/second-life/chain-file-words.ts';
import { isShown, measuresOut, readChainQuery, writeChainQuery } from 'shared/second-life/chain-query.ts';
import type { ChainQuery } from 'shared/second-life/chain-query.ts';
import { linksOf, lossesOf, pairKey } from 'shared/second-life/chain.ts';
import type { ChainLink, Loss } from 'shared/second-life/chain.ts';
import { fundingRun } from '../funding/funding-run.service.ts';
import { found } from '../kernel/problems.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import { isUuid } from '../kernel/uuid.ts';
import type { Context } from '../request/context.ts';
import { secondLife } from '../second-life/second-life.reading.ts';
import { toChain } from '../second-life/second-life.view.ts';
import type { ChainMeasureView, ChainView } from '../second-life/second-life.view.ts';
import type { SecondLifePlaceType } from '../second-life/second-life.types.ts';
import { places } from '../towns/places.reference.ts';
import type { Column } from './export.columns.ts';
import { csvText } from './export.csv.ts';
import { takeSlot } from './export.slots.ts';
import { smallWorkbook } from './small-workbook.ts';

export const CHAIN_FORMATS = ['xlsx', 'csv'] as const;
type ChainFormat = (typeof CHAIN_FORMATS)[number];

const EXPORT = rateLimit('EXPORT_SECOND_LIFE', { per: 'ADDRESS', points: 60, seconds: 3_600 });

type Cell = string | number | null;
type ColumnKey = keyof (typeof CHAIN_FILE_WORDS)['RU']['column'];

const TYPES: Readonly<Record<ColumnKey, readonly [type: Column['type'], width: number]>> = {
  measure: ['TEXT', 50],
  town: ['TEXT', 20],
  category: ['TEXT', 22],
  status: ['TEXT', 18],
  hindrance: ['TEXT', 24],
  planned_tenge: ['NUMBER', 20],
  allocated_tenge: ['NUMBER', 20],
  gap_tenge: ['NUMBER', 20],
  scenario: ['TEXT', 18],
  opportunity: ['TEXT', 50],
  network: ['TEXT', 20],
  basis: ['TEXT', 22],
  reason: ['TEXT', 40],
  stated_by: ['TEXT', 30],
  source: ['TEXT', 40],
  as_of: ['DAY', 12],
  audited_on: ['DAY', 12],
  industrial_zone: ['TEXT', 30],
  interests: ['NUMBER', 16],
  asked_tenge: ['NUMBER', 22],
  asked_jobs: ['NUMBER', 16],
  asked_mva: ['NUMBER', 16],
  outcome: ['TEXT', 20],
  demo: ['TEXT', 14],
  measure_page: ['TEXT', 60],
  opportunity_page: ['TEXT', 60],
};
const KEYS = Object.keys(TYPES) as ColumnKey[];

interface Scene {
  readonly view: ChainView;
  readonly links: readonly ChainLink[];
  readonly losses: readonly Loss[];
  readonly off: ReadonlySet<string>;
}

/** The chain of a query as its page shows it: the same links, the same scenario. */
const sceneOf = async (ctx: Context, query: ChainQuery): Promise<Scene> => {
  const known = new Set(places(ctx).towns.map(({ slug }) => slug));
  const view = await secondLife(
    ctx,
    query.towns.filter((slug) => known.has(slug)),
  );
  const run = query.run !== null && isUuid(query.run) ? await fundingRun(ctx, query.run) : null;
  const chain = toChain(view);
  const placeBySlug = new Map(chain.places.map((place) => [place.slug, place]));
  const links = linksOf(chain).filter((link) => isShown(link, placeBySlug.get(link.opportunity), query));
  const off = measuresOut(query, run?.outcome?.answer?.out.map(({ slug }) => slug) ?? []);
  const isAsked = ({ measure, opportunity }: ChainLink): boolean =>
    (query.measure ?? measure) === measure && (query.opportunity ?? opportunity) === opportunity;
  return { view, links: links.filter(isAsked), losses: lossesOf(chain.measures, links, off), off };
};

interface Ends {
  readonly link: ChainLink;
  readonly end: ChainMeasureView;
  readonly place: SecondLifePlaceType;
}

const measureCells = (ctx: Context, { end: { measure, hindrance } }: Ends) => {
  const words = PLAN_WORDS[ctx.locale];
  return {
    measure: measure.title.text,
    town: found(places(ctx).townById.get(measure.townId)).name.text,
    category: words.category[measure.category],
    status: words.status[measure.status],
    hindrance: hindrance && CHAIN_FILE_WORDS[ctx.locale].hindrance[hindrance],
    planned_tenge: measure.planned,
    allocated_tenge: measure.allocated,
    gap_tenge: measure.gap,
  };
};

/** Who states a link; nothing of a proposed one. */
const statedCells = (ctx: Context, { view }: Scene, { link }: Ends) => {
  const said = link.basis === 'STATED' && view.links.find((one) => one.verdict === 'STATED' && pairKey(one) === pairKey(link));
  if (!said) return { stated_by: null, source: null, as_of: null };
  const { organisation, source, asOf } = said;
  const { text } = CHAIN_FILE_WORDS[ctx.locale].confirmed;
  return { stated_by: organisation.name.text, source: source ? (source.url ?? source.title.text) : text, as_of: asOf };
};

const linkCells = (ctx: Context, { link: { utility, basis, reason } }: Ends) => {
  const words = CHAIN_FILE_WORDS[ctx.locale];
  return { network: words.utility[utility], basis: words.basis[basis], reason: reason && words.reason[reason] };
};

const placeCells = ({ place: { title, auditedOn, industrialZone, interest } }: Ends) => ({
  opportunity: title.text,
  audited_on: auditedOn,
  industrial_zone: industrialZone?.name.text ?? null,
  interests: interest.count,
  asked_tenge: interest.investment,
  asked_jobs: interest.jobs,
  asked_mva: interest.powerMva,
});

const cellsOf = (ctx: Context, scene: Scene, ends: Ends, origin: string): Record<ColumnKey, Cell> => {
  const words = CHAIN_FILE_WORDS[ctx.locale];
  const { link, place } = ends;
  const isOut = scene.off.has(link.measure);
  const loss = scene.losses.find(({ opportunity, utility }) => opportunity === link.opportunity && utility === link.utility);
  const pages = `${origin}${localePrefix[ctx.locale]}`;
  return {
    ...measureCells(ctx, ends),
    ...linkCells(ctx, ends),
    ...statedCells(ctx, scene, ends),
    ...placeCells(ends),
    scenario: words.scenario[isOut ? 'OUT' : 'IN'],
    outcome: words.outcome[loss?.kind ?? 'KEPT'],
    demo: words.demo[place.origin === 'DEMO' ? 'YES' : 'NO'],
    measure_page: `${pages}/measures/${link.measure}`,
    opportunity_page: `${pages}/opportunities/${link.opportunity}`,
  };
};

const MEDIA_TYPES: Readonly<Record<ChainFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
};

interface Asked {
  readonly format: ChainFormat;
  /** The query string of the page. */
  readonly params: URLSearchParams;
  /** Origin of our own pages. */
  readonly origin: string;
}

interface ChainFile {
  readonly type: string;
  readonly total: number;
  readonly bytes: string | Buffer;
}

const fileOf = async (ctx: Context, { format, params, origin }: Asked): Promise<ChainFile> => {
  const query = readChainQuery(params);
  const scene = await sceneOf(ctx, query);
  const measureBySlug = new Map(scene.view.measures.map((end) => [end.measure.slug, end]));
  const placeBySlug = new Map(scene.view.opportunities.map((place) => [place.slug, place]));
  const rows = scene.links.map((link) => {
    const ends = { link, end: found(measureBySlug.get(link.measure)), place: found(placeBySlug.get(link.opportunity)) };
    const cells = cellsOf(ctx, scene, ends, origin);
    return KEYS.map((key) => cells[key]);
  });
  const { column } = CHAIN_FILE_WORDS[ctx.locale];
  const type = MEDIA_TYPES[format];
  const total = rows.length;
  if (format === 'csv') return { type, total, bytes: csvText(ctx.locale, [KEYS.map((key) => column[key]), ...rows]) };
  const { sheet } = PLAN_WORDS[ctx.locale];
  const address = writeChainQuery(query);
  const at = new Date();
  const bytes = await smallWorkbook({
    names: [sheet.rows, sheet.about],
    columns: KEYS.map((key) => ({ heading: column[key], type: TYPES[key][0], width: TYPES[key][1] })),
    rows,
    about: [
      [sheet.search, `${origin}${localePrefix[ctx.locale]}/second-life${address && `?${address}`}`],
      [sheet.takenAt, at],
      [sheet.count, total],
      [sheet.unknown, sheet.unknownText],
    ],
    at,
  });
  return { type, total, bytes };
};

/** A file of the links that the page of the chain shows, each with the outcome of the scenario. RATE_LIMITED for too many at once or within an hour. */
export const exportSecondLife = async (ctx: Context, asked: Asked): Promise<ChainFile> => {
  const leave = takeSlot(ctx.address);
  try {
    await limit(ctx, EXPORT);
    return await fileOf(ctx, asked);
  } finally {
    leave();
  }
};
