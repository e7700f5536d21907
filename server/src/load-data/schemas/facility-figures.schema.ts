import { z } from 'zod';
import { partialDate, positive, positiveWhole, text } from './words.schema.ts';

/** A word of facility-words.json. */
const code = z.string().regex(/^[A-Z]+(_[A-Z]+)*$/, 'not a word in capitals');

/** What happened to a plant, when as far as known, and why; null: no source says. */
const event = z.strictObject({ date: partialDate.nullable(), what: code, why: code.nullable() });
export type FacilityEvent = z.infer<typeof event>;

/** What the sources state in figures beside the row's own columns. */
export const facilityFigures = z.strictObject({
  yearBuilt: z.int().min(1850).max(2030).nullable(),
  workersOnce: positiveWhole.nullable(),
  workersLatest: positiveWhole.nullable(),
  capacity: text.nullable(),
  price: z.strictObject({ tenge: positive, kind: text, asOf: partialDate }).nullable(),
  investedTenge: positiveWhole.nullable(),
  debtTenge: positiveWhole.nullable(),
  ownerForm: code.nullable(),
  legalStates: z.array(code),
  equipment: text.nullable(),
  events: z.array(event),
});
export type FacilityFigures = z.infer<typeof facilityFigures>;
