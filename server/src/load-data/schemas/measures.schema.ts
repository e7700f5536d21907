import { z } from 'zod';
import {
  BLOCKERS,
  MAX_MEASURE_TENGE,
  MEASURE_CATEGORIES,
  MEASURE_STATUSES,
  MONEY_KINDS,
  MONEY_SOURCES,
  PLAN_LEVELS,
  PLAN_STATUSES,
  UNCOUNTED_REASONS,
} from 'shared/plans/vocabulary.ts';
import { about, dateBasis, indicator, partialDate, positive, positiveWhole, slug, source, text, webAddress } from './words.schema.ts';

const year = z.int().min(1990).max(2100);
const tenge = z.int().min(0).max(MAX_MEASURE_TENGE);

interface Term {
  readonly fromYear: number | null;
  readonly toYear: number | null;
}
const isInOrder = ({ fromYear, toYear }: Term): boolean => fromYear === null || toYear === null || fromYear <= toYear;
const IN_ORDER = { path: ['toYear'], error: 'it ends before it begins' };

const planEvent = z.strictObject({ date: partialDate, text, source });

const plan = z
  .strictObject({
    id: slug,
    level: z.enum(PLAN_LEVELS),
    town: slug.nullable(),
    region: slug.nullable(),
    name: text,
    fromYear: year.nullable(),
    toYear: year.nullable(),
    status: z.enum(PLAN_STATUSES),
    statusAsOf: partialDate.nullable(),
    history: z.array(planEvent),
    sources: z.array(webAddress).min(1),
    note: text.nullable(),
  })
  .refine(isInOrder, IN_ORDER)
  .refine((row) => (row.level === 'TOWN') === (row.town !== null), {
    path: ['town'],
    error: 'the plan of a town, and no other, names its town',
  });

const total = z
  .strictObject({
    id: slug,
    name: text,
    towns: z.array(slug).min(1),
    fromYear: year,
    toYear: year,
    measures: positiveWhole.nullable(),
    notDone: z.int().min(0).nullable(),
    plannedTenge: z.int().min(0).nullable(),
    allocatedTenge: z.int().min(0).nullable(),
    asOf: partialDate,
    source,
    note: text.nullable(),
  })
  .refine(isInOrder, IN_ORDER);
export type PublishedTotalRow = z.infer<typeof total>;

const money = z.strictObject({
  kind: z.enum(MONEY_KINDS),
  moneySource: z.enum(MONEY_SOURCES),
  year: year.nullable(),
  amountTenge: tenge,
  uncounted: z.enum(UNCOUNTED_REASONS).nullable(),
  asOf: partialDate.nullable(),
  source,
});
export type MoneyRow = z.infer<typeof money>;

const sumOf = (rows: readonly MoneyRow[], kind: MoneyRow['kind']): number | null => {
  const counted = rows.filter((row) => row.kind === kind && row.uncounted === null);
  return counted.length === 0 ? null : counted.reduce((sum, row) => sum + row.amountTenge, 0);
};

const isWithin = (rows: readonly MoneyRow[], kind: MoneyRow['kind'], bound: MoneyRow['kind']): boolean => {
  const [sum, most] = [sumOf(rows, kind), sumOf(rows, bound)];
  return sum === null || most === null || sum <= most;
};

const measure = z
  .strictObject({
    id: slug,
    town: slug,
    plan: slug.nullable(),
    category: z.enum(MEASURE_CATEGORIES),
    title: text,
    delivers: text.nullable(),
    quantity: positive.nullable(),
    unit: indicator.nullable(),
    fromYear: year.nullable(),
    toYear: year.nullable(),
    money: z.array(money),
    status: z.enum(MEASURE_STATUSES),
    statusAsOf: partialDate.nullable(),
    asOfBasis: dateBasis,
    blocker: z.enum(BLOCKERS).nullable(),
    blockedBy: text.nullable(),
    note: text.nullable(),
    sources: z.array(webAddress).min(1),
  })
  .refine(isInOrder, IN_ORDER)
  .refine((row) => (row.unit === null) === (row.quantity === null), { path: ['unit'], error: 'a quantity has a unit' })
  .refine((row) => (row.blocker === null) === (row.blockedBy === null), { path: ['blockedBy'], error: 'what blocks it is told in words' })
  .refine((row) => (row.statusAsOf === null) === (row.asOfBasis === 'UNKNOWN'), {
    path: ['statusAsOf'],
    error: 'a date is absent exactly when its basis is UNKNOWN',
  })
  .refine((row) => isWithin(row.money, 'ALLOCATED', 'PLANNED'), { path: ['money'], error: 'more is allocated than planned' })
  .refine((row) => isWithin(row.money, 'SPENT', 'ALLOCATED'), { path: ['money'], error: 'more is spent than allocated' });
export type MeasureFileRow = z.infer<typeof measure>;

export const measuresFile = z.strictObject({
  ...about,
  plans: z.array(plan).min(1),
  totals: z.array(total).min(1),
  rows: z.array(measure).min(1),
});
export type MeasuresFile = z.infer<typeof measuresFile>;
