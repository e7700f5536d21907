/** The parts of a zone's terms, in the order in which an investor reads them. */
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

export const CLAUSE_UNITS = ['PERCENT', 'YEARS', 'MRP', 'WORKING_DAYS', 'MONTHS', 'DAYS', 'COEFFICIENT'] as const;
export type ClauseUnit = (typeof CLAUSE_UNITS)[number];

export const TERMS_STATES = ['DRAFT', 'SCHEDULED', 'IN_FORCE', 'SUPERSEDED'] as const;
export type TermsState = (typeof TERMS_STATES)[number];
