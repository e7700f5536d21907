import { z } from 'zod';
import {
  about,
  confidence,
  groupFact,
  latitude,
  longitude,
  okedDivision,
  partialDate,
  positive,
  positiveWhole,
  slug,
  source,
  text,
  words,
} from './words.schema.ts';

const zone = z.strictObject({
  id: slug,
  name: text,
  altNames: z.array(words),
  region: slug,
  lat: latitude,
  lng: longitude,
  pointBasis: text,
  established: positiveWhole.nullable(),
  validUntil: partialDate.nullable(),
  validUntilBasis: text.nullable(),
  /** False: no act in force was found that confirms it. */
  validUntilConfirmed: z.boolean(),
  /** Null: not established. */
  customsBorder: z.strictObject({ isAt: z.boolean(), basis: text, source }).nullable(),
  areaHa: positive.nullable(),
  areaAsOf: partialDate.nullable(),
  subzones: z.array(z.strictObject({ name: text, ha: positive.nullable() })),
  zoneKind: text.nullable(),
  priorityActivities: z.array(text),
  priorityActivitiesComplete: z.boolean(),
  /** Divisions that the wording of the activities names, in our reading: none of them is the legal list. */
  activityDivisions: z.array(okedDivision),
  managementCompany: text.nullable(),
  legalAct: text,
  targetIndicators: z.array(z.strictObject({ indicator: text, value: text, by: partialDate, was: text.nullable() })),
  towns: z.array(slug),
  note: text.nullable(),
  confidence,
  sources: z.array(source).min(1),
});
export type ZoneRow = z.infer<typeof zone>;

export const zonesFile = z.strictObject({ ...about, groupFacts: z.array(groupFact), rows: z.array(zone).min(1) });
