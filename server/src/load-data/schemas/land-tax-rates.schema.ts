import { z } from 'zod';
import { MAX_BONITET } from 'shared/special-zones/project.ts';
import { confidence, day, text, webAddress, words } from './words.schema.ts';

const rate = z.strictObject({ bonitet: z.number().int().min(0).max(MAX_BONITET), tengePerHa: z.number().min(0) });

/** One table of the law: all its rates apply from the same day and come from the same source. */
const table = z.strictObject({
  from: day,
  source: z.strictObject({ title: text, url: webAddress.nullable() }),
  confidence,
  rates: z.array(rate).min(1),
});
export type LandTaxTable = z.infer<typeof table>;

export const landTaxRatesFile = z.strictObject({ about: words, rows: z.array(table).min(1) });
