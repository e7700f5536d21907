import sql, { raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { OPPORTUNITY_KINDS, OPPORTUNITY_STATUSES } from 'shared/opportunities/kinds.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { SearchSort } from 'shared/search/vocabulary.ts';
import type { Context } from '../request/context.ts';
import { badInput } from '../kernel/problems.ts';
import { kilometres } from './filter.ts';
import type { OpportunitiesArgs } from './search.inputs.ts';
import { asksForWords } from './words.ts';

/** The sort key of a list; the row's id is the last key. */
export interface SortKey {
  /** An expression of `search_row r` and `search_text t`. */
  readonly column: Sql;
  readonly type: Sql;
  readonly isNullable: boolean;
  readonly needsTexts: boolean;
}

const figure = (column: Sql, type: string): SortKey => ({ column, type: raw(type), isNullable: true, needsTexts: false });

/** The usual order: one number of the read model (docs/decisions/0020-what-stands-first-in-a-list.md). */
const USUAL: SortKey = { column: sql`r.listing`, type: raw('bigint'), isNullable: false, needsTexts: false };

const NEWEST: SortKey = { column: sql`r.published_at`, type: raw('timestamptz'), isNullable: false, needsTexts: false };

const FIGURES: Partial<Record<SearchSort, SortKey>> = {
  JOBS: figure(sql`r.permanent_jobs`, 'bigint'),
  LAND: figure(sql`r.land_ha`, 'double precision'),
  FLOOR: figure(sql`r.floor_m2`, 'bigint'),
  POWER: figure(sql`r.power_mva`, 'double precision'),
  WATER: figure(sql`r.water_m3_day`, 'double precision'),
  HEAT: figure(sql`r.heat_gcal_hour`, 'double precision'),
  RELEVANCE: USUAL,
  AS_OF: figure(sql`r.as_of`, 'text'),
  KIND: figure(sql`array_position(${[...OPPORTUNITY_KINDS]}::text[], r.kind)`, 'integer'),
  STATUS: figure(sql`array_position(${[...OPPORTUNITY_STATUSES]}::text[], r.status)`, 'integer'),
};

/** Larger than every sum: added to sums in dollars to keep them apart, in their own order. */
const APART = { ASC: 1e18, DESC: -1e18 } as const;

/** Sums in tenge, then sums in dollars, each in the order asked for: neither is converted. */
const money = (tenge: Sql, dollars: Sql, direction: 'ASC' | 'DESC'): SortKey =>
  figure(sql`coalesce(${tenge}, ${dollars} + ${APART[direction]}::bigint)`, 'bigint');

/** Each language by its own alphabet, ignoring quotes and spaces; a missing name falls back as it is shown (docs/domain.md, "Rules", 6). */
const ALPHABETS: Record<Locale, { readonly name: (texts: Sql) => Sql; readonly collation: Sql }> = {
  RU: { name: (texts) => sql`coalesce(${texts}->>'ru', ${texts}->>'kk', ${texts}->>'en')`, collation: raw('names_ru') },
  KK: { name: (texts) => sql`coalesce(${texts}->>'kk', ${texts}->>'ru', ${texts}->>'en')`, collation: raw('names_kk') },
  EN: { name: (texts) => sql`coalesce(${texts}->>'en', ${texts}->>'ru', ${texts}->>'kk')`, collation: raw('names_en') },
};

const alphabetical = (ctx: Context, texts: Sql): SortKey => {
  const { name, collation } = ALPHABETS[ctx.locale];
  // The sign № would be read as the letters "No".
  const column = sql`(replace(${name(texts)}, '№', '') collate ${collation})`;
  return { column, type: sql`text collate ${collation}`, isNullable: true, needsTexts: true };
};

const distance = (ctx: Context, args: OpportunitiesArgs): SortKey => {
  if (!args.filter?.near) throw badInput({ path: 'filter.near', rule: 'REQUIRED' });
  return figure(kilometres(ctx, args), 'double precision');
};

/** Whether the best match of the words comes first. Without words there is nothing to match: the usual order. */
export const isRanked = (args: OpportunitiesArgs): boolean => args.sort === 'RELEVANCE' && asksForWords(args.text);

/** Sort keys are a closed list of constants: no text from outside reaches ORDER BY. */
export const sortKeyOf = (ctx: Context, args: OpportunitiesArgs): SortKey => {
  if (args.sort === 'TITLE') return alphabetical(ctx, sql`t.title`);
  if (args.sort === 'PLACE') return alphabetical(ctx, sql`t.place`);
  if (args.sort === 'DISTANCE') return distance(ctx, args);
  if (args.sort === 'INVESTMENT') return money(sql`r.investment`, sql`r.investment_usd`, args.direction);
  if (args.sort === 'CAPITAL_PER_JOB')
    return money(sql`r.capital_per_job`, sql`r.investment_usd / nullif(r.permanent_jobs, 0)`, args.direction);
  return FIGURES[args.sort] ?? NEWEST;
};
