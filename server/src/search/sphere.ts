/** Mean radius of the Earth, kilometres (IUGG). */
const RADIUS_KM = 6371.0088;

interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A place as a point of the unit sphere, as `search_point` of the database has it. */
export const unitVector = ({ lat, lng }: { readonly lat: number; readonly lng: number }): Vector => ({
  x: Math.cos(radians(lat)) * Math.cos(radians(lng)),
  y: Math.cos(radians(lat)) * Math.sin(radians(lng)),
  z: Math.sin(radians(lat)),
});

/** The chord of the unit sphere that spans so many kilometres along the Earth. */
export const chordOfKm = (km: number): number => 2 * Math.sin(Math.min(Math.PI / 2, km / RADIUS_KM / 2));
