import { z } from 'zod';
import { TAXES } from 'shared/special-zones/clauses.ts';
import { confidence, day, text, webAddress, words } from './words.schema.ts';

const taxRate = z.strictObject({
  tax: z.enum(TAXES),
  from: day,
  percent: z.number().min(0).max(100),
  source: z.strictObject({ title: text, url: webAddress.nullable() }),
  confidence,
  note: text.nullable(),
});
export type TaxRateRow = z.infer<typeof taxRate>;

export const taxRatesFile = z.strictObject({ about: words, rows: z.array(taxRate).min(1) });
