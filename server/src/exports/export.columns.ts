import { REUSES } from 'shared/audits/uses.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import type { ExportView } from './export.view.ts';
import { COLUMN_KEYS } from './export.words.ts';
import type { ColumnKey, ExportWords } from './export.words.ts';

/** One cell; null is unknown and stays empty. A Date is an instant; days are text, because many are incomplete. */
export type Cell = string | number | Date | null;

type Json = string | number | boolean | null | readonly string[];

/** The type of a column: XLSX cells get this type and the width. */
type ColumnType = 'TEXT' | 'NUMBER' | 'DAY' | 'INSTANT';

export interface Column {
  readonly type: ColumnType;
  /** In characters. */
  readonly width: number;
  /** The cell for people. */
  readonly cell: (view: ExportView, words: ExportWords) => Cell;
  /** The cell for programs, where it differs: codes as in the API. */
  readonly json?: (view: ExportView) => Json;
}

const text = (width: number, cell: Column['cell'], json?: Column['json']): Column => ({
  type: 'TEXT',
  width,
  cell,
  ...(json ? { json } : {}),
});
const number = (width: number, cell: (view: ExportView) => number | null): Column => ({ type: 'NUMBER', width, cell });
const day = (cell: (view: ExportView) => string | null): Column => ({ type: 'DAY', width: 12, cell });

/** Values of a closed list of which several may apply; none stated is an empty cell, and an empty list for programs. */
const several = <T extends string>(
  width: number,
  values: (view: ExportView) => readonly T[],
  of: (words: ExportWords) => Readonly<Record<T, string>>,
): Column =>
  text(
    width,
    (view, words) =>
      values(view)
        .map((value) => of(words)[value])
        .join('; ') || null,
    values,
  );

/** A value of a closed list; UNKNOWN is an empty cell. */
const one = <T extends string>(
  width: number,
  value: (view: ExportView) => T | 'UNKNOWN' | null,
  of: (words: ExportWords) => Readonly<Record<T, string>>,
): Column => {
  const known = (view: ExportView): T | null => {
    const said = value(view);
    return said === 'UNKNOWN' ? null : said;
  };
  return text(
    width,
    (view, words) => {
      const said = known(view);
      return said === null ? null : of(words)[said];
    },
    known,
  );
};

const yesOrNo = (width: number, answer: (view: ExportView) => boolean | null): Column =>
  text(
    width,
    (view, words) => {
      const said = answer(view);
      return said === null ? null : said ? words.yes : words.no;
    },
    answer,
  );

/** Each use with its class and interval, in the order of the page. */
const potentialText = ({ potential }: ExportView, words: ExportWords): string | null =>
  potential &&
  REUSES.map(
    (use) => `${words.reuse[use]}: ${words.potentialClass[potential[use].class]} (${potential[use].low}–${potential[use].high})`,
  ).join('; ');

const classesOf = ({ potential }: ExportView): readonly string[] =>
  potential ? REUSES.map((use) => `${use}:${potential[use].class}:${potential[use].low}-${potential[use].high}`) : [];

const indexOf = (use: Reuse): Column => number(14, ({ potential }) => potential?.[use].index ?? null);

const hasPoint = (view: ExportView): boolean => view.lat !== null && view.lng !== null;

/** The columns of the file whose figures can be disputed, by the key of the figure. */
const COLUMN_OF_FIGURE: Readonly<Partial<Record<string, ColumnKey>>> = {
  STATUS: 'status',
  INVESTMENT: 'investment',
  PERMANENT_JOBS: 'permanent_jobs',
  LAND_HA: 'land_ha',
  FLOOR_M2: 'floor_m2',
  POWER_MVA: 'power_mva',
  WATER_M3_DAY: 'water_m3_day',
  HEAT_GCAL_HOUR: 'heat_gcal_hour',
  RAIL: 'rail',
  UTILITIES: 'utilities_present',
  CONDITION: 'condition',
  LEGAL_STATE: 'legal_states',
};

const COLUMNS_BY_KEY: Readonly<Record<ColumnKey, Column>> = {
  title: text(50, (view) => view.title),
  kind: one(
    24,
    (view) => view.kind,
    (words) => words.kind,
  ),
  // The status is always stated, also that it is unknown.
  status: text(
    20,
    (view, words) => words.status[view.status],
    (view) => view.status,
  ),
  status_as_of: day((view) => view.statusAsOf),
  origin: one(
    24,
    (view) => view.origin,
    (words) => words.origin,
  ),
  region: text(26, (view) => view.region),
  town: text(20, (view) => view.town),
  zone: text(28, (view) => view.zone),
  place: text(24, (view) => view.place),
  oked: text(
    40,
    (view) => view.oked.map(({ code, name }) => (name === null ? code : `${code} ${name}`)).join('; ') || null,
    (view) => view.oked.map(({ code }) => code),
  ),
  oked_is_guess: yesOrNo(16, (view) => (view.oked.length === 0 ? null : view.okedIsGuess)),
  investment: number(18, (view) => view.investment),
  currency: text(9, (view) => view.currency),
  permanent_jobs: number(14, (view) => view.permanentJobs),
  capital_per_job: number(18, (view) => view.capitalPerJob),
  price: number(18, (view) => view.price),
  rent: number(14, (view) => view.rent),
  land_ha: number(11, (view) => view.landHa),
  floor_m2: number(14, (view) => view.floorM2),
  power_mva: number(14, (view) => view.powerMva),
  water_m3_day: number(14, (view) => view.waterM3Day),
  heat_gcal_hour: number(14, (view) => view.heatGcalHour),
  rail: one(
    24,
    (view) => view.rail,
    (words) => words.rail,
  ),
  utilities_present: several(
    40,
    (view) => view.utilitiesPresent,
    (words) => words.utility,
  ),
  utilities_absent: several(
    40,
    (view) => view.utilitiesAbsent,
    (words) => words.utility,
  ),
  condition: one(
    24,
    (view) => view.condition,
    (words) => words.condition,
  ),
  contamination: one(
    28,
    (view) => view.contamination,
    (words) => words.contamination,
  ),
  legal_states: several(
    28,
    (view) => view.legalStates,
    (words) => words.legal,
  ),
  deal_types: several(
    28,
    (view) => view.dealTypes,
    (words) => words.deal,
  ),
  promising_for: several(
    32,
    (view) => view.promisingFor,
    (words) => words.reuse,
  ),
  potential: text(60, (view, words) => potentialText(view, words), classesOf),
  index_restart: indexOf('RESTART'),
  index_light: indexOf('LIGHT'),
  index_heavy: indexOf('HEAVY'),
  index_agro: indexOf('AGRO'),
  index_multi_tenant: indexOf('MULTI_TENANT'),
  index_logistics: indexOf('LOGISTICS'),
  index_civic: indexOf('CIVIC'),
  index_cleared: indexOf('CLEARED'),
  steward: text(40, (view) => view.steward),
  lat: number(11, (view) => view.lat),
  lng: number(11, (view) => view.lng),
  point_is_hint: yesOrNo(16, (view) => (hasPoint(view) ? view.pointIsHint : null)),
  as_of: day((view) => view.asOf),
  as_of_basis: one(
    24,
    (view) => view.asOfBasis,
    (words) => words.basis,
  ),
  confidence: one(
    14,
    (view) => view.confidence,
    (words) => words.confidence,
  ),
  disputed: text(
    30,
    (view, words) =>
      view.disputed
        .flatMap((figure) => COLUMN_OF_FIGURE[figure] ?? [])
        .map((column) => words.column[column])
        .join('; ') || null,
    (view) => view.disputed,
  ),
  sources: text(
    60,
    (view) => view.sources.join(' ') || null,
    (view) => view.sources,
  ),
  address: text(60, (view) => view.address),
  published_at: { type: 'INSTANT', width: 18, cell: (view) => view.publishedAt, json: (view) => view.publishedAt?.toISOString() ?? null },
};

/** The one table of exported columns, for all formats. */
export const COLUMNS: readonly (Column & { readonly key: ColumnKey })[] = COLUMN_KEYS.map((key) => ({ key, ...COLUMNS_BY_KEY[key] }));

/** The row for programs: every property is present, and unknown values are null. */
export const propertiesOf = (view: ExportView, words: ExportWords): Record<string, unknown> =>
  Object.fromEntries(COLUMNS.map((column) => [column.key, column.json ? column.json(view) : column.cell(view, words)]));
