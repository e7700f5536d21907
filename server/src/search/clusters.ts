import type { Box } from 'shared/search/whereabouts.ts';
import type { PickedText } from 'shared/locale/locale.ts';
import type { BitSet } from '../kernel/bit-set.ts';
import type { Context } from '../request/context.ts';
import { zones } from '../special-zones/zones.reference.ts';
import { places } from '../towns/places.reference.ts';
import { evaluate, rowsOf, wantedOf } from './evaluation.ts';
import { rowsInBox } from './filter.ts';
import type { SearchIndex } from './index/search-index.ts';
import type { OpportunityPage } from './list.queries.ts';

export interface ClusterView {
  readonly location: { readonly lat: number; readonly lng: number; readonly isHint: boolean };
  readonly count: number;
  readonly bounds: Box;
  readonly place: PickedText | null;
  readonly opportunityId: string | null;
}

/** A cell is 96 pixels wide, where a world of 512 × 2^zoom pixels is 360 degrees wide; degrees of latitude are drawn longer. */
const CELL_AT_ZERO = (360 * 96) / 512;
const LATITUDE_SHARE = 0.65;
/** More than the rows of cells from pole to pole at the deepest zoom. */
const CELLS_APART = 2 ** 26;
const MOST_CELLS_ACROSS = 16;

const regionOf = (index: SearchIndex, position: number): string | undefined => index.list('regions').valuesAt(position)[0];

/** The town, else the zone. */
const nearOf = (index: SearchIndex, position: number): string | undefined =>
  index.list('towns').valuesAt(position)[0] ?? index.list('zones').valuesAt(position)[0];

/** At most 16 × 16 cells, whatever bounds and zoom are asked for. */
const cellOf = ({ west, east, south, north }: Box, zoom: number): number =>
  Math.max(CELL_AT_ZERO / 2 ** zoom, (east - west) / MOST_CELLS_ACROSS, (north - south) / LATITUDE_SHARE / MOST_CELLS_ACROSS);

/** Rows of one cell, added up. */
class Cell {
  public count = 0;
  public isHint = false;
  public readonly any: number;
  private lat = 0;
  private lng = 0;
  private west: number;
  private east: number;
  private south: number;
  private north: number;
  /** What all of them share; undefined once two differ. */
  private near: string | undefined;
  private region: string | undefined;

  public constructor(
    private readonly index: SearchIndex,
    first: number,
    lat: number,
    lng: number,
  ) {
    this.any = first;
    this.west = this.east = lng;
    this.south = this.north = lat;
    this.near = nearOf(index, first);
    this.region = regionOf(index, first);
  }

  public add(position: number, lat: number, lng: number): void {
    const { index } = this;
    this.count += 1;
    this.lat += lat;
    this.lng += lng;
    this.isHint ||= index.isHint(position);
    if (lng < this.west) this.west = lng;
    if (lng > this.east) this.east = lng;
    if (lat < this.south) this.south = lat;
    if (lat > this.north) this.north = lat;
    if (this.near !== undefined && this.near !== nearOf(index, position)) this.near = undefined;
    if (this.region !== undefined && this.region !== regionOf(index, position)) this.region = undefined;
  }

  public view(ctx: Context): ClusterView {
    return {
      location: { lat: this.lat / this.count, lng: this.lng / this.count, isHint: this.isHint },
      count: this.count,
      bounds: { west: this.west, south: this.south, east: this.east, north: this.north },
      place: nameOf(ctx, this.near, this.region),
      opportunityId: this.count === 1 ? this.index.ids.at(this.any) : null,
    };
  }
}

const nameOf = (ctx: Context, near: string | undefined, region: string | undefined): PickedText | null => {
  const named = <T extends { slug: string; name: PickedText }>(all: readonly T[], slug: string | undefined): PickedText | null =>
    slug === undefined ? null : (all.find((one) => one.slug === slug)?.name ?? null);
  const { towns, regions } = places(ctx);
  return named(towns, near) ?? named(zones(ctx).zones, near) ?? named(regions, region);
};

/** Rows of the search without its own box. */
const rowsAnywhere = ({ evaluation, args, rows }: OpportunityPage): BitSet => {
  if (!args.filter?.box) return rows;
  const { held, narrowings } = evaluation;
  const others = narrowings.filter(({ key }) => key !== 'BOX');
  return wantedOf(rowsOf(evaluate(others, held)), args.filter.unknown);
};

/** Matches inside the bounds, grouped by cells of a grid that fits the zoom. The filter's own box is ignored. */
export const clusters = (ctx: Context, page: OpportunityPage, bounds: Box, zoom: number): ClusterView[] => {
  const { index } = page.evaluation.held;
  const width = cellOf(bounds, zoom);
  const height = width * LATITUDE_SHARE;
  const [lats, lngs] = [index.figure('lat'), index.figure('lng')];
  const cells = new Map<number, Cell>();
  for (const position of rowsAnywhere(page).and(rowsInBox(index, bounds)).numbers()) {
    const [lat, lng] = [lats.at(position), lngs.at(position)];
    const key = Math.floor(lng / width) * CELLS_APART + Math.floor(lat / height);
    const cell = cells.get(key) ?? new Cell(index, position, lat, lng);
    cells.set(key, cell);
    cell.add(position, lat, lng);
  }
  return [...cells.values()]
    .map((cell) => cell.view(ctx))
    .toSorted((one, other) => other.count - one.count || one.location.lat - other.location.lat || one.location.lng - other.location.lng);
};
