import type { RuleTable } from './rules.ts';

/**
 * The part of the table of `coordinates.ts` that is about matching. Row-level security decides whose projects are read; a steward reads those of
 * others only as `InterestedProject`, which has nobody's name before an invitation is accepted.
 */
export const MATCHING_TABLE: RuleTable = {
  InvestorProject: { INVESTOR: 'id name job isOpen musts wishes brings version updatedAt updatedBy' },
  ProjectProposal: { INVESTOR: 'id search opportunity musts brings' },
  ProjectBrings: { INVESTOR: 'divisions capital jobs localStaff start proof' },
  StewardConditions: { STEWARD: 'musts wishes version updatedAt updatedBy' },
  MatchCondition: { FULL: 'key weight min max fadeTo anyOf noneOf' },
  MatchSideScore: { FULL: 'score low high coverage' },
  MatchFound: { FULL: 'number words' },
  MatchLine: { FULL: 'side wanted found verdict satisfied points sources asOf' },
  MatchChange: { FULL: 'side key from to' },
  MatchRating: { INVESTOR: 'fits reason' },
  Match: { FULL: 'tier bound investor steward lines changes matchingVersion' },
  OpportunityMatch: { INVESTOR: 'fit ask rating opportunity' },
  OpportunityMatchEdge: { INVESTOR: 'node cursor' },
  OpportunityMatchConnection: { INVESTOR: 'edges pageInfo tiers' },
  MatchTierCount: { INVESTOR: 'tier count' },
  InterestedProject: { STEWARD: 'fit handle job invitation organisation' },
  InterestedProjects: { STEWARD: 'nodes' },
  MatchInvitation: { INVESTOR: 'id state version createdAt projectId interestId opportunity' },
};

/** What only investors may do about matching. */
export const INVESTORS_WORK = 'saveInvestorProject deleteInvestorProject rateMatch answerMatchInvitation';

/** Mutations about matching that a session alone may carry out: all but saying who one is. */
export const MATCHING_WORK = 'saveInvestorProject deleteInvestorProject rateMatch saveStewardConditions inviteProject';
