import { z } from 'zod';
import { about, kato, latitude, longitude, slug, text, webAddress } from './words.schema.ts';

const region = z.strictObject({
  id: slug,
  name: text,
  kind: z.enum(['REGION', 'CITY']),
  katoPrefix: z.string().regex(/^\d{2}$/, 'not two digits'),
  kato,
  iso: z.string().regex(/^KZ-\d{2}$/, 'not an ISO 3166-2 code of Kazakhstan'),
  lat: latitude,
  lng: longitude,
  centre: z.strictObject({ name: text, lat: latitude, lng: longitude }),
  sources: z.array(webAddress).min(1),
});
export type RegionRow = z.infer<typeof region>;

export const regionsFile = z.strictObject({ ...about, rows: z.array(region).min(1) });
