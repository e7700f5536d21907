import type { DeclineReason } from 'shared/interests/decline-reasons.ts';
import { MOVES } from 'shared/interests/interest.machine.ts';
import type { InterestMove } from 'shared/interests/interest.machine.ts';

/** What a steward can do with an expression of interest. */
export const STEWARD_MOVES = [
  'START_REVIEW',
  'REQUEST_INFORMATION',
  'SHORTLIST',
  'ACCEPT',
  'DECLINE',
] as const satisfies readonly InterestMove[];
export type StewardMove = (typeof STEWARD_MOVES)[number];

/** The moves allowed now, in the order in which they are shown. */
export const openMoves = (viewerCan: readonly InterestMove[]): StewardMove[] => STEWARD_MOVES.filter((move) => viewerCan.includes(move));

export type Decision = 'ACCEPT' | 'DECLINE';

/** Final, so it must be confirmed. */
export const isDecision = (move: StewardMove): move is Decision => move === 'ACCEPT' || move === 'DECLINE';

export const needsWords = (move: StewardMove): boolean => MOVES[move].words === 'REQUIRED';

/** What a steward has said with a move. */
export interface Said {
  readonly words: string;
  /** Of a refusal, in one word. */
  readonly because: DeclineReason | null;
}

/** What a move still lacks before it can be made. */
export const lackingFor = (move: StewardMove, { words, because }: Said): { readonly words: boolean; readonly because: boolean } => ({
  words: needsWords(move) && words.trim() === '',
  because: move === 'DECLINE' && because === null,
});
