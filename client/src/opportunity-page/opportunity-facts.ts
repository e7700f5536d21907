import type { FactKey } from 'shared/opportunities/kinds.ts';
import type { OpportunityClaimsFragment } from './opportunity-claims.graphql.ts';

export type Fact = OpportunityClaimsFragment['facts'][number];

export const CLAIM_GROUPS = ['thing', 'site', 'money'] as const;
export type ClaimGroup = (typeof CLAIM_GROUPS)[number];

const GROUP_OF_KEY: Record<FactKey, ClaimGroup> = {
  DESCRIPTION: 'thing',
  SECTOR: 'thing',
  MADE: 'thing',
  ACTIVITIES: 'thing',
  CAPACITY: 'thing',
  CONDITION: 'thing',
  CONTAMINATION: 'thing',
  IDLE_SINCE: 'thing',
  OWNER: 'thing',
  PLAN: 'thing',
  LEGAL_ACT: 'thing',
  YEAR_BUILT: 'thing',
  WORKERS_ONCE: 'thing',
  WORKERS: 'thing',
  HISTORY: 'thing',
  OWNER_FORM: 'thing',
  LEGAL_STATE: 'thing',
  EQUIPMENT: 'site',
  PRICE: 'money',
  INVESTED: 'money',
  DEBT: 'money',
  NOTE: 'thing',
  LAND_HA: 'site',
  FLOOR_M2: 'site',
  POWER_MVA: 'site',
  RAIL: 'site',
  WATER_M3_DAY: 'site',
  HEAT: 'site',
  HEAT_GCAL_HOUR: 'site',
  UTILITIES: 'site',
  INVESTMENT: 'money',
  INVESTMENT_NOTE: 'money',
  INVESTOR: 'money',
  FINANCING: 'money',
  PERMANENT_JOBS: 'money',
};

export interface Subject {
  readonly key: FactKey;
  readonly claims: readonly Fact[];
}

/** Claims by group and subject, in their order; empty groups are left out. */
export const groupClaims = (facts: readonly Fact[]): { group: ClaimGroup; subjects: Subject[] }[] => {
  const bySubject = new Map<FactKey, Fact[]>();
  for (const fact of facts) bySubject.set(fact.key, [...(bySubject.get(fact.key) ?? []), fact]);
  const subjects = [...bySubject].map(([key, claims]) => ({ key, claims }));
  return CLAIM_GROUPS.map((group) => ({ group, subjects: subjects.filter(({ key }) => GROUP_OF_KEY[key] === group) })).filter(
    (one) => one.subjects.length > 0,
  );
};
