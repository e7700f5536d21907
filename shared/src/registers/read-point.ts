import { finding } from './findings.ts';
import type { FindingCode } from './findings.ts';
import type { RawCell } from './cells.ts';
import { cellText } from './cells.ts';

export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** The country, with a margin: a cheap check that also notices swapped figures. */
const COUNTRY = { south: 40.4, north: 55.6, west: 46.3, east: 87.5 } as const;

const isInCountry = ({ lat, lng }: Point): boolean =>
  lat >= COUNTRY.south && lat <= COUNTRY.north && lng >= COUNTRY.west && lng <= COUNTRY.east;

/** `49°48'12,5"`, `49.80`, `49,80`: degrees; null when it is not a figure. */
export const readDegrees = (cell: RawCell): number | null => {
  if (typeof cell === 'number') return cell;
  const text = cellText(cell)
    .normalize('NFC')
    .replace(/,/g, '.')
    .replace(/[NESWСВnesw\s]|с\.?ш\.?|в\.?д\.?/gu, '');
  const [, degrees, minutes = '0', seconds = '0'] =
    /^(\d{1,3})[°º](?:(\d{1,2}(?:\.\d+)?)['′’])?(?:(\d{1,2}(?:\.\d+)?)(?:["″”]|''))?$/u.exec(text) ?? [];
  if (degrees !== undefined) return Number((Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600).toFixed(6));
  return /^-?\d{1,3}(?:\.\d+)?$/.test(text) ? Number(text) : null;
};

/** `POINT (lng lat)` and `lat, lng` in one cell. */
export const readPair = (cell: RawCell): Point | null => {
  const text = cellText(cell).trim();
  const wkt = /^POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)$/i.exec(text);
  if (wkt) return { lng: Number(wkt[1]), lat: Number(wkt[2]) };
  const [one, other, ...more] = text.split(/\s*;\s*|,\s+|\s+/).filter((part) => part !== '');
  if (one === undefined || other === undefined || more.length > 0) return null;
  const [lat, lng] = [readDegrees(one), readDegrees(other)];
  return lat === null || lng === null ? null : { lat, lng };
};

/** What is wrong with a point, and what it may have been meant to be. */
export const pointProblem = (point: Point): { readonly code: FindingCode; readonly suggestion: string | null } | null => {
  if (point.lat === 0 || point.lng === 0) return { code: 'NULL_POINT', suggestion: null };
  if (isInCountry(point)) return null;
  const swapped = { lat: point.lng, lng: point.lat };
  return isInCountry(swapped)
    ? { code: 'SWAPPED_POINT', suggestion: `${swapped.lat}, ${swapped.lng}` }
    : { code: 'OUTSIDE_COUNTRY', suggestion: null };
};

export const pointFinding = (point: Point, column: string): ReturnType<typeof finding> | null => {
  const problem = pointProblem(point);
  return problem && finding(problem.code, column, problem.suggestion);
};

const RADIUS_KM = 6_371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres between two points on the earth. */
export const kilometresBetween = (one: Point, other: Point): number => {
  const a =
    Math.sin(radians(other.lat - one.lat) / 2) ** 2 +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(radians(other.lng - one.lng) / 2) ** 2;
  return 2 * RADIUS_KM * Math.asin(Math.sqrt(a));
};
