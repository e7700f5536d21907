import { z } from 'zod';
import { EXCLUSION_EFFECTS, TOWN_LIST_STATUSES } from 'shared/towns/towns.ts';
import {
  about,
  confidence,
  groupFact,
  kato,
  latitude,
  longitude,
  okedDivision,
  partialDate,
  positiveWhole,
  slug,
  source,
  text,
  words,
} from './words.schema.ts';

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
/** What no longer applies and what still applies where a town has left the list, each with its source. */
const afterExclusion = z.strictObject({ kind: z.enum(EXCLUSION_EFFECTS), towns: z.array(slug).min(1), text, asOf: partialDate, source });

const file = z
  .strictObject({ ...about, groupFacts: z.array(groupFact), afterExclusion: z.array(afterExclusion), rows: z.array(town).min(1) })
  .superRefine(({ afterExclusion: effects, rows }, context) => {
    const excluded = new Set(rows.filter((row) => row.listStatus === 'EXCLUDED').map(({ id }) => id));
    const strangers = effects.flatMap(({ towns }, index) => towns.filter((one) => !excluded.has(one)).map((one) => ({ one, index })));
    for (const { one, index } of strangers)
      context.addIssue({ code: 'custom', path: ['afterExclusion', index, 'towns'], message: `the town "${one}" has not left the list` });
  });

export const townsFile = file.transform(({ afterExclusion: effects, rows, ...rest }) => ({
  ...rest,
  rows: rows.map((row) => ({
    ...row,
    afterExclusion: effects
      .filter(({ towns }) => towns.includes(row.id))
      .map(({ kind, text: words, asOf, source: by }) => ({ kind, text: words, asOf, source: by })),
  })),
}));
export type TownRow = z.infer<typeof townsFile>['rows'][number];
