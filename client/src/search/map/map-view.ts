import type { Box } from 'shared/search/whereabouts.ts';
import type { SearchClustersQuery } from './search-map.graphql.ts';
import type { MapBounds, MapCluster, MapView } from '../../map/explore.ts';

type Cluster = SearchClustersQuery['opportunities']['clusters'][number];

/** A place on the globe. */
export interface Spot {
  readonly lat: number;
  readonly lng: number;
}

/** Size of the drawing in pixels, and how far it can be zoomed in. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly deepest: number;
}

const WORLD = 512;

/** How far down the square map of Mercator a latitude lies, from 0 to 1. */
const down = (lat: number): number => {
  const sine = Math.sin((lat * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
};

const latitude = (share: number): number => (Math.atan(Math.exp((0.5 - share) * 2 * Math.PI)) * 360) / Math.PI - 90;

/** What a frame shows that the bounds are fitted into: at least these, and more where its shape is another. */
export const viewOf = ({ west, south, east, north }: MapBounds, { width, height, deepest }: Frame): MapView => {
  const across = width / (WORLD * ((east - west) / 360));
  const along = height / (WORLD * (down(south) - down(north)));
  const zoom = Math.min(Math.max(Math.log2(Math.min(across, along)), 0), deepest);
  const world = WORLD * 2 ** zoom;
  const [lng, y] = [(west + east) / 2, (down(south) + down(north)) / 2];
  const [x, half] = [(width / world) * 180, height / world / 2];
  return { zoom, bounds: { west: lng - x, south: latitude(y + half), east: lng + x, north: latitude(y - half) } };
};

/** A share of its size more on each side; inside the limits of the globe as the API takes it. */
export const widened = ({ west, south, east, north }: MapBounds, share: number): MapBounds => {
  const [x, y] = [(east - west) * share, (north - south) * share];
  return { west: Math.max(west - x, -180), south: Math.max(south - y, -85), east: Math.min(east + x, 180), north: Math.min(north + y, 85) };
};

/** As the address writes it. */
export const rounded = (bounds: MapBounds): Box => {
  const round = (value: number): number => Number(value.toFixed(4));
  return { west: round(bounds.west), south: round(bounds.south), east: round(bounds.east), north: round(bounds.north) };
};

export const keyOfBox = (box: Box | null): string => (box ? [box.west, box.south, box.east, box.north].join() : '');

/** Pixels within which the server makes one circle of many rows. */
const CELL = 96;

/** At the deepest zoom of the map they would still be one circle. */
export const isOnePoint = ({ west, south, east, north }: MapBounds, { deepest }: Frame): boolean =>
  Math.max(east - west, north - south) < (CELL * 360) / (WORLD * 2 ** deepest);

/** A little room around a point, so that it is an area. */
export const around = ({ west, south, east, north }: MapBounds, room: number): MapBounds => ({
  west: west - room,
  south: south - room,
  east: east + room,
  north: north + room,
});

/** What to ask clusters for: the view with some room around, since a frame shows more than was asked to fit into it. */
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

const SLACK = 1e-6;

const isInside = ({ west, south, east, north }: MapBounds, { lat, lng }: Spot): boolean =>
  lng >= west - SLACK && lng <= east + SLACK && lat >= south - SLACK && lat <= north + SLACK;

/** The circle a row is part of: of those it may lie in, the nearest. */
export const clusterAt = (clusters: readonly MapCluster[], spot: Spot | null): string | null => {
  if (!spot) return null;
  const far = ({ lat, lng }: Spot): number => (lat - spot.lat) ** 2 + (lng - spot.lng) ** 2;
  const [nearest] = clusters.filter(({ bounds }) => isInside(bounds, spot)).toSorted((one, other) => far(one) - far(other));
  return nearest?.key ?? null;
};
