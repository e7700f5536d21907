import { CONDITIONS, CONTAMINATIONS, DEAL_TYPES, LEGAL_STATES, OPPORTUNITY_KINDS } from '../opportunities/kinds.ts';
import type { FactKey } from '../opportunities/kinds.ts';
import type { AskedFact } from '../opportunities/unknowns.ts';

/** The version of these rules: a logged match names the one by which it was made. */
export const MATCHING_VERSION = 1;

/** Special regime of the ground: of a special zone, of a small industrial zone, or none. */
export const REGIMES = ['SPECIAL_ZONE', 'INDUSTRIAL_ZONE', 'NONE'] as const;

interface Quantity {
  readonly form: 'QUANTITY';
  /** Which end investors think of: a floor that is large enough, a price that is low enough. */
  readonly usual: 'MIN' | 'MAX';
  /** The fact that says it, with its source. */
  readonly fact: FactKey | null;
  /** What the steward is asked where it is unknown. */
  readonly ask: AskedFact;
  readonly most: number;
  readonly isWhole?: true;
}

interface Choice {
  readonly form: 'CHOICE';
  /** Null: codes of reference data. */
  readonly values: readonly string[] | null;
  readonly fact: FactKey | null;
  readonly ask: AskedFact | null;
}

const atLeast = (fact: FactKey, ask: AskedFact, most = 1e6): Quantity => ({ form: 'QUANTITY', usual: 'MIN', fact, ask, most });
const atMost = (fact: FactKey | null, ask: AskedFact): Quantity => ({
  form: 'QUANTITY',
  usual: 'MAX',
  fact,
  ask,
  most: 1e15,
  isWhole: true,
});
const choice = (values: readonly string[] | null, fact: FactKey | null, ask: AskedFact | null): Choice => ({
  form: 'CHOICE',
  values,
  fact,
  ask,
});
const connection = (ask: AskedFact): Choice => choice(['YES', 'NO'], ask === 'RAIL' ? 'RAIL' : 'UTILITIES', ask);

/** What an investor may ask of an opportunity: facts that the product has, each in its one unit. */
export const PLACE_CRITERIA = {
  KIND: choice(OPPORTUNITY_KINDS, null, null),
  OKED: choice(null, 'SECTOR', null),
  REGION: choice(null, null, null),
  TOWN: choice(null, null, null),
  REGIME: choice(REGIMES, null, null),
  DEAL: choice(DEAL_TYPES, null, 'DEAL'),
  LAND: atLeast('LAND_HA', 'LAND'),
  FLOOR: { ...atLeast('FLOOR_M2', 'FLOOR', 1e8), isWhole: true },
  POWER: atLeast('POWER_MVA', 'POWER'),
  WATER: atLeast('WATER_M3_DAY', 'WATER', 1e8),
  HEAT: atLeast('HEAT_GCAL_HOUR', 'HEAT'),
  RAIL: connection('RAIL'),
  GAS: connection('GAS'),
  SEWERAGE: connection('SEWERAGE'),
  ROAD: connection('ROAD'),
  TELECOM: connection('TELECOM'),
  PRICE: atMost('PRICE', 'PRICE'),
  RENT: { ...atMost(null, 'PRICE'), most: 1e9 },
  INVESTMENT: atMost('INVESTMENT', 'INVESTMENT'),
  JOBS: { ...atLeast('PERMANENT_JOBS', 'JOBS'), isWhole: true },
  CONDITION: choice(
    CONDITIONS.filter((one) => one !== 'UNKNOWN'),
    'CONDITION',
    'CONDITION',
  ),
  CONTAMINATION: choice(
    CONTAMINATIONS.filter((one) => one !== 'UNKNOWN'),
    'CONTAMINATION',
    'CONTAMINATION',
  ),
  LEGAL: choice(LEGAL_STATES, 'LEGAL_STATE', 'LEGAL'),
} as const satisfies Readonly<Record<string, Quantity | Choice>>;

export type PlaceKey = keyof typeof PLACE_CRITERIA;
const isPlaceKey = (name: string): name is PlaceKey => name in PLACE_CRITERIA;
export const PLACE_KEYS: readonly PlaceKey[] = Object.keys(PLACE_CRITERIA).filter(isPlaceKey);

interface Brought {
  readonly form: 'QUANTITY' | 'CHOICE';
  readonly values?: readonly string[];
  readonly most?: number;
  /** A year is early or late, not larger or smaller: it has no tolerance and cannot be half met. */
  readonly isExact?: true;
}

/** What a steward may ask of whoever brings a project. Sums in tenge; the share of local staff in per cent; the start is a year. */
export const PROJECT_CRITERIA = {
  ACTIVITY: { form: 'CHOICE' },
  CAPITAL: { form: 'QUANTITY', most: 1e15 },
  JOBS: { form: 'QUANTITY', most: 1e5 },
  LOCAL_STAFF: { form: 'QUANTITY', most: 100 },
  START: { form: 'QUANTITY', most: 2200, isExact: true },
  PROOF: { form: 'CHOICE', values: ['YES', 'NO'] },
} as const satisfies Readonly<Record<string, Brought>>;

export type ProjectKey = keyof typeof PROJECT_CRITERIA;
const isProjectKey = (name: string): name is ProjectKey => name in PROJECT_CRITERIA;
export const PROJECT_KEYS: readonly ProjectKey[] = Object.keys(PROJECT_CRITERIA).filter(isProjectKey);

/** Whether a quantity that misses its bound by little still counts as a near miss. */
export const hasTolerance = (key: string): boolean => key !== 'START';

/** What investors come for; each begins with other conditions. */
export const PROJECT_JOBS = ['RESTART', 'BUILD', 'RENT', 'FUND'] as const;
export type ProjectJob = (typeof PROJECT_JOBS)[number];

export const MATCH_LIMITS = { name: 120, conditions: 30, values: 60, projects: 20, weight: 5, reason: 500 } as const;
