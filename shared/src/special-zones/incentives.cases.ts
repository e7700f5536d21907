import type { Tax } from './clauses.ts';
import type { Admission } from './eligibility.ts';
import { estimateIncentives } from './incentives.ts';
import type { EstimateInput } from './incentives.ts';
import type { FiguredClause } from './known-clauses.ts';
import type { Project, RateTable } from './project.ts';
import { rulesOf } from './terms-rules.ts';

// For tests: figures used by the cases of docs/incentive-cases.md.

export const clause = (key: string, value: number | null, more: Partial<FiguredClause> = {}): FiguredClause => ({
  key,
  group: 'CATEGORIES',
  value,
  unit: null,
  text: {},
  ...more,
});

/** The figures of version 1: SEZ law, art. 51; Tax Code, art. 735. */
export const LAW: readonly FiguredClause[] = [
  clause('CATEGORY_A_BELOW', 3_000_000),
  clause('CATEGORY_B_FROM', 3_000_000),
  clause('CATEGORY_B_FAVOURED_FROM', 1_000_000),
  clause('CATEGORY_C_FROM', 14_500_000),
  clause('RELIEF_YEARS_A', 7),
  clause('RELIEF_YEARS_B', 15),
  clause('RELIEF_YEARS_C', 25),
  clause('CIT_REDUCTION', 100),
  clause('LAND_TAX_COEFFICIENT', 0),
  clause('LAND_USE_FEE', 0),
  clause('PROPERTY_TAX_RATE', 0),
  clause('VAT_RATE_ON_SUPPLIES', 0),
  clause('FREE_CUSTOMS_ZONE', null),
];

export const figure = (from: string, value: number) => ({ from, value, sourceTitle: null, sourceUrl: null });

export const TABLE: RateTable = {
  mrp: [figure('2025-01-01', 3932), figure('2026-01-01', 4325)],
  rates: {
    CIT: [figure('2026-01-01', 20)],
    SOCIAL_TAX: [figure('2026-01-01', 6)],
    VAT: [figure('2026-01-01', 16)],
    PROPERTY_TAX: [figure('2026-01-01', 1.5)],
  },
  landByBonitet: [
    { bonitet: 10, ...figure('2026-01-01', 482.5) },
    { bonitet: 51, ...figure('2026-01-01', 2634.45) },
  ],
};

export const NOTHING_TOLD = {
  propertyTaxPercent: null,
  floorValuePerM2: null,
  landTaxPerHa: null,
  landUseFeePerHa: null,
  importDutyPercent: null,
  discountPercent: null,
};

export const project = (more: Partial<Project> = {}): Project => ({
  start: '2026-03-01',
  capex: 5_000_000_000,
  importedPercent: 0,
  landHa: 0,
  landRight: null,
  landBonitet: null,
  floorM2: 0,
  staff: 0,
  monthlyWage: 0,
  years: [{ revenue: 0, profit: 0 }],
  isProfitNet: false,
  okedDivision: '25',
  country: 'KZ',
  exclusions: [],
  asked: NOTHING_TOLD,
  ...more,
});

/** An inland zone with a confirmed end whose activities are not known. */
export const INLAND: Admission = { isEndConfirmed: true, onCustomsBorder: false, knownDivisions: [] };

export const estimate = (more: Partial<Project> = {}, how: Partial<EstimateInput> = {}) =>
  estimateIncentives({ project: project(more), rules: rulesOf(LAW), table: TABLE, zoneUntil: null, admission: INLAND, ...how });

export const lineOf = (tax: Tax, result: ReturnType<typeof estimate>) => {
  const line = result.lines.find((one) => one.tax === tax);
  if (!line) throw new Error(`No line of ${tax}.`);
  return line;
};

export const pairs = (tax: Tax, result: ReturnType<typeof estimate>) =>
  lineOf(tax, result).years.map(({ year, standard, withTerms }) => [year, standard, withTerms]);

export const profits = (...amounts: number[]) => amounts.map((profit) => ({ revenue: 0, profit }));
