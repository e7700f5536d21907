/** States and moves of an expression of interest (docs/domain.md, "Rules", 2): the server enforces this table and the client shows it. */
export const INTEREST_STATES = [
  'DRAFT',
  'SUBMITTED',
  'UNDER_REVIEW',
  'INFORMATION_REQUESTED',
  'SHORTLISTED',
  'ACCEPTED',
  'DECLINED',
  'WITHDRAWN',
] as const;
export type InterestState = (typeof INTEREST_STATES)[number];

export const INTEREST_MOVES = [
  'SUBMIT',
  'START_REVIEW',
  'REQUEST_INFORMATION',
  'ANSWER',
  'SHORTLIST',
  'ACCEPT',
  'DECLINE',
  'WITHDRAW',
] as const;
export type InterestMove = (typeof INTEREST_MOVES)[number];

export const SIDES = ['INVESTOR', 'STEWARD'] as const;
export type Side = (typeof SIDES)[number];

interface Rule {
  readonly from: readonly InterestState[];
  readonly to: InterestState;
  readonly by: Side;
  /** The text that must accompany the move: a question, an answer or a reason. */
  readonly words: 'REQUIRED' | 'OPTIONAL';
}

const OPEN = ['SUBMITTED', 'UNDER_REVIEW', 'INFORMATION_REQUESTED', 'SHORTLISTED'] as const;

export const MOVES: Record<InterestMove, Rule> = {
  SUBMIT: { from: ['DRAFT'], to: 'SUBMITTED', by: 'INVESTOR', words: 'OPTIONAL' },
  START_REVIEW: { from: ['SUBMITTED'], to: 'UNDER_REVIEW', by: 'STEWARD', words: 'OPTIONAL' },
  REQUEST_INFORMATION: { from: ['UNDER_REVIEW'], to: 'INFORMATION_REQUESTED', by: 'STEWARD', words: 'REQUIRED' },
  ANSWER: { from: ['INFORMATION_REQUESTED'], to: 'UNDER_REVIEW', by: 'INVESTOR', words: 'REQUIRED' },
  SHORTLIST: { from: ['UNDER_REVIEW'], to: 'SHORTLISTED', by: 'STEWARD', words: 'OPTIONAL' },
  ACCEPT: { from: ['UNDER_REVIEW', 'SHORTLISTED'], to: 'ACCEPTED', by: 'STEWARD', words: 'REQUIRED' },
  DECLINE: { from: ['UNDER_REVIEW', 'SHORTLISTED'], to: 'DECLINED', by: 'STEWARD', words: 'REQUIRED' },
  WITHDRAW: { from: OPEN, to: 'WITHDRAWN', by: 'INVESTOR', words: 'OPTIONAL' },
};

export const canMove = (state: InterestState, move: InterestMove, by: Side): boolean =>
  MOVES[move].by === by && MOVES[move].from.includes(state);

export const nextMoves = (state: InterestState, by: Side): InterestMove[] => INTEREST_MOVES.filter((move) => canMove(state, move, by));

export const isOpen = (state: InterestState): boolean => OPEN.some((open) => open === state);

/** Who has to act next; null once it is over. */
export const whoseMove = (state: InterestState): Side | null => {
  if (state === 'DRAFT' || state === 'INFORMATION_REQUESTED') return 'INVESTOR';
  return isOpen(state) ? 'STEWARD' : null;
};

/** Sent and not ended: somebody may still move. */
export const OPEN_STATES = INTEREST_STATES.filter(isOpen);

/** Ended: nobody can move any more. */
export const ENDED_STATES = INTEREST_STATES.filter((state) => whoseMove(state) === null);

/** An investor has at most one of these for an opportunity: a draft, or one that is open. */
export const UNFINISHED_STATES = INTEREST_STATES.filter((state) => whoseMove(state) !== null);

/** Waiting for the steward's move. */
export const STEWARDS_STATES = INTEREST_STATES.filter((state) => whoseMove(state) === 'STEWARD');
