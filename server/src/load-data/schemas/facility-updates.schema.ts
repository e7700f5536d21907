import { z } from 'zod';
import { STATUSES_OF_KIND } from 'shared/opportunities/kinds.ts';
import { about, dateBasis, partialDate, positive, slug, text, webAddress } from './words.schema.ts';

const claim = { facility: slug, asOf: partialDate.nullable(), asOfBasis: dateBasis, sources: z.array(webAddress).min(1) };

/** A newer claim about a row of facilities.json. The older ones stay. */
const facilityUpdate = z
  .discriminatedUnion('field', [
    z.strictObject({ ...claim, field: z.literal('STATUS'), value: z.enum(STATUSES_OF_KIND.FACILITY) }),
    z.strictObject({ ...claim, field: z.literal('IDLE_SINCE'), value: partialDate }),
    z.strictObject({ ...claim, field: z.literal('LAND_HA'), value: positive }),
    z.strictObject({ ...claim, field: z.enum(['PLACE', 'OWNER', 'CONDITION', 'PLAN', 'NOTE']), value: text }),
  ])
  .refine((row) => (row.asOf === null) === (row.asOfBasis === 'UNKNOWN'), {
    path: ['asOf'],
    error: 'a date is absent exactly when its basis is UNKNOWN',
  })
  .refine((row) => row.field !== 'STATUS' || row.asOf !== null, { path: ['asOf'], error: 'a state needs its date' });
export type FacilityUpdate = z.infer<typeof facilityUpdate>;

export const facilityUpdatesFile = z.strictObject({ ...about, rows: z.array(facilityUpdate).min(1) });
