import { z } from 'zod';
import { confidence, day, positiveWhole, source, words } from './words.schema.ts';

const mrp = z.strictObject({ from: day, tenge: positiveWhole, confidence, source: source.nullable() });
export type MrpRow = z.infer<typeof mrp>;

export const mrpFile = z.strictObject({ about: words, rows: z.array(mrp).min(1) });
