import type { MapBounds } from '../../map/explore.ts';

/** A place on the globe. */
export interface Spot {
  readonly lat: number;
  readonly lng: number;
}

/** Addresses and circles round. */
const SLACK = 1e-6;

/** Whether a place lies within bounds, or on their edge. */
export const isInside = ({ west, south, east, north }: MapBounds, { lat, lng }: Spot): boolean =>
  lng >= west - SLACK && lng <= east + SLACK && lat >= south - SLACK && lat <= north + SLACK;
