import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Box, Near } from 'shared/search/whereabouts.ts';
import type { SearchFilter } from 'shared/search/filter.ts';
import type { Context } from '../request/context.ts';
import { badInput } from '../kernel/problems.ts';
import { places } from '../towns/places.reference.ts';
import { bitsOfRows } from './bits.ts';
import { listNarrowings, tickNarrowings } from './lists.ts';
import type { Narrowing, RowSet } from './narrowing.ts';
import { rangeNarrowings } from './ranges.ts';
import { chordOfKm, unitVector } from './sphere.ts';
import { asksForWords, wordsNarrowing } from './words.ts';

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
    facets: [],
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
  return { key: 'BOX', facets: [], met: rowSet(inBox(box)), unknown: null };
};

/** Everything that a search asks for. The read model holds published rows only, whoever asks. */
export const narrowingsOf = (
  ctx: Context,
  filter: SearchFilter | null | undefined,
  text: string | null | undefined,
): readonly Narrowing[] => [
  ...(filter
    ? [
        ...listNarrowings(ctx, filter),
        ...rangeNarrowings(filter),
        ...(filter.near ? [nearNarrowing(ctx, filter.near)] : []),
        ...(filter.box ? [boxNarrowing(filter.box)] : []),
        ...tickNarrowings(ctx, filter),
      ]
    : []),
  ...(asksForWords(text) ? [wordsNarrowing(text)] : []),
];
