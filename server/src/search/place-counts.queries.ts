import sql from 'sql-template-tag';
import type { LocalizedText, PickedText } from 'shared/locale/locale.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { BitSet } from '../kernel/bit-set.ts';
import { localized } from '../kernel/localized.ts';
import { zones } from '../special-zones/zones.reference.ts';
import type { SpecialZoneType } from '../special-zones/zone.types.ts';
import { places } from '../towns/places.reference.ts';
import type { RegionType, TownType } from '../towns/town.types.ts';
import type { SearchIndex } from './index/search-index.ts';
import type { OpportunityPage } from './list.queries.ts';

export interface PlaceView {
  readonly location: { readonly lat: number; readonly lng: number; readonly isHint: boolean };
  readonly name: PickedText;
  readonly count: number;
  readonly town: TownType | null;
  readonly zone: SpecialZoneType | null;
  readonly region: RegionType;
}

/** Rows of one region, town and zone at the same point. */
interface Place {
  readonly region: string;
  readonly town: string | null;
  readonly zone: string | null;
  readonly lat: number;
  readonly lng: number;
  isHint: boolean;
  count: number;
  /** A row of it. */
  readonly any: number;
}

const MOST_PLACES = 200;

/** A point to a hundred-thousandth of a degree, about a metre, as one number. */
const pointKey = (lat: number, lng: number): number => Math.round((lat + 90) * 1e5) * 4e7 + Math.round((lng + 180) * 1e5);

const slugOf = (index: SearchIndex, field: 'regions' | 'towns' | 'zones', position: number): string | null =>
  index.list(field).valuesAt(position)[0] ?? null;

const placeAt = (index: SearchIndex, position: number): Place => ({
  region: slugOf(index, 'regions', position) ?? '',
  town: slugOf(index, 'towns', position),
  zone: slugOf(index, 'zones', position),
  lat: index.figure('lat').at(position),
  lng: index.figure('lng').at(position),
  isHint: false,
  count: 0,
  any: position,
});

const isSame = (index: SearchIndex, place: Place, position: number): boolean =>
  place.town === slugOf(index, 'towns', position) &&
  place.zone === slugOf(index, 'zones', position) &&
  place.region === slugOf(index, 'regions', position);

const byCount = (one: Place, other: Place): number => other.count - one.count || one.any - other.any;

const groupsOf = (index: SearchIndex, rows: BitSet): Place[] => {
  const [lats, lngs] = [index.figure('lat'), index.figure('lng')];
  const byPoint = new Map<number, Place[]>();
  for (const position of rows.numbers()) {
    const key = pointKey(lats.at(position), lngs.at(position));
    const there = byPoint.get(key) ?? [];
    if (there.length === 0) byPoint.set(key, there);
    let place = there.find((one) => isSame(index, one, position));
    if (!place) there.push((place = placeAt(index, position)));
    place.count += 1;
    place.isHint ||= index.isHint(position);
  }
  return [...byPoint.values()].flat().toSorted(byCount).slice(0, MOST_PLACES);
};

/** Places of all rows, which the first page shows, by edition. */
const everywhere = new WeakMap<SearchIndex, { readonly edition: number; readonly places: Place[] }>();

const placesOf = ({ evaluation, rows }: OpportunityPage): Place[] => {
  const { index } = evaluation.held;
  if (evaluation.narrowings.length > 0) return groupsOf(index, rows);
  const known = everywhere.get(index);
  if (known?.edition === index.edition) return known.places;
  const found = { edition: index.edition, places: groupsOf(index, rows) };
  everywhere.set(index, found);
  return found.places;
};

/** What the data call a place that is no town. */
const namesOf = async (ctx: Context, found: readonly Place[]): Promise<ReadonlyMap<number, LocalizedText | null>> => {
  const positions = found.filter(({ town }) => town === null).map(({ any }) => any);
  if (positions.length === 0) return new Map();
  const rows = await readPublic<{ position: number; place: LocalizedText | null }>(
    ctx,
    sql`select position, place from search_text where position = any (${positions}::int[])`,
  );
  return new Map(rows.map(({ position, place }) => [position, place]));
};

/** All matches grouped by place, largest first: the content of the map for readers of a list. */
export const countPlaces = async (ctx: Context, page: OpportunityPage): Promise<PlaceView[]> => {
  const found = placesOf(page);
  const names = await namesOf(ctx, found);
  const { towns, regions } = places(ctx);
  return found.flatMap(({ lat, lng, isHint, count, any, ...of }) => {
    const region = regions.find(({ slug }) => slug === of.region);
    if (!region) return [];
    const town = towns.find(({ slug }) => slug === of.town) ?? null;
    const zone = zones(ctx).zones.find(({ slug }) => slug === of.zone) ?? null;
    const name = town?.name ?? localized(ctx, names.get(any)) ?? region.name;
    return [{ location: { lat, lng, isHint }, name, count, town, zone, region }];
  });
};
