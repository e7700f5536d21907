import { z } from 'zod';
import { DEAL_TYPES, STATUSES_OF_KIND } from 'shared/opportunities/kinds.ts';
import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import { codedSiteFacts, CLEAR_ALONE, isClearAlone, isEitherOr, EITHER_OR } from './site-facts.schema.ts';
import { about, okedDivision, partialDate, positive, positiveWhole, slug, text } from './words.schema.ts';

/** Invented rows: one shape for all kinds. They cite nothing, because there is nothing to cite. */
const demoRow = (kind: OpportunityKind) =>
  z
    .strictObject({
      id: slug.startsWith('demo-'),
      name: text,
      town: slug.nullable(),
      zone: slug.nullable(),
      industrialZone: text.nullable(),
      industrialZoneId: slug.nullable(),
      made: text,
      oked: z.array(okedDivision),
      status: z.enum(STATUSES_OF_KIND[kind]),
      statusDate: partialDate,
      idleSince: partialDate.nullable(),
      landHa: positive.nullable(),
      floorM2: positiveWhole.nullable(),
      powerMva: positive.nullable(),
      waterM3Day: positive.nullable(),
      heatGcalHour: positive.nullable(),
      rail: z.boolean().nullable(),
      dealTypes: z.array(z.enum(DEAL_TYPES)),
      investment: positiveWhole.nullable(),
      jobs: positiveWhole.nullable(),
      condition: text.nullable(),
      ...codedSiteFacts,
      description: text,
      asOf: partialDate,
    })
    .refine((row) => row.town !== null || row.zone !== null, { path: ['town'], error: 'a town or a zone is needed' })
    .refine((row) => isEitherOr(row, row), EITHER_OR)
    .refine(isClearAlone, CLEAR_ALONE);
export type DemoRow = z.infer<ReturnType<typeof demoRow>>;

export const demoFile = (kind: OpportunityKind) => z.strictObject({ ...about, rows: z.array(demoRow(kind)).min(1) });
