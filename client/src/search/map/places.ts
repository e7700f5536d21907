import type { SearchPlacesQuery } from './search-places.graphql.ts';
import { searchUrl } from '../../kernel/search-url.ts';
import type { Search } from 'shared/search/address.ts';
import type { Name } from '../useFilterNames.ts';

export type PlaceCounts = SearchPlacesQuery['opportunities']['places'];
type PlaceCount = PlaceCounts[number];

/** Opportunities at one place, and the search that lists them. */
export interface Place {
  readonly key: string;
  readonly name: Name;
  readonly count: number;
  readonly lat: number;
  readonly lng: number;
  readonly to: string;
}

/** A region with the places inside it. */
export interface RegionPlaces extends Place {
  readonly places: readonly Place[];
}

/** A zone often has the name of its city: its name says that it is a zone. */
type NameZone = (name: string) => string;

const listOf = (search: Search, some: Partial<Search>): string => searchUrl({ ...search, view: 'list', after: null, ...some });

/** A town or a zone has a filter of its own; any other place is found through its region. */
const targetOf = (
  { town, zone, region, name }: PlaceCount,
  search: Search,
  nameZone: NameZone,
): { key: string; name: Name; to: string } => {
  if (town) return { key: `town ${town.slug}`, name, to: listOf(search, { towns: [town.slug] }) };
  if (zone)
    return { key: `zone ${zone.slug}`, name: { ...zone.name, text: nameZone(zone.name.text) }, to: listOf(search, { zones: [zone.slug] }) };
  return { key: `place ${region.slug} ${name.text}`, name, to: listOf(search, { regions: [region.slug] }) };
};

const byCount = (one: Place, other: Place): number => other.count - one.count || (one.key < other.key ? -1 : 1);

/** Points of one town or zone are one place, at its largest point. */
const placesAt = (counts: PlaceCounts, search: Search, nameZone: NameZone): readonly Place[] => {
  const places = new Map<string, Place>();
  for (const counted of counts) {
    const { key, name, to } = targetOf(counted, search, nameZone);
    const { lat, lng } = counted.location;
    const before = places.get(key);
    places.set(key, before ? { ...before, count: before.count + counted.count } : { key, name, to, lat, lng, count: counted.count });
  }
  return [...places.values()].toSorted(byCount);
};

/** All matches by region and place, largest first. The server sends the largest points first. */
export const regionsOf = (counts: PlaceCounts, search: Search, nameZone: NameZone): readonly RegionPlaces[] => {
  const regions = new Map<string, PlaceCount['region']>(counts.map(({ region }) => [region.slug, region]));
  return [...regions.values()]
    .map((region) => {
      const inside = counts.filter((counted) => counted.region.slug === region.slug);
      return {
        key: `region ${region.slug}`,
        name: region.name,
        ...region.location,
        to: listOf(search, { regions: [region.slug] }),
        count: inside.reduce((sum, { count }) => sum + count, 0),
        places: placesAt(inside, search, nameZone),
      };
    })
    .toSorted(byCount);
};
