import type { LocalizedText } from '../locale/locale.ts';
import type { Currency, DealType, OpportunityKind, OpportunityStatus } from './kinds.ts';
import type { Evidence, Parts } from './parts.ts';

/** Claims of which an opportunity has one at a time; the newest is shown, all stay. */
export const CLAIM_KEYS = [
  'LAND_HA',
  'FLOOR_M2',
  'CONDITION',
  'CONTAMINATION',
  'MADE',
  'IDLE_SINCE',
  'PERMANENT_JOBS',
  'INVESTMENT',
  'CAPACITY',
  'INVESTOR',
  'FINANCING',
  'PLAN',
  'DESCRIPTION',
] as const;
export type ClaimKey = (typeof CLAIM_KEYS)[number];

/** What a claim of each key says: a figure, a word of a closed list or a date, or words. */
export const CLAIM_FORMS: Readonly<Record<ClaimKey, 'NUMBER' | 'CODE' | 'TEXT'>> = {
  LAND_HA: 'NUMBER',
  FLOOR_M2: 'NUMBER',
  CONDITION: 'CODE',
  CONTAMINATION: 'CODE',
  MADE: 'TEXT',
  IDLE_SINCE: 'CODE',
  PERMANENT_JOBS: 'NUMBER',
  INVESTMENT: 'NUMBER',
  CAPACITY: 'TEXT',
  INVESTOR: 'TEXT',
  FINANCING: 'TEXT',
  PLAN: 'TEXT',
  DESCRIPTION: 'TEXT',
};

const SITE_CLAIMS: readonly ClaimKey[] = ['LAND_HA', 'FLOOR_M2', 'CONDITION', 'CONTAMINATION', 'DESCRIPTION'];

/** What is asked of each kind, in the order of the form. */
export const CLAIMS_OF_KIND: Readonly<Record<OpportunityKind, readonly ClaimKey[]>> = {
  FACILITY: ['MADE', 'IDLE_SINCE', 'LAND_HA', 'FLOOR_M2', 'CONDITION', 'CONTAMINATION', 'PLAN', 'DESCRIPTION'],
  ANCHOR_PROJECT: ['INVESTMENT', 'PERMANENT_JOBS', 'CAPACITY', 'INVESTOR', 'FINANCING', 'LAND_HA', 'DESCRIPTION'],
  ZONE_SITE: SITE_CLAIMS,
  INDUSTRIAL_SITE: SITE_CLAIMS,
};

export interface Claim extends Evidence {
  readonly key: ClaimKey;
  readonly number: number | null;
  /** A word of the closed list of its key, or a date as far as it is known. */
  readonly code: string | null;
  readonly text: LocalizedText | null;
}

/** Why a plant stopped, or started again. */
export const STATUS_REASONS = [
  'NO_BUYER',
  'ONE_COMMODITY',
  'NO_RAW_MATERIAL',
  'BANKRUPTCY',
  'DEBT',
  'OWNER',
  'ACCIDENT',
  'NETWORKS',
  'LAW',
  'NEW_OWNER',
  'NEW_BUYER',
  'OTHER',
] as const;
export type StatusReason = (typeof STATUS_REASONS)[number];

/** One dated state: plants stop, restart and stop again. */
export interface StatusEntry extends Evidence {
  readonly status: OpportunityStatus;
  readonly since: string | null;
  readonly reason: StatusReason | null;
  readonly words: LocalizedText | null;
}

/** Whether the owner agrees to the details being shown. */
export const CONSENT_STATES = ['NOT_ASKED', 'REFUSED', 'GIVEN'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

export interface Consent {
  readonly state: ConsentState;
  /** Day of the document, ISO 8601. */
  readonly givenOn: string | null;
  readonly document: string | null;
}

export interface Justification {
  /** The finding, by its key. */
  readonly finding: string;
  readonly words: string;
}

/** Everything that a steward states about an opportunity: the content of a draft. Null is unknown, never zero. */
export interface OpportunityContent extends Parts {
  readonly title: LocalizedText;
  readonly summary: LocalizedText | null;
  /** Slug of a single-industry town; null outside them. */
  readonly town: string | null;
  readonly place: LocalizedText | null;
  readonly lat: number | null;
  readonly lng: number | null;
  /** Whether the point is the place itself and not its town's. */
  readonly isPointExact: boolean;
  /** OKED divisions, two digits. */
  readonly oked: readonly string[];
  readonly status: OpportunityStatus;
  readonly statusAsOf: string | null;
  /** Of the investment. */
  readonly currency: Currency | null;
  readonly claims: readonly Claim[];
  readonly history: readonly StatusEntry[];
  readonly dealTypes: readonly DealType[];
  readonly consent: Consent;
  readonly justifications: readonly Justification[];
}

/** A new opportunity of which only the name is known. */
export const emptyContent = (title: LocalizedText, status: OpportunityStatus): OpportunityContent => ({
  title,
  summary: null,
  town: null,
  place: null,
  lat: null,
  lng: null,
  isPointExact: false,
  oked: [],
  status,
  statusAsOf: null,
  currency: null,
  claims: [],
  history: [],
  parcels: [],
  buildings: [],
  utilities: [],
  equipment: [],
  legal: [],
  owners: [],
  prices: [],
  dealTypes: [],
  consent: { state: 'NOT_ASKED', givenOn: null, document: null },
  justifications: [],
});

/** Bounds of what may be typed. */
export const CONTENT_LIMITS = {
  title: 200,
  summary: 300,
  words: 2000,
  line: 200,
  source: 500,
  list: 100,
  figure: 1e12,
} as const;
