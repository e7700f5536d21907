import { canMoveProposal, needsSecondPerson } from 'shared/plans/proposal.ts';
import type { ProposalMove, ProposalState } from 'shared/plans/proposal.ts';
import { isFull } from './actor.ts';
import type { Actor } from './actor.ts';

/** The fields that a right depends on; the row itself is seen by people of the town's and the region's akimats alone. */
export interface ProposalParties {
  readonly state: ProposalState;
  readonly writtenBy: readonly string[];
}

/** Reviewing is the work of a LEAD of an akimat; whether of the right one, the table decides. */
export const reviewsPlans = (actor: Actor): boolean =>
  isFull(actor) && actor.memberships.some(({ kind, role }) => kind === 'AKIMAT' && role === 'LEAD');

/** Whether the actor may make a move now; a decision needs a reviewer who has not written in the proposal. */
export const canTakeProposal = (actor: Actor, { state, writtenBy }: ProposalParties, move: ProposalMove): boolean => {
  if (!isFull(actor) || !canMoveProposal(state, move)) return false;
  return !needsSecondPerson(move) || (reviewsPlans(actor) && !writtenBy.includes(actor.id));
};
