import { compareNeeds } from 'shared/interests/needs.ts';
import type { ComparedNeed, Need } from 'shared/interests/needs.ts';
import type { FactKey } from 'shared/opportunities/kinds.ts';
import type { ReviewNeedsFragment } from './needs.graphql.ts';

type Fact = ReviewNeedsFragment['opportunity']['facts'][number];

const FACT: Partial<Record<Need, FactKey>> = {
  LAND: 'LAND_HA',
  POWER: 'POWER_MVA',
  ACTIVITY: 'ACTIVITIES',
  MONEY: 'INVESTMENT',
  JOBS: 'PERMANENT_JOBS',
};

export interface NeedRow extends ComparedNeed {
  /** The newest claim about the figure of the place, with its sources. */
  readonly evidence: Fact | null;
}

const newest = (facts: readonly Fact[], key: FactKey | undefined): Fact | null =>
  facts.filter((fact) => fact.key === key).toSorted((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''))[0] ?? null;

/** What is asked for against what is there, with who says so. */
export const needRows = ({ fields, opportunity }: ReviewNeedsFragment): NeedRow[] => {
  const { landHa, powerMva, okedDivisions, investment, permanentJobs, facts } = opportunity;
  const place = {
    landHa,
    powerMva,
    okedDivisions: okedDivisions.map(({ code }) => code),
    investmentKzt: investment?.currency === 'KZT' ? investment.amount : null,
    permanentJobs,
  };
  return compareNeeds(fields, place).map((row) => ({ ...row, evidence: newest(facts, FACT[row.need]) }));
};
