import type { Feature, GeoJsonProperties, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import { BASE, REGIONS } from './outlines.ts';

/** The half of what is shown on each side of the place, in km. */
export const HALF = { width: 180, height: 112 };

const KM_PER_DEGREE = 111.32;

export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** East and south of the centre, in km: true enough at this size. */
export const kmFrom = (centre: Point, { lat, lng }: Point): { readonly x: number; readonly y: number } => ({
  x: (lng - centre.lng) * KM_PER_DEGREE * Math.cos((centre.lat * Math.PI) / 180),
  y: (centre.lat - lat) * KM_PER_DEGREE,
});

const linesOf = (geometry: Geometry): readonly (readonly Position[])[] => {
  if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') return geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
  return geometry.type === 'LineString' ? [geometry.coordinates] : [];
};

const meets = (points: readonly { readonly x: number; readonly y: number }[]): boolean => {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return Math.min(...xs) < HALF.width && Math.max(...xs) > -HALF.width && Math.min(...ys) < HALF.height && Math.max(...ys) > -HALF.height;
};

/** As the `d` of an SVG path: the lines that come into the frame. */
const pathOf = (centre: Point, geometries: readonly Geometry[]): string =>
  geometries
    .flatMap(linesOf)
    .map((line) => line.map(([lng = 0, lat = 0]) => kmFrom(centre, { lat, lng })))
    .filter(meets)
    .map((points) => `M${points.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join('L')}`)
    .join('');

const geometriesOf = (topology: typeof BASE, name: string): readonly Geometry[] => {
  const object = topology.objects[name];
  if (!object) return [];
  const made: { features: Feature[] } | Feature<Geometry, GeoJsonProperties> = feature(topology, object);
  return 'features' in made ? made.features.map(({ geometry }) => geometry) : [made.geometry];
};

/** The surroundings of a place, as paths in km from it. */
export const groundAround = (centre: Point): Readonly<Record<'country' | 'regions' | 'water' | 'rivers', string>> => ({
  country: pathOf(centre, geometriesOf(BASE, 'country')),
  regions: pathOf(centre, geometriesOf(REGIONS, 'regions')),
  water: pathOf(centre, geometriesOf(BASE, 'water')),
  rivers: pathOf(centre, geometriesOf(BASE, 'rivers')),
});

/** A town with its name, placed so that names meet neither each other nor the place in the middle. */
export interface NamedDot {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly side: 'start' | 'end';
}

const LETTER = 7;
const LINE = 15;
/** Room for the mark of the place itself, with its name below. */
const MARK = 16;
export const NAME_BELOW = 28;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

const boxOf = ({ x, y, name, side }: NamedDot): Box => {
  const width = 8 + name.length * LETTER;
  return { left: side === 'start' ? x : x - width, right: side === 'start' ? x + width : x, top: y - LINE / 2, bottom: y + LINE / 2 };
};

const isWhole = ({ left, right, top, bottom }: Box): boolean =>
  left > -HALF.width && right < HALF.width && top > -HALF.height && bottom < HALF.height;

/** The other towns in the frame, nearest first; one whose name has no room keeps its dot and loses its name. */
export const townsAround = (
  centre: Point & { readonly name: string },
  towns: readonly (Point & { readonly name: string })[],
): readonly NamedDot[] => {
  const half = (centre.name.length * LETTER) / 2;
  const taken: Box[] = [
    { left: -MARK, right: MARK, top: -MARK, bottom: MARK },
    { left: -half, right: half, top: NAME_BELOW - LINE, bottom: NAME_BELOW + LINE / 2 },
  ];
  return towns
    .filter(({ name }) => name !== centre.name)
    .map((town) => ({ ...kmFrom(centre, town), name: town.name }))
    .filter(({ x, y }) => Math.abs(x) < HALF.width && Math.abs(y) < HALF.height)
    .toSorted((one, other) => Math.hypot(one.x, one.y) - Math.hypot(other.x, other.y))
    .map((dot) => {
      for (const side of ['start', 'end'] as const) {
        const placed: NamedDot = { ...dot, side };
        const box = boxOf(placed);
        if (isWhole(box) && !taken.some((other) => meet(box, other))) {
          taken.push(box);
          return placed;
        }
      }
      return { ...dot, name: '', side: 'start' as const };
    });
};
