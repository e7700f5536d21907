import { isSame } from '../opportunities/same.ts';
import type { MeasureContent } from './measure-content.ts';

export type MeasurePart = keyof MeasureContent;

/** In the order of the form. */
const MEASURE_PARTS = [
  'title',
  'plan',
  'category',
  'delivers',
  'quantity',
  'unit',
  'fromYear',
  'toYear',
  'status',
  'statusAsOf',
  'blocker',
  'blockedBy',
  'owner',
  'note',
  'money',
  'amendments',
  'needs',
] as const satisfies readonly MeasurePart[];

/** The parts in which two states of a measure differ; all that say something where there was none before. */
export const changedParts = (before: MeasureContent | null, after: MeasureContent): MeasurePart[] =>
  MEASURE_PARTS.filter((part) => {
    if (before !== null) return !isSame(before[part], after[part]);
    const value = after[part];
    return value !== null && !(Array.isArray(value) && value.length === 0);
  });
