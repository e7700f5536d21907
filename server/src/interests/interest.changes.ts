import type { ChangeAuthor } from 'shared/interests/interest.change.ts';
import type { InterestMove, Side } from 'shared/interests/interest.machine.ts';
import type { ProblemDetails } from 'shared/problems/problems.ts';
import { movesOf, sideOf } from '../access/interest.policy.ts';
import { personOf } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { OrganisationType } from '../identity/organisation.types.ts';
import { localizedName } from '../kernel/localized.ts';
import { Problem, conflict, ruleBroken } from '../kernel/problems.ts';
import { stewardOf } from '../opportunities/stewards.reference.ts';
import { interestEventsLoader } from './interest.queries.ts';
import type { InterestChangeType } from './interest.types.ts';
import type { InterestRow } from './interest.view.ts';

/** An interest as it was read, or as it is returned: the investor's name is in one form or the other. */
type Changed = Pick<InterestRow, 'id' | 'state' | 'investorId' | 'stewardId' | 'updatedAt' | 'changedById' | 'changedByName'> & {
  readonly investor: InterestRow['investor'] | OrganisationType;
};

const nameOf = (ctx: Context, investor: Changed['investor']): string =>
  'text' in investor.name ? investor.name.text : localizedName(ctx, investor.name).text;

interface Author {
  readonly id: string | null;
  readonly name: string | null;
  readonly side: Side;
}

/** A colleague by name; of the other side only the organisation. */
const authorFor = (
  ctx: Context,
  interest: Changed,
  { id, name, side }: Author,
): { readonly by: ChangeAuthor; readonly name: string | null } => {
  if (side === sideOf(ctx.actor, interest)) return { by: id === personOf(ctx).id ? 'SELF' : 'COLLEAGUE', name };
  return { by: 'OTHER_SIDE', name: side === 'INVESTOR' ? nameOf(ctx, interest.investor) : stewardOf(ctx, interest.stewardId).name.text };
};

/** The last thing that happened to it: a draft was saved, or a move was made. */
export const lastChange = async (ctx: Context, interest: Changed): Promise<InterestChangeType> => {
  const last = interest.state === 'DRAFT' ? undefined : (await interestEventsLoader(ctx).load(interest.id)).at(-1);
  if (last)
    return { at: last.at, move: last.move, ...authorFor(ctx, interest, { id: last.actorId, name: last.actorName || null, side: last.by }) };
  const author = { id: interest.changedById, name: interest.changedByName, side: 'INVESTOR' as const };
  return { at: interest.updatedAt, move: null, ...authorFor(ctx, interest, author) };
};

/** Added to a refusal: who was first, when, and with which move. `move` is left out where a draft was saved. */
const paramsOf = ({ at, move, by, name }: InterestChangeType): NonNullable<ProblemDetails['params']> => ({
  changedAt: at.toISOString(),
  changedBy: by,
  ...(name ? { changedByName: name } : {}),
  ...(move ? { move: move satisfies InterestMove } : {}),
});

/** The row was changed meanwhile. */
export const conflictOver = async (ctx: Context, interest: InterestRow): Promise<Problem> =>
  conflict(interest.version, paramsOf(await lastChange(ctx, interest)));

/** A rule of the state machine is broken: names the state, the move that led to it, and the moves that the viewer may make instead. */
export const refusedMove = async (
  ctx: Context,
  interest: InterestRow,
  rule: 'INTEREST_MOVE_NOT_ALLOWED' | 'INTEREST_CHANGED_SINCE_READ' | 'INTEREST_ALREADY_OPEN',
): Promise<Problem> =>
  ruleBroken(rule, { state: interest.state, ...paramsOf(await lastChange(ctx, interest)) }, movesOf(ctx.actor, interest));

/** It is the other side’s turn. */
export const notYourMove = (ctx: Context, interest: InterestRow): Problem =>
  new Problem('FORBIDDEN', { allowed: movesOf(ctx.actor, interest) });
