import type { DeclineReason } from 'shared/interests/decline-reasons.ts';
import type { InterestMove, InterestState, Side } from 'shared/interests/interest.machine.ts';

/** On what a move rests. */
export interface MoveGrounds {
  /** Id of the version of the zone's terms that is the reason for a withdrawal. */
  readonly becauseOfTerms?: string;
  /** The version and the hash of the content that a decision saw. */
  readonly decidedOn?: { readonly version: number; readonly contentHash: string };
  /** Why it was declined. */
  readonly because?: DeclineReason;
}

/** One step of an expression of interest. */
export interface Moved extends MoveGrounds {
  readonly move: InterestMove;
  readonly from: InterestState;
  readonly to: InterestState;
  readonly by: Side;
}
