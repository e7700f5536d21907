/** What an investor searches (docs/domain.md, "Words"). */
export const OPPORTUNITY_KINDS = ['FACILITY', 'ANCHOR_PROJECT', 'ZONE_SITE', 'INDUSTRIAL_SITE'] as const;
export type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number];

/** Where a row comes from (docs/domain.md, "Rules", 4). */
export const ORIGINS = ['REGISTERED', 'PUBLIC_RECORD', 'DEMO'] as const;
export type Origin = (typeof ORIGINS)[number];

const FACILITY_STATUSES = ['IDLE', 'PARTLY_USED', 'REVIVED', 'DEMOLISHED', 'UNKNOWN'] as const;
const PROJECT_STATUSES = ['IDEA', 'AGREEMENT', 'PLANNED', 'CONSTRUCTION', 'LAUNCHED', 'OPERATING', 'FROZEN'] as const;
const KNOWN_SITE_STATUSES = ['FREE', 'RESERVED', 'TAKEN'] as const;

/** The real-world state of an opportunity: one vocabulary for all kinds, so that one filter serves them. */
export const OPPORTUNITY_STATUSES = [...FACILITY_STATUSES, ...PROJECT_STATUSES, ...KNOWN_SITE_STATUSES] as const;
export type OpportunityStatus = (typeof OPPORTUNITY_STATUSES)[number];

/** Public sources rarely say which plots of a zone are free. */
const SITE_STATUSES: readonly OpportunityStatus[] = [...KNOWN_SITE_STATUSES, 'UNKNOWN'];

export const STATUSES_OF_KIND: Record<OpportunityKind, readonly OpportunityStatus[]> = {
  FACILITY: FACILITY_STATUSES,
  ANCHOR_PROJECT: PROJECT_STATUSES,
  ZONE_SITE: SITE_STATUSES,
  INDUSTRIAL_SITE: SITE_STATUSES,
};

/** Statuses in which a new investor can still take part. A revived plant is shown as an example, not as an offer. */
export const OPEN_STATUSES: readonly OpportunityStatus[] = [
  'IDLE',
  'PARTLY_USED',
  'UNKNOWN',
  'IDEA',
  'AGREEMENT',
  'PLANNED',
  'CONSTRUCTION',
  'FROZEN',
  'FREE',
];

export const acceptsInterest = (status: OpportunityStatus): boolean => OPEN_STATUSES.includes(status);

/** How an investor may take part. An empty list means that nobody has stated it. */
export const DEAL_TYPES = ['SALE', 'LEASE', 'JOINT_VENTURE', 'EQUITY', 'CONCESSION', 'SITE_GRANT'] as const;
export type DealType = (typeof DEAL_TYPES)[number];

/** Whether there is a railway siding. UNKNOWN is an answer of its own, never "no". */
export const RAIL_ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
export type RailAnswer = (typeof RAIL_ANSWERS)[number];

/** Utilities that are connected to a place or known to be missing there. One that is in neither list of a row is unknown. */
export const UTILITIES = ['POWER', 'WATER', 'HEAT', 'GAS', 'SEWERAGE', 'RAIL', 'ROAD', 'TELECOM'] as const;
export type Utility = (typeof UTILITIES)[number];

/** Equipment that a source says is there; where no source says so, it is unknown. */
export const EQUIPMENT = ['CRANE'] as const;

/** State of the structures. */
export const CONDITIONS = ['GOOD', 'MINOR_REPAIR', 'MAJOR_REPAIR', 'EMERGENCY', 'UNKNOWN'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Soil and groundwater: clean by test, polluted but under control, limiting what may be done there, or severe. */
export const CONTAMINATIONS = ['CLEAN', 'MANAGED', 'LIMITED', 'SEVERE', 'UNKNOWN'] as const;
export type Contamination = (typeof CONTAMINATIONS)[number];

/** Obstacles between a buyer and the title. Several may hold at once, CLEAR only alone; an empty list means unknown. */
export const LEGAL_STATES = ['CLEAR', 'PLEDGED', 'ARRESTED', 'DISPUTED', 'BANKRUPT_ESTATE', 'ABSENT_OWNER', 'CREDITOR_CLAIM'] as const;
export type LegalState = (typeof LEGAL_STATES)[number];

/** What a sourced fact is about. Each key has one unit (docs/domain.md, "Rules", 7). */
export const FACT_KEYS = [
  'MADE',
  'OWNER',
  'CONDITION',
  'CONTAMINATION',
  'PLAN',
  'NOTE',
  'IDLE_SINCE',
  'LAND_HA',
  'FLOOR_M2',
  'POWER_MVA',
  'WATER_M3_DAY',
  'HEAT_GCAL_HOUR',
  'RAIL',
  'HEAT',
  'UTILITIES',
  'INVESTOR',
  'SECTOR',
  'INVESTMENT',
  'INVESTMENT_NOTE',
  'PERMANENT_JOBS',
  'CAPACITY',
  'FINANCING',
  'DESCRIPTION',
  'ACTIVITIES',
  'LEGAL_ACT',
  'YEAR_BUILT',
  'WORKERS_ONCE',
  'WORKERS',
  'PRICE',
  'INVESTED',
  'DEBT',
  'OWNER_FORM',
  'LEGAL_STATE',
  'EQUIPMENT',
  'HISTORY',
] as const;
export type FactKey = (typeof FACT_KEYS)[number];

/** How exactly the date of a public claim is known. */
export const DATE_BASES = ['STATED', 'INFERRED', 'UNKNOWN'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

export const CONFIDENCES = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const CURRENCIES = ['KZT', 'USD'] as const;
export type Currency = (typeof CURRENCIES)[number];
