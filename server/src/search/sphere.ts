/** Mean radius of the Earth, kilometres (IUGG). */
const RADIUS_KM = 6371.0088;

export interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A place as a point on the unit sphere, like `search_point` of the database. */
export const unitVector = ({ lat, lng }: { readonly lat: number; readonly lng: number }): Vector => ({
  x: Math.cos(radians(lat)) * Math.cos(radians(lng)),
  y: Math.cos(radians(lat)) * Math.sin(radians(lng)),
  z: Math.sin(radians(lat)),
});

/** The chord of the unit sphere for this many kilometres along the Earth's surface. */
export const chordOfKm = (km: number): number => 2 * Math.sin(Math.min(Math.PI / 2, km / RADIUS_KM / 2));

/** Kilometres along the Earth's surface, of the square of a chord; like `search_km_of_chord` of the database. */
export const kmOfChord = (squared: number): number => 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(squared) / 2));
