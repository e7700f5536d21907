import type { RuleTable } from './rules.ts';

export const EVIDENCE = 'grade source asOf';

/** What stewards write about their own rows, and what investors ask them. */
export const STEWARD_TABLE: RuleTable = {
  ManagedOpportunity: {
    STEWARD: 'id slug kind origin state title questions isChanged updatedAt endedOn draft findings unknowns preview viewerCan',
  },
  ManagedDraft: { STEWARD: 'version isChanged updatedAt updatedBy content' },
  ManagedRights: { STEWARD: 'edit withdraw takeOver' },
  ManagedStateCount: { STEWARD: 'state count' },
  ManagedOpportunityConnection: { STEWARD: 'edges pageInfo totalCount counts' },
  ManagedOpportunityEdge: { STEWARD: 'node cursor' },
  OpportunityContent: {
    STEWARD:
      'title summary town place lat lng isPointExact oked status statusAsOf currency claims history parcels buildings utilities equipment legal owners prices ' +
      'dealTypes consent justifications',
  },
  EditedClaim: { STEWARD: `${EVIDENCE} key number code text` },
  EditedStatus: { STEWARD: `${EVIDENCE} status since reason words` },
  OwnerConsent: { STEWARD: 'state givenOn document' },
  ContentJustification: { STEWARD: 'finding words' },
  ContentFinding: { STEWARD: 'key check about justification' },
  UnknownFact: { PUBLIC: 'fact investors isAsked' },
  // Row-level security decides which rows; the investor who asks is in none of the fields.
  OpportunityQuestionConnection: { PARTY: 'edges pageInfo totalCount' },
  OpportunityQuestionEdge: { PARTY: 'node cursor' },
  OpportunityQuestion: { PARTY: 'id fact words state answer answeredAt createdAt version viewerCan opportunity' },
  QuestionRights: { PARTY: 'answer state withdraw' },
  UnattendedSteward: { PLATFORM: 'organisation waiting since invitedBy letterSentAt' },
};
