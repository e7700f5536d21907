/** A proposal to change a measure: being written, waiting for the second person, returned with remarks, written into the plan, given up. */
export const PROPOSAL_STATES = ['DRAFT', 'SENT', 'RETURNED', 'APPROVED', 'DISCARDED'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_MOVES = ['SAVE', 'SEND', 'RECALL', 'RETURN', 'APPROVE', 'DISCARD'] as const;
export type ProposalMove = (typeof PROPOSAL_MOVES)[number];

const FROM: Readonly<Record<ProposalMove, readonly ProposalState[]>> = {
  SAVE: ['DRAFT', 'RETURNED'],
  SEND: ['DRAFT', 'RETURNED'],
  DISCARD: ['DRAFT', 'RETURNED'],
  RECALL: ['SENT'],
  RETURN: ['SENT'],
  APPROVE: ['SENT'],
};

export const canMoveProposal = (state: ProposalState, move: ProposalMove): boolean => FROM[move].includes(state);

/** Only somebody who has not written in it decides. */
export const needsSecondPerson = (move: ProposalMove): boolean => move === 'APPROVE' || move === 'RETURN';
