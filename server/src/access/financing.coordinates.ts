import type { RuleTable } from './rules.ts';

/** The part of the table of `coordinates.ts` that is about the financing of projects: public with its project, its draft the steward's. */
export const FINANCING_TABLE: RuleTable = {
  FinancingPlan: { PUBLIC: 'id number total currency committed sought gap spk sources uses launch asOf source recordedAt' },
  FinanceSource: { PUBLIC: 'kind name amount committed' },
  FinanceUse: { PUBLIC: 'kind amount' },
  FinancingDraft: { STEWARD: 'id version content updatedAt updatedBy' },
  FinancingContent: { STEWARD: 'total currency sources uses launch asOf source' },
  EditedFinanceSource: { STEWARD: 'kind name amount committed' },
  EditedFinanceUse: { STEWARD: 'kind amount' },
};
