/** The groups of a zone's clauses, in the order in which an investor reads them. */
export const CLAUSE_GROUPS = [
  'CATEGORIES',
  'INCENTIVES',
  'MINIMUM_INVESTMENT',
  'ACTIVITIES',
  'LAND',
  'CUSTOMS',
  'FOREIGN_WORKERS',
  'STABILITY',
  'SECURITY',
  'APPLICATION',
  'ANSWER_TIME',
  'DUTIES',
  'CURRENCY',
  'DISPUTES',
  'MANAGEMENT',
] as const;
export type ClauseGroup = (typeof CLAUSE_GROUPS)[number];

export const CLAUSE_UNITS = [
  'PERCENT',
  'YEARS',
  'MRP',
  'WORKING_DAYS',
  'MONTHS',
  'DAYS',
  'COEFFICIENT',
  'TENGE',
  'TENGE_PER_HA',
  'JOBS',
] as const;
export type ClauseUnit = (typeof CLAUSE_UNITS)[number];

export const TERMS_STATES = ['DRAFT', 'APPROVED', 'SCHEDULED', 'IN_FORCE', 'SUPERSEDED', 'WITHDRAWN'] as const;
export type TermsState = (typeof TERMS_STATES)[number];

/** Categories of participants by project cost: SEZ law, article 51. */
export const CATEGORIES = ['A', 'B', 'C'] as const;
export type Category = (typeof CATEGORIES)[number];

/** VAT is VAT on imports; VAT_ON_SUPPLIES is VAT on goods sold to the zone within the country. They are two rules of the code. */
export const TAXES = ['CIT', 'PROPERTY_TAX', 'LAND_TAX', 'LAND_USE_FEE', 'SOCIAL_TAX', 'IMPORT_DUTY', 'VAT', 'VAT_ON_SUPPLIES'] as const;
export type Tax = (typeof TAXES)[number];

/** REDUCTION takes a percentage off the tax; RATE replaces the rate, in per cent; COEFFICIENT multiplies the tax. */
export const RELIEF_MEASURES = ['REDUCTION', 'RATE', 'COEFFICIENT'] as const;
export type ReliefMeasure = (typeof RELIEF_MEASURES)[number];

/** What a relief applies to. */
export const RELIEF_BASES = ['PRIORITY_INCOME', 'PRIORITY_LAND', 'PRIORITY_ASSETS', 'PAYROLL', 'FREE_ZONE_GOODS'] as const;
export type ReliefBase = (typeof RELIEF_BASES)[number];

/** A tax relief as a clause states it; its amount is the value of the clause. */
export interface Relief {
  readonly tax: Tax;
  readonly measure: ReliefMeasure;
  readonly base: ReliefBase;
  /** Categories that receive it. */
  readonly categories: readonly Category[];
  /** Null: as long as the category's own term. */
  readonly years: number | null;
}

/** Maximum sizes of a version of terms; characters are counted for one language. */
export const TERMS_LIMITS = {
  text: 4_000,
  justification: 2_000,
  clauses: 200,
  maxValue: 1e15,
  maxReliefYears: 99,
} as const;
