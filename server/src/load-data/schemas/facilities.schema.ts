import { z } from 'zod';
import { STATUSES_OF_KIND } from 'shared/opportunities/kinds.ts';
import { facilityFigures } from './facility-figures.schema.ts';
import { hasWholePoint, place, WHOLE_POINT } from './place.schema.ts';
import { codedSiteFacts, CLEAR_ALONE, isClearAlone, isEitherOr, EITHER_OR } from './site-facts.schema.ts';
import {
  about,
  confidence,
  dateBasis,
  okedDivision,
  partialDate,
  positive,
  positiveWhole,
  slug,
  text,
  webAddress,
} from './words.schema.ts';

/** rail says what is or was there; hasRail what that means for a newcomer. */
const utilities = z
  .strictObject({ rail: text.optional(), hasRail: z.boolean().optional(), heat: text.optional(), note: text.optional() })
  .refine((row) => (row.rail === undefined) === (row.hasRail === undefined), { path: ['hasRail'], error: 'rail and hasRail go together' });

const facility = z
  .strictObject({
    id: slug,
    name: text,
    ...place,
    made: text.nullable(),
    oked: z.array(okedDivision),
    okedIsGuess: z.boolean(),
    status: z.enum(STATUSES_OF_KIND.FACILITY),
    statusDate: partialDate.nullable(),
    idleSince: partialDate.nullable(),
    landHa: positive.nullable(),
    floorM2: positiveWhole.nullable(),
    utilities: utilities.nullable(),
    owner: text.nullable(),
    condition: text.nullable(),
    ...codedSiteFacts,
    plan: text.nullable(),
    note: text.nullable(),
    figures: facilityFigures.optional(),
    sources: z.array(webAddress).min(1),
    asOf: partialDate.nullable(),
    asOfBasis: dateBasis,
    confidence,
  })
  .refine(hasWholePoint, WHOLE_POINT)
  .refine((row) => isEitherOr(row, { rail: row.utilities?.hasRail }), EITHER_OR)
  .refine(isClearAlone, CLEAR_ALONE);
export type FacilityRow = z.infer<typeof facility>;

export const facilitiesFile = z.strictObject({ ...about, rows: z.array(facility).min(1) });
