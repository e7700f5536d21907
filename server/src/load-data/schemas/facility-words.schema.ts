import { z } from 'zod';
import { about, text } from './words.schema.ts';

const words = z.record(z.string(), text);

/** Words of the codes that facilities.json uses in its figures. */
export const facilityWordsFile = z.strictObject({ ...about, reasons: words, events: words, ownerForms: words, legalStates: words });
export type FacilityWords = z.infer<typeof facilityWordsFile>;
