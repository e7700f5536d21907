import sql, { raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { OPEN_STATUSES } from 'shared/opportunities/kinds.ts';
import { LIST_FIELDS, TICK_FIELDS } from 'shared/search/condition-fields.ts';
import type { ListField, TickField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import type { Match } from 'shared/search/controls.ts';
import type { SearchFilter } from 'shared/search/filter.ts';
import type { Context } from '../request/context.ts';
import { zonesWithTerms } from '../special-zones/zones.reference.ts';
import { places } from '../towns/places.reference.ts';
import type { BitSet } from '../kernel/bit-set.ts';
import type { Held, Narrowing, RowSet } from './narrowing.ts';

type Values = readonly string[];

type Bits = (held: Held) => BitSet;

/** Rows that have one of these values; UNKNOWN is a value of a list that may be empty. */
const anyOf =
  (field: ListField, values: Values): Bits =>
  ({ index }) =>
    index.list(field).rowsWithAny(values);

const allOf =
  (field: ListField, values: Values): Bits =>
  ({ index }) =>
    values.map((value) => index.list(field).rowsWith(value)).reduce((rows, more) => rows.and(more));

/** A column of `search_row r`. Names come from the table of conditions, never from outside. */
const columnOf = (field: ListField): Sql => raw(`r.${SEARCH_CONDITIONS[field].column}`);

const ROWS: Record<Exclude<Match, 'EACH' | 'ACTIVITY'>, (column: Sql, values: Values) => Sql> = {
  ONE_OF: (column, values) => sql`${column} = any (${values}::text[])`,
  ANY_OF: (column, values) =>
    values.includes('UNKNOWN') ? sql`(${column} && ${values}::text[] or ${column} = '{}')` : sql`${column} && ${values}::text[]`,
  ALL_OF: (column, values) => sql`${column} @> ${values}::text[]`,
};

/** Rows for which it is unknown; null where the answer is always known. */
const unknownOf = (field: ListField): RowSet | null => {
  const { match } = SEARCH_CONDITIONS[field];
  return match === 'ALL_OF' ? { rows: sql`${columnOf(field)} = '{}'`, bits: anyOf(field, ['UNKNOWN']) } : null;
};

/** Each value is a condition of its own: all that are asked for must be present. */
const eachNarrowing = (field: ListField, value: string): Narrowing => {
  const facet = `${SEARCH_CONDITIONS[field].key}:${value}` as const;
  const [present, absent] = [raw(`r.${SEARCH_CONDITIONS[field].column}_present`), raw(`r.${SEARCH_CONDITIONS[field].column}_absent`)];
  return {
    key: facet,
    facets: [facet],
    met: { rows: sql`${present} @> array[${value}]::text[]`, bits: anyOf(field, [`${value}:YES`]) },
    unknown: { rows: sql`not (${present} || ${absent}) @> array[${value}]::text[]`, bits: anyOf(field, [`${value}:UNKNOWN`]) },
  };
};

const listNarrowing = (field: ListField, values: Values): Narrowing[] => {
  const { key, match } = SEARCH_CONDITIONS[field];
  if (match === 'EACH') return [...new Set(values)].map((value) => eachNarrowing(field, value));
  if (match === 'ACTIVITY' || values.length === 0) return [];
  const met = { rows: ROWS[match](columnOf(field), values), bits: (match === 'ALL_OF' ? allOf : anyOf)(field, values) };
  return [{ key, facets: [key], met, unknown: unknownOf(field) }];
};

/** A section stands for all its divisions, unless some of them are named: then only for those. */
const activityNarrowing = (ctx: Context, { sections, divisions }: SearchFilter): Narrowing[] => {
  const named = divisions ?? [];
  const { divisions: known } = places(ctx);
  const narrowed = new Set(named.flatMap((code) => known.get(code)?.section ?? []));
  const whole = (sections ?? []).filter((section) => !narrowed.has(section));
  if (named.length + whole.length === 0) return [];
  return [
    {
      key: 'OKED',
      facets: ['SECTION', 'DIVISION'],
      met: {
        rows: sql`(r.sections && ${whole}::text[] or r.divisions && ${named}::text[])`,
        bits: (held) => anyOf('sections', whole)(held).or(anyOf('divisions', named)(held)),
      },
      unknown: null,
    },
  ];
};

/** All lists that are asked for. */
export const listNarrowings = (ctx: Context, filter: SearchFilter): Narrowing[] => [
  ...LIST_FIELDS.flatMap((field) => listNarrowing(field, filter[field] ?? [])),
  ...activityNarrowing(ctx, filter),
];

/** No zone has terms: the condition stays, and no row meets it. */
const orNone = (values: Values): Values => (values.length > 0 ? values : ['-']);

/** The values of a list that a checkbox stands for. */
const TICKS: Record<TickField, (ctx: Context) => { readonly field: ListField; readonly values: Values }> = {
  acceptsInterest: () => ({ field: 'statuses', values: OPEN_STATUSES }),
  termsInForce: (ctx) => ({ field: 'zones', values: orNone(zonesWithTerms(ctx)) }),
};

/** All checkboxes that are ticked. Unlike the list that it refers to, a checkbox also narrows the counts of that list. */
export const tickNarrowings = (ctx: Context, filter: SearchFilter): Narrowing[] =>
  TICK_FIELDS.filter((tick) => filter[tick]).flatMap((tick) => {
    const { field, values } = TICKS[tick](ctx);
    return listNarrowing(field, values).map((one) => ({ ...one, key: SEARCH_CONDITIONS[tick].key, facets: [] }));
  });
