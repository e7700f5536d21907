import type { MapBounds } from './explore.ts';

/** The whole country, a little wider than its borders. */
export const COUNTRY: MapBounds = { west: 46.3, south: 40.4, east: 87.5, north: 55.6 };

/** In the form that MapLibre expects: west, south, east, north. */
export const cornersOf = ({ west, south, east, north }: MapBounds): [number, number, number, number] => [west, south, east, north];

const SAME = 0.01;

/** Whether two views look the same: addresses round, and screens have whole pixels. */
export const isSameView = (one: MapBounds, other: MapBounds): boolean => {
  const slack = Math.max(one.east - one.west, one.north - one.south) * SAME;
  return (['west', 'south', 'east', 'north'] as const).every((side) => Math.abs(one[side] - other[side]) <= slack);
};

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);

/** The nearest point inside. */
export const nearestIn = (
  bounds: MapBounds,
  { lng, lat }: { readonly lng: number; readonly lat: number },
): { lng: number; lat: number } => ({
  lng: between(bounds.west, lng, bounds.east),
  lat: between(bounds.south, lat, bounds.north),
});
