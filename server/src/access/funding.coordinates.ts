import type { RuleTable } from './rules.ts';

/** The part of the table of `coordinates.ts` that is about the explorer of plans: whoever has the id of a run sees it. */
export const FUNDING_TABLE: RuleTable = {
  FundingRun: { PUBLIC: 'id state stage question createdAt total gap chosen out billion curve impossible shortfalls isInfeasible' },
  FundingQuestion: { PUBLIC: 'budget towns invented weights must ban limits pairs' },
  FundingWeights: { PUBLIC: 'PEOPLE JOBS WEAR PLACES READINESS DELAY' },
  FundingLimit: { PUBLIC: 'by key atLeast atMost' },
  FundingPair: { PUBLIC: 'one other' },
  FundingPoint: { PUBLIC: 'budget spent worth measures' },
  FundingBillion: { PUBLIC: 'budget spent worth measures added dropped' },
  FundingLine: { PUBLIC: 'measure reason because' },
  FundingShortfall: { PUBLIC: 'limit short' },
};
