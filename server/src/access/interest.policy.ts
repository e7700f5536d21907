import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { MOVES, nextMoves } from 'shared/interests/interest.machine.ts';
import type { InterestMove, InterestState, Side } from 'shared/interests/interest.machine.ts';
import { acceptsInterest } from 'shared/opportunities/kinds.ts';
import type { OpportunityStatus } from 'shared/opportunities/kinds.ts';
import { belongsTo, isOfKind, organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

/** The fields that a right depends on. */
export interface InterestParties {
  readonly investorId: string;
  readonly stewardId: string;
  readonly state: InterestState;
}

/** Rows of `interest i` that the actor sees: the investor's own in any state, the steward's once they are sent; nobody else's. */
export const seesInterests = (actor: Actor): Sql => {
  const own = organisationsOf(actor);
  if (own.length === 0) return sql`false`;
  return sql`(i.investor_id = any (${own}::uuid[]) or (i.state <> 'DRAFT' and i.steward_id = any (${own}::uuid[])))`;
};

/** Which side the actor is on; the investor's side comes first, so that nobody reviews an interest of the own company. */
export const sideOf = (actor: Actor, interest: InterestParties): Side | null => {
  if (belongsTo(actor, interest.investorId)) return 'INVESTOR';
  return interest.state !== 'DRAFT' && belongsTo(actor, interest.stewardId) ? 'STEWARD' : null;
};

export const canTake = (actor: Actor, interest: InterestParties, move: InterestMove): boolean => sideOf(actor, interest) === MOVES[move].by;

/** Moves that the actor may make now; the client offers exactly these. */
export const movesOf = (actor: Actor, interest: InterestParties): InterestMove[] => {
  const side = sideOf(actor, interest);
  return side ? nextMoves(interest.state, side) : [];
};

export const canExpressInterest = (
  actor: Actor,
  opportunity: { readonly status: OpportunityStatus; readonly publishedAt: unknown },
): boolean => isOfKind(actor, 'INVESTOR') && acceptsInterest(opportunity.status) && opportunity.publishedAt !== null;

/** The actor's investor organisations, in whose name the actor writes. */
export const investorOrganisation = (actor: Actor): string | null => organisationsOf(actor, 'INVESTOR')[0] ?? null;
