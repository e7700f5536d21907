import { In } from 'typeorm';
import type { DeclineReason } from 'shared/interests/decline-reasons.ts';
import { MOVES } from 'shared/interests/interest.machine.ts';
import type { InterestMove } from 'shared/interests/interest.machine.ts';
import { transact, withManager } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { canTake } from '../access/interest.policy.ts';
import type { EventName } from '../request/events.ts';
import type { MoveGrounds } from '../request/moved.event.ts';
import { emit } from '../request/outbox.ts';
import { cleanText } from '../kernel/clean-text.ts';
import { found, ruleBroken } from '../kernel/problems.ts';
import { conflictOver, notYourMove, refusedMove } from './interest.changes.ts';
import { visibleInterest } from './interest.queries.ts';
import { refuseForeignTerms } from './interest.terms.ts';
import type { InterestType } from './interest.types.ts';
import { toInterest } from './interest.view.ts';
import type { InterestRow } from './interest.view.ts';
import { Interest } from './interest.entity.ts';

export interface MoveRequest {
  readonly id: string;
  readonly version: number;
  readonly words: string | null | undefined;
  /** A decision names the content that it is based on. */
  readonly contentHash?: string;
  /** The version of the zone's terms that is the reason for the withdrawal. */
  readonly becauseOfTerms?: string | null | undefined;
  /** Why it is declined. */
  readonly because?: DeclineReason;
}

/** The event of each move; subscribers listen to these names. */
const EVENTS = {
  START_REVIEW: 'interest.review_started',
  REQUEST_INFORMATION: 'interest.information_requested',
  ANSWER: 'interest.answered',
  SHORTLIST: 'interest.shortlisted',
  ACCEPT: 'interest.accepted',
  DECLINE: 'interest.declined',
  WITHDRAW: 'interest.withdrawn',
} as const satisfies Record<Exclude<InterestMove, 'SUBMIT'>, EventName>;

const refuseWrong = async (ctx: Context, interest: InterestRow, move: InterestMove, request: MoveRequest): Promise<void> => {
  if (!canTake(ctx.actor, interest, move)) throw notYourMove(ctx, interest);
  if (interest.version !== request.version) throw await conflictOver(ctx, interest);
  if (!MOVES[move].from.includes(interest.state)) throw await refusedMove(ctx, interest, 'INTEREST_MOVE_NOT_ALLOWED');
  if (request.contentHash !== undefined && request.contentHash !== interest.contentHash)
    throw await refusedMove(ctx, interest, 'INTEREST_CHANGED_SINCE_READ');
};

/** What the move names besides: a decision the version and the content that it saw. */
const groundsOf = ({ version, contentHash, becauseOfTerms, because }: MoveRequest): MoveGrounds => ({
  ...(becauseOfTerms ? { becauseOfTerms } : {}),
  ...(contentHash ? { decidedOn: { version, contentHash } } : {}),
  ...(because ? { because } : {}),
});

/**
 * One step of the state machine, as one conditional update: of two concurrent ones one wins, and the other gets CONFLICT with
 * the current version. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, RULE_BROKEN INTEREST_MOVE_NOT_ALLOWED, INTEREST_WORDS_NEEDED,
 * INTEREST_CHANGED_SINCE_READ.
 */
export const moveInterest = (ctx: Context, move: keyof typeof EVENTS, request: MoveRequest): Promise<InterestType> =>
  transact(ctx, async (ctx) => {
    const interest = found(await visibleInterest(ctx, request.id));
    await refuseWrong(ctx, interest, move, request);
    const words = cleanText('input.words', request.words);
    if (MOVES[move].words === 'REQUIRED' && words === null) throw ruleBroken('INTEREST_WORDS_NEEDED');
    if (request.becauseOfTerms) refuseForeignTerms(ctx, interest.termsId, request.becauseOfTerms);
    const { from, to, by } = MOVES[move];
    const { affected } = await withManager(ctx, (manager) =>
      manager.update(
        Interest,
        { id: interest.id, version: request.version, state: In(from) },
        { state: to, version: () => 'version + 1', updatedAt: () => 'now()' },
      ),
    );
    const now = found(await visibleInterest(ctx, interest.id));
    if (!affected) throw await conflictOver(ctx, now);
    await emit(ctx, EVENTS[move], interest.id, {
      payload: { move, from: interest.state, to, by, ...groundsOf(request) },
      words,
    });
    return toInterest(ctx, now);
  });
