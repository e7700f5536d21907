import type { RuleTable } from './rules.ts';

/** Mutations of a steward about what it keeps for itself of an expression of interest. */
export const REVIEW_WORK = 'assignReview noteReview';

/**
 * The part of the table of `coordinates.ts` that is about expressions of interest and their review. `Interest` is read by both parties; its fields for the
 * steward alone answer nothing to the investor, and the database keeps their rows from everybody else.
 */
export const INTEREST_TABLE: RuleTable = {
  Interest: {
    PARTY:
      'id number state version opportunity investor nameNotices fields submittedAt createdAt updatedAt termsCited termsSince requirements answerBy answerClock whoseMove events viewerSide steward ' +
      'viewerCan contentHash receipt follows followedBy lastChange reviewCase reviewNotes reviewColleagues rivals',
  },
  InterestChange: { PARTY: 'at move by name' },
  InterestReference: { PARTY: 'id number state updatedAt' },
  NameNotice: { PARTY: 'of kind word' },
  TermsSince: { PARTY: 'terms changes better worse' },
  InterestFields: {
    PARTY:
      'purpose okedDivision investment currency permanentJobs landHa powerMva startMonth ownFundsPercent partners message contactName contactPhone consent exclusionKnown',
  },
  InterestEvent: { PARTY: 'id at move from to by actorName words declinedBecause becauseOfTerms' },
  Receipt: { PARTY: 'body signature publicKey' },
  InterestConnection: { PARTY: 'edges pageInfo totalCount' },
  InterestEdge: { PARTY: 'node cursor' },
  AnswerClock: { PARTY: 'promised used dueOn isPaused isOverdue endedOn unknownYears' },
  StewardAnswers: { PUBLIC: 'steward promisedDays medianDays answered waiting overdue' },
  ReviewCase: { STEWARD: 'assignee dueOn version' },
  ReviewColleague: { STEWARD: 'id name' },
  ReviewNote: { STEWARD: 'id authorName words at' },
  ReviewQueueConnection: { STEWARD: 'edges pageInfo totalCount counts' },
  QueueCounts: { STEWARD: 'ours investors over' },
  QueueNeighbours: { STEWARD: 'previous next' },
};
