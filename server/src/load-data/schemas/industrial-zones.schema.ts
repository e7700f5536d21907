import { z } from 'zod';
import { INDUSTRIAL_ZONE_FIGURES, INDUSTRIAL_ZONE_KINDS, INDUSTRIAL_ZONE_STATUSES } from 'shared/industrial-zones/vocabulary.ts';
import { about, confidence, dateBasis, day, partialDate, positive, positiveWhole, slug, source, text, webAddress } from './words.schema.ts';

const premises = z.strictObject({ what: text, count: positiveWhole.nullable(), m2: positive.nullable() });

const industrialZone = z
  .strictObject({
    id: slug,
    name: text,
    kind: z.enum(INDUSTRIAL_ZONE_KINDS),
    private: z.boolean(),
    town: slug.nullable(),
    region: slug,
    place: text.nullable(),
    status: z.enum(INDUSTRIAL_ZONE_STATUSES),
    foundedOn: partialDate.nullable(),
    act: text.nullable(),
    operator: slug.nullable(),
    facility: slug.nullable(),
    basis: text.nullable(),
    areaHa: positive.nullable(),
    freeHa: z.number().min(0).nullable(),
    powerMva: positive.nullable(),
    waterM3Day: positive.nullable(),
    utilities: text.nullable(),
    plots: positiveWhole.nullable(),
    premises: z.array(premises),
    residents: z.int().min(0).nullable(),
    jobs: positiveWhole.nullable(),
    investmentTenge: positiveWhole.nullable(),
    prices: text.nullable(),
    loanTerms: text.nullable(),
    note: text.nullable(),
    sources: z.array(webAddress).min(1),
    asOf: partialDate.nullable(),
    asOfBasis: dateBasis,
    confidence,
  })
  .refine((row) => (row.asOf === null) === (row.asOfBasis === 'UNKNOWN'), {
    path: ['asOf'],
    error: 'a date is absent exactly when its basis is UNKNOWN',
  })
  .refine((row) => row.freeHa === null || row.areaHa === null || row.freeHa <= row.areaHa, {
    path: ['freeHa'],
    error: 'more is free than there is',
  });
export type IndustrialZoneFileRow = z.infer<typeof industrialZone>;

/** A figure of all industrial zones of the country. */
const figure = z
  .strictObject({ key: z.enum(INDUSTRIAL_ZONE_FIGURES), number: positive.nullable(), text: text.nullable(), asOf: day, source })
  .refine((row) => row.number !== null || row.text !== null, { path: ['number'], error: 'a figure says something' });

export const industrialZonesFile = z.strictObject({ ...about, figures: z.array(figure).min(1), rows: z.array(industrialZone).min(1) });
export type IndustrialZonesFile = z.infer<typeof industrialZonesFile>;

/** Invented zones: they cite nothing. */
const demoIndustrialZone = z.strictObject({
  id: slug.startsWith('demo-'),
  name: text,
  town: slug,
  status: z.enum(INDUSTRIAL_ZONE_STATUSES),
  areaHa: positive,
  powerMva: positive,
  waterM3Day: positive,
  asOf: partialDate,
});
export type DemoIndustrialZone = z.infer<typeof demoIndustrialZone>;

export const demoIndustrialZonesFile = z.strictObject({ ...about, rows: z.array(demoIndustrialZone).min(1) });
