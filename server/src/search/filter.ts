import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Box, Near } from 'shared/search/whereabouts.ts';
import type { SearchFilter } from 'shared/search/filter.ts';
import type { Context } from '../request/context.ts';
import { badInput } from '../kernel/problems.ts';
import { places } from '../towns/places.reference.ts';
import { listNarrowings, tickNarrowings } from './lists.ts';
import { BitSet } from '../kernel/bit-set.ts';
import type { SearchIndex } from './index/search-index.ts';
import type { Narrowing } from './narrowing.ts';
import { rangeNarrowings } from './ranges.ts';
import { chordOfKm, kmOfChord, unitVector } from './sphere.ts';
import type { Vector } from './sphere.ts';
import { asksForWords, wordsNarrowing } from './words.ts';

/** The square of the chord on the unit sphere between `search_row r` and a town. */
const chordTo = (ctx: Context, town: string): Sql => {
  const { x, y, z } = unitVector(townPoint(ctx, town));
  return sql`((r.x - ${x}) ^ 2 + (r.y - ${y}) ^ 2 + (r.z - ${z}) ^ 2)`;
};

/** The same of a row of the index. */
const chordFrom = (index: SearchIndex, town: Vector): ((position: number) => number) => {
  const [x, y, z] = [index.figure('x'), index.figure('y'), index.figure('z')];
  return (position) => (x.at(position) - town.x) ** 2 + (y.at(position) - town.y) ** 2 + (z.at(position) - town.z) ** 2;
};

const rowsNear = (index: SearchIndex, town: Vector, chord: number): BitSet => {
  const distance = chordFrom(index, town);
  const near = BitSet.of(index.all.words.length * 32);
  for (const position of index.all.numbers()) if (distance(position) <= chord) near.add(position);
  return near.without(index.regionOnly());
};

const nearNarrowing = (ctx: Context, { town, km }: Near): Narrowing => {
  const chord = chordOfKm(km) ** 2;
  const point = unitVector(townPoint(ctx, town));
  return {
    key: 'NEAR',
    facets: [],
    met: { rows: sql`(not r.point_is_region and ${chordTo(ctx, town)} <= ${chord})`, bits: ({ index }) => rowsNear(index, point, chord) },
    unknown: { rows: sql`r.point_is_region`, bits: ({ index }) => index.regionOnly() },
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

/**
 * Kilometres from the town of `near` to a row of the index; null without such a town, or where only the region is known.
 */
export const kilometresOf = (
  ctx: Context,
  { filter }: { readonly filter?: SearchFilter | null },
  index: SearchIndex,
): ((position: number) => number | null) => {
  if (!filter?.near) return () => null;
  const distance = chordFrom(index, unitVector(townPoint(ctx, filter.near.town)));
  const regional = index.regionOnly();
  return (position) => (regional.has(position) ? null : kmOfChord(distance(position)));
};

const checkBox = ({ west, east, south, north }: Box): void => {
  if (west >= east || south >= north) throw badInput({ path: 'filter.box', rule: 'RANGE_REVERSED' });
};

/** Rows of the index inside a part of the map. */
export const rowsInBox = (index: SearchIndex, { west, south, east, north }: Box): BitSet =>
  index.figure('lat').rowsWithin(south, north).and(index.figure('lng').rowsWithin(west, east));

const boxNarrowing = (box: Box): Narrowing => {
  checkBox(box);
  const { west, south, east, north } = box;
  return {
    key: 'BOX',
    facets: [],
    met: {
      rows: sql`(r.lat between ${south} and ${north} and r.lng between ${west} and ${east})`,
      bits: ({ index }) => rowsInBox(index, box),
    },
    unknown: null,
  };
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
