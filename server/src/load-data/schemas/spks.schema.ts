import { z } from 'zod';
import { about, groupFact, latitude, longitude, slug, source, text } from './words.schema.ts';

const spk = z
  .strictObject({
    id: slug,
    name: text.nullable(),
    region: slug,
    lat: latitude,
    lng: longitude,
    pointBasis: text.nullable(),
    verification: z.enum(['VERIFIED', 'WEAK', 'NOT_VERIFIED', 'NOT_FOUND']),
    note: text.nullable(),
    sources: z.array(source),
    sourceNote: text.nullable(),
  })
  .refine((row) => (row.name === null) === (row.verification === 'NOT_FOUND'), {
    path: ['name'],
    error: 'a name is needed unless it was not found',
  });
export type SpkRow = z.infer<typeof spk>;

export const spksFile = z.strictObject({ ...about, groupFacts: z.array(groupFact), rows: z.array(spk).min(1) });
