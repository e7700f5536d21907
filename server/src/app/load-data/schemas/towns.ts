import { z } from 'zod';
import { TOWN_LIST_STATUSES } from 'shared/towns/towns.ts';
import { about, confidence, groupFact, kato, latitude, longitude, okedDivision, partialDate, positiveWhole, slug, source, text, words } from './words.ts';

const STATUS_EVENTS = [
  'LISTED',
  'PLAN_APPROVED',
  'NAMED_AS_COVERED',
  'NAMED_AS_CURRENT',
  'NAMED_AS_EXCLUDED',
  'RENAMED',
  'GROUP_ASSIGNED',
  'BECAME_REGION_CENTRE',
  'EXCLUDED',
  'CALLED_MONOTOWN',
  'EXCLUSION_CONSIDERED',
] as const;

const statusEvent = z.strictObject({
  date: partialDate,
  event: z.enum(STATUS_EVENTS),
  text,
  source: source.nullable(),
  note: text.nullable(),
});

const population = z.strictObject({
  value: positiveWhole,
  year: positiveWhole.nullable(),
  source: source.nullable(),
  quality: text.nullable(),
});

const enterprise = z.strictObject({
  name: text,
  sector: text.nullable(),
  oked: z.array(okedDivision),
  source: source.nullable(),
  confidence,
  confidenceNote: text.nullable(),
});

const town = z.strictObject({
  id: slug,
  name: text,
  altNames: z.array(words),
  region: slug,
  kato,
  lat: latitude,
  lng: longitude,
  listStatus: z.enum(TOWN_LIST_STATUSES),
  listStatusConfidence: confidence,
  statusHistory: z.array(statusEvent),
  population: population.nullable(),
  enterprises: z.array(enterprise),
  hadOwnPlan: z.boolean(),
  ministryGroup: text.nullable(),
  industrialZone: text.nullable(),
  zoneLink: z.array(z.strictObject({ zone: slug, note: text.nullable() })),
  spk: slug,
  note: text.nullable(),
  sources: z.array(source).min(1),
});
export type TownRow = z.infer<typeof town>;

export const townsFile = z.strictObject({ ...about, groupFacts: z.array(groupFact), rows: z.array(town).min(1) });
