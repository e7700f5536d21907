import type { Box } from 'shared/search/whereabouts.ts';
import type { SearchClustersQuery } from './search-map.graphql.ts';
import type { MapBounds, MapCluster, MapView } from '../../map/explore.ts';
import { isInside } from './is-inside.ts';
import type { Spot } from './is-inside.ts';

type Cluster = SearchClustersQuery['opportunities']['clusters'][number];

/** Size of the map in pixels, and its maximum zoom. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly deepest: number;
}

const WORLD = 512;

/** The vertical position of a latitude on the square Mercator map, from 0 to 1. */
const down = (lat: number): number => {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
};

const latitude = (share: number): number => (Math.atan(Math.exp((0.5 - share) * 2 * Math.PI)) * 360) / Math.PI - 90;

/** What a frame shows when the bounds are fitted into it: at least these, and more where its shape differs. */
export const viewOf = ({ west, south, east, north }: MapBounds, { width, height, deepest }: Frame): MapView => {
  const across = width / (WORLD * ((east - west) / 360));
  const along = height / (WORLD * (down(south) - down(north)));
  const zoom = Math.min(Math.max(Math.log2(Math.min(across, along)), 0), deepest);
  const world = WORLD * 2 ** zoom;
  const [lng, y] = [(west + east) / 2, (down(south) + down(north)) / 2];
  const [x, half] = [(width / world) * 180, height / world / 2];
  return { zoom, bounds: { west: lng - x, south: latitude(y + half), east: lng + x, north: latitude(y - half) } };
};

/** Larger by a share of its size on each side, within the limits that the API accepts. */
export const widened = ({ west, south, east, north }: MapBounds, share: number): MapBounds => {
  const [x, y] = [(east - west) * share, (north - south) * share];
  return { west: Math.max(west - x, -180), south: Math.max(south - y, -85), east: Math.min(east + x, 180), north: Math.min(north + y, 85) };
};

/** In the form of the address. */
export const rounded = (bounds: MapBounds): Box => {
  const round = (value: number): number => Number(value.toFixed(4));
  return { west: round(bounds.west), south: round(bounds.south), east: round(bounds.east), north: round(bounds.north) };
};

export const keyOfBox = (box: Box | null): string => (box ? [box.west, box.south, box.east, box.north].join() : '');

/** Distance in pixels within which the server joins rows into one circle. */
const CELL = 96;

/** They would still be one circle at the maximum zoom. */
export const isOnePoint = ({ west, south, east, north }: MapBounds, { deepest }: Frame): boolean =>
  Math.max(east - west, north - south) < (CELL * 360) / (WORLD * 2 ** deepest);

/** A small area around a point. */
export const around = ({ west, south, east, north }: MapBounds, room: number): MapBounds => ({
  west: west - room,
  south: south - room,
  east: east + room,
  north: north + room,
});

/** The area to ask clusters for: the view with a margin, because a frame shows more than it was asked to fit. */
export const askedOf = ({ bounds, zoom }: MapView): MapView => ({
  bounds: rounded(widened(bounds, 0.25)),
  zoom: Math.round(zoom * 10) / 10,
});

export const mapCluster = (
  { count, location, bounds, place, opportunity }: Cluster,
  label: (name: string | null, count: number) => string,
): MapCluster => {
  const name = opportunity?.title.text ?? place?.text ?? null;
  return {
    key: opportunity?.id ?? `${location.lat} ${location.lng} ${count}`,
    lat: location.lat,
    lng: location.lng,
    count,
    name,
    label: label(name, count),
    bounds,
  };
};

/** The circle that a row belongs to: the nearest of the possible ones. */
export const clusterAt = (clusters: readonly MapCluster[], spot: Spot | null): string | null => {
  if (!spot) return null;
  const far = ({ lat, lng }: Spot): number => (lat - spot.lat) ** 2 + (lng - spot.lng) ** 2;
  const [nearest] = clusters.filter(({ bounds }) => isInside(bounds, spot)).toSorted((one, other) => far(one) - far(other));
  return nearest?.key ?? null;
};
