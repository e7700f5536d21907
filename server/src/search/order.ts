import sql, { raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { OPPORTUNITY_KINDS, OPPORTUNITY_STATUSES } from 'shared/opportunities/kinds.ts';
import type { ListField } from 'shared/search/condition-fields.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { SearchSort } from 'shared/search/vocabulary.ts';
import type { Context } from '../request/context.ts';
import { badInput } from '../kernel/problems.ts';
import { kilometres, kilometresOf } from './filter.ts';
import type { FigureName, SearchIndex } from './index/search-index.ts';
import type { Level } from './index/top-rows.ts';
import type { OpportunitiesArgs } from './search.inputs.ts';
import { asksForWords } from './words.ts';

/** The sort key of a list; the row's id is the last key. */
export interface SortKey {
  /** An expression of `search_row r` and `search_text t`. */
  readonly column: Sql;
  readonly type: Sql;
  readonly isNullable: boolean;
  readonly needsTexts: boolean;
  /** The same order of the rows of the index; null where it depends on texts, which the index does not hold. */
  readonly levels: ((index: SearchIndex) => Level[]) | null;
}

type Direction = OpportunitiesArgs['direction'];

const levelOf = (at: Level['at'], direction: Direction): Level => ({ at, isAscending: direction === 'ASC' });

const byFigures =
  (names: readonly FigureName[], direction: Direction): SortKey['levels'] =>
  (index) =>
    names.map((name) => {
      const column = index.figure(name);
      return levelOf((position) => column.at(position), direction);
    });

interface FigureKey {
  readonly column: Sql;
  readonly type: string;
  readonly figures: readonly FigureName[];
  readonly isAlwaysKnown?: true;
}

/** The usual order: one number of the read model (docs/decisions/0020-what-stands-first-in-a-list.md). */
const USUAL: FigureKey = { column: sql`r.listing`, type: 'bigint', figures: ['listing', 'publishedAt'], isAlwaysKnown: true };

const NEWEST: FigureKey = { column: sql`r.published_at`, type: 'timestamptz', figures: ['publishedAt'], isAlwaysKnown: true };

const figureKey = ({ column, type, figures, isAlwaysKnown }: FigureKey, direction: Direction): SortKey => ({
  column,
  type: raw(type),
  isNullable: !isAlwaysKnown,
  needsTexts: false,
  levels: byFigures(figures, direction),
});

/** By the place in a closed list. */
const wordKey = (column: Sql, field: ListField, words: readonly string[], direction: Direction): SortKey => ({
  column: sql`array_position(${[...words]}::text[], ${column})`,
  type: raw('integer'),
  isNullable: true,
  needsTexts: false,
  levels: (index) => {
    const list = index.list(field);
    const nth = new Map(words.map((word, at) => [word, at]));
    return [levelOf((position) => nth.get(list.valuesAt(position)[0] ?? '') ?? NaN, direction)];
  },
});

/** Larger than every sum: added to sums in dollars to keep them apart, in their own order. */
const APART = { ASC: 1e18, DESC: -1e18 } as const;

interface Sums {
  readonly tenge: Sql;
  readonly dollars: Sql;
  readonly inIndex: (index: SearchIndex) => Readonly<Record<'tenge' | 'dollars', Level['at']>>;
}

/** Sums in tenge, then sums in dollars, each in the order asked for: neither is converted. */
const moneyKey = ({ tenge, dollars, inIndex }: Sums, direction: Direction): SortKey => ({
  column: sql`coalesce(${tenge}, ${dollars} + ${APART[direction]}::bigint)`,
  type: raw('bigint'),
  isNullable: true,
  needsTexts: false,
  levels: (index) => {
    const at = inIndex(index);
    const currency = (position: number): number => (Number.isNaN(at.tenge(position)) ? (Number.isNaN(at.dollars(position)) ? NaN : 1) : 0);
    const sum = (position: number): number => (currency(position) === 0 ? at.tenge(position) : at.dollars(position));
    return [{ at: currency, isAscending: true }, levelOf(sum, direction)];
  },
});

const INVESTMENT: Sums = {
  tenge: sql`r.investment`,
  dollars: sql`r.investment_usd`,
  inIndex: (index) => {
    const [tenge, dollars] = [index.figure('investment'), index.figure('investmentUsd')];
    return { tenge: (position) => tenge.at(position), dollars: (position) => dollars.at(position) };
  },
};

const CAPITAL_PER_JOB: Sums = {
  tenge: sql`r.capital_per_job`,
  dollars: sql`r.investment_usd / nullif(r.permanent_jobs, 0)`,
  inIndex: (index) => {
    const [tenge, dollars, jobs] = [index.figure('capitalPerJob'), index.figure('investmentUsd'), index.figure('permanentJobs')];
    return {
      tenge: (position) => tenge.at(position),
      dollars: (position) => (jobs.at(position) === 0 ? NaN : Math.trunc(dollars.at(position) / jobs.at(position))),
    };
  },
};

/** Each language by its own alphabet, ignoring quotes and spaces; a missing name falls back as it is shown (docs/domain.md, "Rules", 6). */
const ALPHABETS: Record<Locale, { readonly name: (texts: Sql) => Sql; readonly collation: Sql }> = {
  RU: { name: (texts) => sql`coalesce(${texts}->>'ru', ${texts}->>'kk', ${texts}->>'en')`, collation: raw('names_ru') },
  KK: { name: (texts) => sql`coalesce(${texts}->>'kk', ${texts}->>'ru', ${texts}->>'en')`, collation: raw('names_kk') },
  EN: { name: (texts) => sql`coalesce(${texts}->>'en', ${texts}->>'ru', ${texts}->>'kk')`, collation: raw('names_en') },
};

const nameKey = (ctx: Context, texts: Sql): SortKey => {
  const { name, collation } = ALPHABETS[ctx.locale];
  // The sign № would be read as the letters "No".
  const column = sql`(replace(${name(texts)}, '№', '') collate ${collation})`;
  return { column, type: sql`text collate ${collation}`, isNullable: true, needsTexts: true, levels: null };
};

const distanceKey = (ctx: Context, args: OpportunitiesArgs): SortKey => {
  if (!args.filter?.near) throw badInput({ path: 'filter.near', rule: 'REQUIRED' });
  return {
    column: kilometres(ctx, args),
    type: raw('double precision'),
    isNullable: true,
    needsTexts: false,
    levels: (index) => {
      const distance = kilometresOf(ctx, args, index);
      return [levelOf((position) => distance(position) ?? NaN, args.direction)];
    },
  };
};

/** Whether the best match of the words comes first. Without words there is nothing to match: the usual order. */
export const isRanked = (args: OpportunitiesArgs): boolean => args.sort === 'RELEVANCE' && asksForWords(args.text);

/** By the number of uses that it is promising for; without an approved audit it comes last. */
const potentialKey = (direction: Direction): SortKey => ({
  column: sql`(case when r.promising_for <> '{}' then cardinality(array_remove(r.promising_for, 'NONE')) end)`,
  type: raw('integer'),
  isNullable: true,
  needsTexts: false,
  levels: (index) => {
    const list = index.list('potentials');
    const count = (position: number): number => {
      const uses = list.valuesAt(position);
      return uses.includes('UNKNOWN') ? NaN : uses.filter((use) => use !== 'NONE').length;
    };
    return [levelOf(count, direction)];
  },
});

type KeyOf = (ctx: Context, args: OpportunitiesArgs) => SortKey;

const byFigure =
  (key: FigureKey): KeyOf =>
  (_ctx, { direction }) =>
    figureKey(key, direction);

const byOne = (figure: FigureName, column: string, type: string): KeyOf =>
  byFigure({ column: raw(`r.${column}`), type, figures: [figure] });

/** Sort keys are a closed list of constants: no text from outside reaches ORDER BY. */
const SORT_KEYS: Record<SearchSort, KeyOf> = {
  RELEVANCE: byFigure(USUAL),
  NEWEST: byFigure(NEWEST),
  TITLE: (ctx) => nameKey(ctx, sql`t.title`),
  PLACE: (ctx) => nameKey(ctx, sql`t.place`),
  DISTANCE: distanceKey,
  INVESTMENT: (_ctx, { direction }) => moneyKey(INVESTMENT, direction),
  CAPITAL_PER_JOB: (_ctx, { direction }) => moneyKey(CAPITAL_PER_JOB, direction),
  JOBS: byOne('permanentJobs', 'permanent_jobs', 'bigint'),
  PRICE: byOne('price', 'price', 'bigint'),
  RENT: byOne('rent', 'rent', 'double precision'),
  LAND: byOne('landHa', 'land_ha', 'double precision'),
  FLOOR: byOne('floorM2', 'floor_m2', 'bigint'),
  POWER: byOne('powerMva', 'power_mva', 'double precision'),
  WATER: byOne('waterM3Day', 'water_m3_day', 'double precision'),
  HEAT: byOne('heatGcalHour', 'heat_gcal_hour', 'double precision'),
  POTENTIAL: (_ctx, { direction }) => potentialKey(direction),
  AS_OF: byOne('asOf', 'as_of', 'text'),
  KIND: (_ctx, { direction }) => wordKey(sql`r.kind`, 'kinds', OPPORTUNITY_KINDS, direction),
  STATUS: (_ctx, { direction }) => wordKey(sql`r.status`, 'statuses', OPPORTUNITY_STATUSES, direction),
};

export const sortKeyOf: KeyOf = (ctx, args) => SORT_KEYS[args.sort](ctx, args);
