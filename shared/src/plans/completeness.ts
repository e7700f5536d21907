import type { MeasureContent } from './measure-content.ts';
import { countedSum } from './measure-findings.ts';

/** What a plan has to state of each measure besides its name, category and status. The column `measure.missing` has the same words. */
export const MEASURE_FIELDS = [
  'DELIVERS',
  'QUANTITY',
  'TERM',
  'PLANNED',
  'ALLOCATED',
  'SPENT',
  'MONEY_SOURCE',
  'OWNER',
  'STATUS_DATE',
  'PLAN',
] as const;
export type MeasureField = (typeof MEASURE_FIELDS)[number];

const STATES: Readonly<Record<MeasureField, (content: MeasureContent) => boolean>> = {
  DELIVERS: ({ delivers }) => delivers !== null,
  QUANTITY: ({ quantity }) => quantity !== null,
  TERM: ({ fromYear, toYear }) => fromYear !== null && toYear !== null,
  PLANNED: ({ money }) => countedSum(money, 'PLANNED') !== null,
  ALLOCATED: ({ money }) => countedSum(money, 'ALLOCATED') !== null,
  SPENT: ({ money }) => countedSum(money, 'SPENT') !== null,
  MONEY_SOURCE: ({ money }) => money.length > 0 && money.every(({ moneySource }) => moneySource !== 'UNKNOWN'),
  OWNER: ({ owner }) => owner !== null,
  STATUS_DATE: ({ statusAsOf }) => statusAsOf !== null,
  PLAN: ({ plan }) => plan !== null,
};

/** What is not stated yet, in the order of `MEASURE_FIELDS`. */
export const missingFields = (content: MeasureContent): MeasureField[] => MEASURE_FIELDS.filter((field) => !STATES[field](content));
