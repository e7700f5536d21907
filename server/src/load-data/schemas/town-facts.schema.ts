import { z } from 'zod';
import { about, dateBasis, indicator, partialDate, slug, source, text } from './words.schema.ts';

const townFact = z
  .strictObject({
    town: slug,
    indicator,
    value: z.number().nullable(),
    text: text.nullable(),
    unit: indicator,
    asOf: partialDate.nullable(),
    asOfBasis: dateBasis,
    source,
    note: text.nullable(),
  })
  .refine((fact) => (fact.value === null) !== (fact.text === null), {
    path: ['value'],
    error: 'either a number or a text is needed, not both',
  });

/** The unit of a count has the forms that numbers require (CLDR); a sign or an abbreviation has one. */
const forms = z.strictObject({ one: text, few: text, many: text, other: text });

/** Words of units by name. */
const units = z.record(indicator, z.union([text, forms]));

export const townFactsFile = z.strictObject({
  ...about,
  indicators: z.record(indicator, text),
  units,
  rows: z.array(townFact).min(1),
});
export type TownFacts = z.infer<typeof townFactsFile>;
