import { z } from 'zod';
import { latitude, longitude, slug, text } from './words.schema.ts';

/** Where something is: a town of towns.json, or a named place with a point of its own when it is a regional centre. */
export const place = {
  town: slug.nullable(),
  region: slug,
  place: text.nullable(),
  lat: latitude.nullable(),
  lng: longitude.nullable(),
  pointBasis: z.enum(['CITY_CENTRE']).nullable(),
};

/** A point is complete (both coordinates and what they mean) or absent. */
export const hasWholePoint = (row: { lat: number | null; lng: number | null; pointBasis: string | null }): boolean =>
  (row.lat === null) === (row.lng === null) && (row.lat === null) === (row.pointBasis === null);

export const WHOLE_POINT = { path: ['lat'], error: 'lat, lng and pointBasis go together' };
