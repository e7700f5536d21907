import type { RuleTable } from './rules.ts';

/** The part of the table of `coordinates.ts` that is about the explorer: whoever has the id of a run sees it, unless it is about drafts (`fundingRun`). */
export const FUNDING_TABLE: RuleTable = {
  FundingRun: {
    PUBLIC: 'id state stage question createdAt total gap chosen out uncounted billion curve impossible shortfalls isInfeasible',
  },
  FundingQuestion: { PUBLIC: 'budget portfolio towns invented weights must ban limits pairs needs' },
  FundingWeights: { PUBLIC: 'PEOPLE JOBS PRIVATE WEAR PLACES READINESS DELAY' },
  FundingLimit: { PUBLIC: 'by key atLeast atMost' },
  FundingPair: { PUBLIC: 'one other' },
  FundingPoint: { PUBLIC: 'budget spent worth count' },
  FundingBillion: { PUBLIC: 'budget spent worth count added dropped' },
  FundingLine: { PUBLIC: 'measure project cost isDraft reason because' },
  FundingPortfolio: { PUBLIC: 'steward pays withDrafts' },
  FundingUncounted: { PUBLIC: 'project reason' },
  Portfolio: { PUBLIC: 'id steward invented projects stated drafts' },
  FundingShortfall: { PUBLIC: 'limit short' },
};
