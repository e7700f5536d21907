import outline from './outline.json';

/** Size of the drawing; everything on the map is in its units. */
export const WIDTH = outline.width;
export const HEIGHT = outline.height;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Plate carrée, true at the country's middle latitude; the outline was cut with the same numbers. */
export const project = ({ lat, lng }: { readonly lat: number; readonly lng: number }): Spot => ({
  x: outline.margin + (lng - outline.west) * outline.perLng,
  y: outline.margin + (outline.north - lat) * outline.perLat,
});
