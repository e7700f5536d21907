import sql from 'sql-template-tag';
import { submissionProblems } from 'shared/interests/interest.rules.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { canTake } from '../access/interest.policy.ts';
import { emit } from '../request/outbox.ts';
import { isConnectionLoss } from '../kernel/connection-loss.ts';
import { limit, rateLimit, refund } from '../kernel/rate-limits.ts';
import { badInput, found, ruleBroken } from '../kernel/problems.ts';
import { inTurn } from '../kernel/turns.ts';
import { visibleOpportunities } from '../opportunities/opportunity.queries.ts';
import { conflictOver, notYourMove, refusedMove } from './interest.changes.ts';
import type { SubmitInterestInput } from './interest.inputs.ts';
import { visibleInterest } from './interest.queries.ts';
import { GROUNDS, SENT, TERMS_IN_FORCE, bodyHash, exclusionOf, isOpen, keyInsertion, sending } from './interest.sending.ts';
import type { Grounds } from './interest.sending.ts';
import { submitAtOnce } from './interest.submit.at-once.ts';
import type { InterestType } from './interest.types.ts';
import { toInterest } from './interest.view.ts';
import type { InterestRow } from './interest.view.ts';

/** True when this key is new. Sending again with the same key returns the first result; other content under the same key is refused. */
const takeKey = async (ctx: Context, input: SubmitInterestInput): Promise<boolean> => {
  const taken = await write(ctx, keyInsertion(ctx, input));
  if (taken.length > 0) return true;
  const [first] = await read<{ hash: string }>(
    ctx,
    sql`select body_hash as hash from submission_key
    where person_id = ${personOf(ctx).id}::uuid and key = ${input.key}`,
  );
  if (first?.hash !== bodyHash(input)) throw ruleBroken('SUBMISSION_KEY_REUSED');
  return false;
};

/** Whether this request was already carried out: it is repeated because its answer was lost. */
const wasSubmitted = async (ctx: Context, input: SubmitInterestInput): Promise<boolean> => {
  const person = personOf(ctx);
  const sent = await read(
    ctx,
    sql`select 1 from submission_key
    where person_id = ${person.id}::uuid and key = ${input.key} and body_hash = ${bodyHash(input)}`,
  );
  return sent.length > 0;
};

/** What the submission refers to; RULE_BROKEN where the opportunity takes none. */
const groundsOf = async (ctx: Context, interest: InterestRow): Promise<Grounds> => {
  const [row] = await read<{ grounds: Grounds }>(
    ctx,
    sql`select ${GROUNDS} as grounds from ${visibleOpportunities(ctx)} ${TERMS_IN_FORCE} where o.id = ${interest.opportunityId}::uuid`,
  );
  if (!row || !isOpen(row.grounds)) throw ruleBroken('OPPORTUNITY_NOT_OPEN');
  return row.grounds;
};

/** The town of the opportunity has left the list; the investor must confirm to know it. */
const isTownExcluded = async (ctx: Context, { opportunityId }: InterestRow): Promise<boolean> => {
  const [row] = await read<{ townId: string | null }>(
    ctx,
    sql`select o.town_id as "townId" from ${visibleOpportunities(ctx)} where o.id = ${opportunityId}::uuid`,
  );
  return exclusionOf(ctx, row?.townId ?? null) !== undefined;
};

const refuseUnready = async (ctx: Context, interest: InterestRow, version: number): Promise<void> => {
  if (interest.state !== 'DRAFT') throw await refusedMove(ctx, interest, 'INTEREST_MOVE_NOT_ALLOWED');
  if (interest.version !== version) throw await conflictOver(ctx, interest);
  const problems = submissionProblems(interest.fields, { isTownExcluded: await isTownExcluded(ctx, interest) });
  if (problems.length > 0) throw badInput(...problems.map(({ path, rule }) => ({ path: `fields.${path}`, rule })));
};

const send = async (ctx: Context, interest: InterestRow): Promise<void> => {
  const sent = await write(ctx, sql`${sending(ctx, interest, await groundsOf(ctx, interest))} returning i.id`);
  if (sent.length === 0) throw await conflictOver(ctx, found(await visibleInterest(ctx, interest.id)));
};

/**
 * Sends a draft: state, idempotency key, event and job in one transaction. Errors: NOT_FOUND, FORBIDDEN, CONFLICT,
 * BAD_USER_INPUT naming the missing fields, RULE_BROKEN OPPORTUNITY_NOT_OPEN, INTEREST_MOVE_NOT_ALLOWED, SUBMISSION_KEY_REUSED.
 */
export const submitInterest = (ctx: Context, input: SubmitInterestInput): Promise<InterestType> =>
  transact(ctx, async (ctx) => {
    const interest = found(await visibleInterest(ctx, input.id));
    if (!canTake(ctx.actor, interest, 'SUBMIT')) throw notYourMove(ctx, interest);
    if (await takeKey(ctx, input)) {
      await refuseUnready(ctx, interest, input.version);
      await send(ctx, interest);
      await emit(ctx, 'interest.submitted', interest.id, { payload: SENT });
    }
    return toInterest(ctx, found(await visibleInterest(ctx, input.id)));
  });

export const INTEREST_SUBMIT = rateLimit('INTEREST_SUBMIT', { per: 'ACCOUNT', points: 20, seconds: 3_600 });

/**
 * An ordinary submission takes two round trips; whatever it finds unusual goes step by step. Repeating a submission with its key is
 * not a new one: it is answered even when the limit is used up, and is not counted.
 */
export const submitWithinLimit = (ctx: Context, input: SubmitInterestInput): Promise<InterestType> => {
  const { id } = personOf(ctx);
  let isCounted = false;
  const count = async (): Promise<void> => {
    if (!isCounted) await limit(ctx, INTEREST_SUBMIT, id);
    isCounted = true;
  };
  return inTurn(`${id}\n${input.key}`, async () => {
    try {
      const sent = await submitAtOnce(ctx, input, count);
      if (sent) return sent;
      if (!(await wasSubmitted(ctx, input))) await count();
      return await submitInterest(ctx, input);
    } catch (error) {
      if (isCounted && isConnectionLoss(error)) await refund(ctx, INTEREST_SUBMIT, id);
      throw error;
    }
  });
};
