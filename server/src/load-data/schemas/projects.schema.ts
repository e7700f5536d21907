import { z } from 'zod';
import { CURRENCIES, STATUSES_OF_KIND } from 'shared/opportunities/kinds.ts';
import { hasWholePoint, place, WHOLE_POINT } from './place.schema.ts';
import { codedSiteFacts, CLEAR_ALONE, isClearAlone, isEitherOr, EITHER_OR } from './site-facts.schema.ts';
import { about, confidence, dateBasis, okedDivision, partialDate, positiveWhole, slug, text, webAddress } from './words.schema.ts';

const project = z
  .strictObject({
    id: slug,
    name: text,
    ...place,
    zone: slug.nullable(),
    investor: text.nullable(),
    sector: text.nullable(),
    oked: z.array(okedDivision),
    okedIsGuess: z.boolean(),
    investment: positiveWhole.nullable(),
    currency: z.enum(CURRENCIES).nullable(),
    amountNote: text.nullable(),
    jobs: positiveWhole.nullable(),
    capacity: text.nullable(),
    stage: z.enum(STATUSES_OF_KIND.ANCHOR_PROJECT),
    stageDate: partialDate.nullable(),
    ...codedSiteFacts,
    financing: z.array(text).min(1).nullable(),
    note: text.nullable(),
    sources: z.array(webAddress).min(1),
    asOf: partialDate.nullable(),
    asOfBasis: dateBasis,
    confidence,
  })
  .refine(hasWholePoint, WHOLE_POINT)
  .refine((row) => isEitherOr(row), EITHER_OR)
  .refine(isClearAlone, CLEAR_ALONE)
  .refine((row) => (row.investment === null) === (row.currency === null), {
    path: ['currency'],
    error: 'investment and currency go together',
  });
export type ProjectRow = z.infer<typeof project>;

export const projectsFile = z.strictObject({ ...about, rows: z.array(project).min(1) });
