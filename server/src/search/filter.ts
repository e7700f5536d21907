import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { OPEN_STATUSES } from 'shared/opportunities/kinds.ts';
import type { Utility } from 'shared/opportunities/kinds.ts';
import type { Box, Near } from 'shared/search/whereabouts.ts';
import type { SearchFilter } from 'shared/search/filter.ts';
import type { Context } from '../request/context.ts';
import { badInput } from '../kernel/problems.ts';
import { zonesWithTerms } from '../special-zones/zones.reference.ts';
import { places } from '../towns/places.reference.ts';
import { bitsOfRows, bitsOfValues } from './bits.ts';
import type { Narrowing, NarrowingKey, RowSet } from './narrowing.ts';
import { rangeNarrowings } from './ranges.ts';
import { chordOfKm, unitVector } from './sphere.ts';
import { asksForWords, wordsNarrowing } from './words.ts';

type Values = readonly string[] | null | undefined;

interface FacetColumn {
  readonly key: NarrowingKey;
  readonly facet: string;
  readonly rows: (values: readonly string[]) => Sql;
}

const isAmong =
  (column: Sql) =>
  (values: readonly string[]): Sql =>
    sql`${column} = any (${values}::text[])`;

/** A list of the row shares a value with the asked ones; an empty list counts as UNKNOWN. */
const overlaps =
  (column: Sql) =>
  (values: readonly string[]): Sql =>
    values.includes('UNKNOWN') ? sql`(${column} && ${values}::text[] or ${column} = '{}')` : sql`${column} && ${values}::text[]`;

const facetNarrowing = ({ key, facet, rows }: FacetColumn, values: Values): Narrowing[] =>
  values && values.length > 0 ? [{ key, met: { rows: rows(values), bits: bitsOfValues(facet, values) }, unknown: null }] : [];

/** A section stands for all its divisions, unless some of them are named: then only for those. */
const okedNarrowing = (ctx: Context, filter: SearchFilter): Narrowing[] => {
  const divisions = filter.divisions ?? [];
  const { divisions: known } = places(ctx);
  const narrowed = new Set(divisions.flatMap((code) => known.get(code)?.section ?? []));
  const sections = (filter.sections ?? []).filter((section) => !narrowed.has(section));
  if (divisions.length + sections.length === 0) return [];
  return [
    {
      key: 'OKED',
      met: {
        rows: sql`(r.sections && ${sections}::text[] or r.divisions && ${divisions}::text[])`,
        bits: sql`${bitsOfValues('SECTION', sections)} union all ${bitsOfValues('DIVISION', divisions)}`,
      },
      unknown: null,
    },
  ];
};

/** Equipment that facts mention; where they do not, it is unknown whether it is there. */
const equipmentNarrowing = (wanted: Values): Narrowing[] =>
  facetNarrowing({ key: 'EQUIPMENT', facet: 'EQUIPMENT', rows: (values) => sql`r.equipment @> ${values}::text[]` }, wanted).map((one) => ({
    ...one,
    unknown: { rows: sql`r.equipment = '{}'`, bits: bitsOfValues('EQUIPMENT', ['UNKNOWN']) },
  }));

/** Each utility is a condition of its own: all that are asked for must be present. */
const utilityNarrowing = (utility: Utility): Narrowing => ({
  key: `UTILITY:${utility}`,
  met: { rows: sql`r.utilities_present @> array[${utility}]::text[]`, bits: bitsOfValues(`UTILITY:${utility}`, ['YES']) },
  unknown: {
    rows: sql`not (r.utilities_present || r.utilities_absent) @> array[${utility}]::text[]`,
    bits: bitsOfValues(`UTILITY:${utility}`, ['UNKNOWN']),
  },
});

const rowSet = (rows: Sql): RowSet => ({ rows, bits: bitsOfRows(rows) });

/** The square of the chord on the unit sphere between `search_row r` and a town. */
const chordTo = (ctx: Context, town: string): Sql => {
  const { x, y, z } = unitVector(townPoint(ctx, town));
  return sql`((r.x - ${x}) ^ 2 + (r.y - ${y}) ^ 2 + (r.z - ${z}) ^ 2)`;
};

const nearNarrowing = (ctx: Context, { town, km }: Near): Narrowing => {
  const chord = chordOfKm(km);
  return {
    key: 'NEAR',
    met: rowSet(sql`(not r.point_is_region and ${chordTo(ctx, town)} <= ${chord * chord})`),
    unknown: rowSet(sql`r.point_is_region`),
  };
};

/** The location of a town; BAD_USER_INPUT when there is none of this slug. */
const townPoint = (ctx: Context, slug: string): { readonly lat: number; readonly lng: number } => {
  const town = places(ctx).towns.find((one) => one.slug === slug);
  if (!town) throw badInput({ path: 'filter.near.town', rule: 'UNKNOWN_VALUE' });
  return town.location;
};

/** Kilometres from the town of `near` to `search_row r`; null without such a town, or where only the region is known. */
export const kilometres = (ctx: Context, { filter }: { readonly filter?: SearchFilter | null }): Sql =>
  filter?.near
    ? sql`(case when not r.point_is_region then search_km_of_chord(${chordTo(ctx, filter.near.town)}) end)`
    : sql`null::double precision`;

const checkBox = ({ west, east, south, north }: Box): void => {
  if (west >= east || south >= north) throw badInput({ path: 'filter.box', rule: 'RANGE_REVERSED' });
};

export const inBox = ({ west, south, east, north }: Box): Sql =>
  sql`(r.lat between ${south} and ${north} and r.lng between ${west} and ${east})`;

const boxNarrowing = (box: Box): Narrowing => {
  checkBox(box);
  return { key: 'BOX', met: rowSet(inBox(box)), unknown: null };
};

const flagNarrowings = (ctx: Context, filter: SearchFilter): Narrowing[] => [
  ...(filter.termsInForce ? facetNarrowing({ key: 'TERMS', facet: 'ZONE', rows: isAmong(sql`r.zone`) }, orNone(zonesWithTerms(ctx))) : []),
  ...(filter.acceptsInterest ? facetNarrowing({ key: 'OPEN', facet: 'STATUS', rows: isAmong(sql`r.status`) }, OPEN_STATUSES) : []),
];

/** No zone has terms: the condition stays, and no row meets it. */
const orNone = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : ['-']);

const listNarrowings = (filter: SearchFilter): Narrowing[] => [
  ...facetNarrowing({ key: 'KIND', facet: 'KIND', rows: isAmong(sql`r.kind`) }, filter.kinds),
  ...facetNarrowing({ key: 'REGION', facet: 'REGION', rows: isAmong(sql`r.region`) }, filter.regions),
  ...facetNarrowing({ key: 'TOWN', facet: 'TOWN', rows: isAmong(sql`r.town`) }, filter.towns),
  ...facetNarrowing({ key: 'TOWN_LIST', facet: 'TOWN_LIST', rows: overlaps(sql`r.town_lists`) }, filter.townLists),
  ...facetNarrowing({ key: 'ZONE', facet: 'ZONE', rows: isAmong(sql`r.zone`) }, filter.zones),
  ...facetNarrowing({ key: 'DEAL_TYPE', facet: 'DEAL_TYPE', rows: overlaps(sql`r.deal_types`) }, filter.dealTypes),
  ...facetNarrowing({ key: 'STATUS', facet: 'STATUS', rows: isAmong(sql`r.status`) }, filter.statuses),
  ...facetNarrowing({ key: 'ORIGIN', facet: 'ORIGIN', rows: isAmong(sql`r.origin`) }, filter.origins),
  ...facetNarrowing({ key: 'CONDITION', facet: 'CONDITION', rows: isAmong(sql`r.condition`) }, filter.conditions),
  ...facetNarrowing({ key: 'CONTAMINATION', facet: 'CONTAMINATION', rows: isAmong(sql`r.contamination`) }, filter.contaminations),
  ...facetNarrowing({ key: 'LEGAL_STATE', facet: 'LEGAL_STATE', rows: overlaps(sql`r.legal_states`) }, filter.legalStates),
  ...facetNarrowing({ key: 'CURRENCY', facet: 'CURRENCY', rows: isAmong(sql`r.currency`) }, filter.currencies),
];

/** All conditions of a search. The read model holds published rows only, whoever asks. */
export const narrowingsOf = (
  ctx: Context,
  filter: SearchFilter | null | undefined,
  text: string | null | undefined,
): readonly Narrowing[] => [
  ...(filter
    ? [
        ...listNarrowings(filter),
        ...okedNarrowing(ctx, filter),
        ...[...new Set(filter.utilities ?? [])].map(utilityNarrowing),
        ...equipmentNarrowing(filter.equipment),
        ...rangeNarrowings(filter),
        ...(filter.near ? [nearNarrowing(ctx, filter.near)] : []),
        ...(filter.box ? [boxNarrowing(filter.box)] : []),
        ...flagNarrowings(ctx, filter),
      ]
    : []),
  ...(asksForWords(text) ? [wordsNarrowing(text)] : []),
];
