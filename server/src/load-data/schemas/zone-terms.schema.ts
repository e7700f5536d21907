import { z } from 'zod';
import { CLAUSE_GROUPS, CLAUSE_UNITS } from 'shared/special-zones/clauses.ts';
import { about, confidence, day, indicator, partialDate, text, webAddress } from './words.schema.ts';

/** Text null: looked for and not found; then there is nothing to cite either. */
const clause = z
  .strictObject({
    key: indicator,
    group: z.enum(CLAUSE_GROUPS),
    title: text,
    text: text.nullable(),
    value: z.number().nullable(),
    unit: z.enum(CLAUSE_UNITS).nullable(),
    source: z.strictObject({ title: text, url: webAddress }).nullable(),
    asOf: partialDate.nullable(),
    confidence: confidence.nullable(),
  })
  .refine((row) => (row.value === null) === (row.unit === null), { path: ['unit'], error: 'value and unit go together' })
  .refine((row) => row.text === null || row.source !== null, { path: ['source'], error: 'what is stated needs a source' });
export type ClauseRow = z.infer<typeof clause>;

/** `correction` says what was corrected since the terms were compiled: it begins the note of a version that follows an earlier one. */
export const zoneTermsFile = z.strictObject({
  ...about,
  effectiveFrom: day,
  note: text,
  correction: text,
  clauses: z.array(clause).min(1),
});
export type ZoneTermsText = z.infer<typeof zoneTermsFile>;
