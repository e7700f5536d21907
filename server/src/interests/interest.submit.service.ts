import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { submissionProblems } from 'shared/interests/interest.rules.ts';
import { acceptsInterest } from 'shared/opportunities/kinds.ts';
import type { OpportunityStatus } from 'shared/opportunities/kinds.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { canTake } from '../access/interest.policy.ts';
import { emit } from '../request/outbox.ts';
import { isConnectionLoss } from '../kernel/connection-loss.ts';
import { limit, rateLimit, refund } from '../kernel/rate-limits.ts';
import { badInput, found, ruleBroken } from '../kernel/problems.ts';
import { inTurn } from '../kernel/turns.ts';
import { visibleOpportunities } from '../opportunities/opportunity.queries.ts';
import { places } from '../towns/places.reference.ts';
import { conflictOver, notYourMove, refusedMove } from './interest.changes.ts';
import type { SubmitInterestInput } from './interest.inputs.ts';
import { visibleInterest } from './interest.queries.ts';
import { contentHash, makeReceipt } from './interest.receipt.ts';
import type { ReceiptFacts } from './interest.receipt.ts';
import type { InterestType } from './interest.types.ts';
import { toInterest } from './interest.view.ts';
import type { InterestRow } from './interest.view.ts';

const bodyHash = (input: SubmitInterestInput): string =>
  createHash('sha256')
    .update(JSON.stringify([input.id, input.version]))
    .digest('hex');

/** True when this key is new. Sending again with the same key returns the first result; other content under the same key is refused. */
const takeKey = async (ctx: Context, input: SubmitInterestInput): Promise<boolean> => {
  const person = personOf(ctx);
  const hash = bodyHash(input);
  const taken = await write(
    ctx,
    sql`insert into submission_key (person_id, key, body_hash, interest_id)
    values (${person.id}::uuid, ${input.key}, ${hash}, ${input.id}::uuid) on conflict do nothing returning key`,
  );
  if (taken.length > 0) return true;
  const [first] = await read<{ hash: string }>(
    ctx,
    sql`select body_hash as hash from submission_key
    where person_id = ${person.id}::uuid and key = ${input.key}`,
  );
  if (first?.hash !== hash) throw ruleBroken('SUBMISSION_KEY_REUSED');
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

interface Grounds {
  readonly status: OpportunityStatus;
  readonly publication: string;
  readonly stewardId: string;
  readonly termsId: string | null;
  readonly termsHash: string | null;
  readonly termsNumber: number | null;
  readonly termsEffectiveFrom: string | null;
  readonly termsRecordedOn: string | null;
  readonly number: string;
  readonly now: string;
}

/** What a submission refers to, all by the database's clock: the opportunity, the version of terms in force, the number. */
const groundsOf = async (ctx: Context, interest: InterestRow): Promise<Grounds> => {
  const rows = await read<Grounds>(
    ctx,
    sql`select o.status, o.publication, o.steward_id as "stewardId", t.id as "termsId", t.hash as "termsHash",
      t.number as "termsNumber", t."effectiveFrom" as "termsEffectiveFrom", t."recordedOn" as "termsRecordedOn",
      'EOI-' || to_char(now() at time zone 'Asia/Almaty', 'YYYY') || '-' || lpad(nextval('interest_number')::text, 6, '0') as number,
      to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now
    from ${visibleOpportunities(ctx)} left join lateral (select z.id, z.hash, z.number, coalesce(z.law_from, z.effective_from)::text as "effectiveFrom",
        (z.published_at at time zone 'Asia/Almaty')::date::text as "recordedOn" from zone_terms_period p join zone_terms z on z.id = p.terms_id
      where p.zone_id = o.zone_id and p.holds @> (now() at time zone 'Asia/Almaty')::date) t on true
    where o.id = ${interest.opportunityId}::uuid`,
  );
  const [grounds] = rows;
  if (!grounds || grounds.publication !== 'PUBLISHED' || !acceptsInterest(grounds.status)) throw ruleBroken('OPPORTUNITY_NOT_OPEN');
  return grounds;
};

/** The town of the opportunity has left the list since this day; the investor must confirm to know it. */
const exclusionOf = async (ctx: Context, { opportunityId }: InterestRow): Promise<ReceiptFacts['exclusion']> => {
  const [row] = await read<{ townId: string | null }>(
    ctx,
    sql`select o.town_id as "townId" from ${visibleOpportunities(ctx)} where o.id = ${opportunityId}::uuid`,
  );
  const town = places(ctx).townById.get(row?.townId ?? '');
  return town?.exclusion ? { town: town.slug, since: town.exclusion.since } : undefined;
};

const refuseUnready = async (ctx: Context, interest: InterestRow, version: number): Promise<void> => {
  if (interest.state !== 'DRAFT') throw await refusedMove(ctx, interest, 'INTEREST_MOVE_NOT_ALLOWED');
  if (interest.version !== version) throw await conflictOver(ctx, interest);
  const problems = submissionProblems(interest.fields, { isTownExcluded: (await exclusionOf(ctx, interest)) !== undefined });
  if (problems.length > 0) throw badInput(...problems.map(({ path, rule }) => ({ path: `fields.${path}`, rule })));
};

const send = async (ctx: Context, interest: InterestRow): Promise<void> => {
  const grounds = await groundsOf(ctx, interest);
  const hash = contentHash(interest.fields, interest.opportunityId, grounds.termsHash);
  const receipt = makeReceipt(ctx.secrets, {
    id: interest.id,
    number: grounds.number,
    submittedAt: grounds.now,
    contentHash: hash,
    termsHash: grounds.termsHash,
    termsNumber: grounds.termsNumber,
    termsEffectiveFrom: grounds.termsEffectiveFrom,
    termsRecordedOn: grounds.termsRecordedOn,
    exclusion: await exclusionOf(ctx, interest),
  });
  const sent = await write(
    ctx,
    sql`update interest set state = 'SUBMITTED', version = version + 1, number = ${grounds.number},
      submitted_at = now(), updated_at = now(), steward_id = ${grounds.stewardId}::uuid, terms_id = ${grounds.termsId}::uuid,
      terms_hash = ${grounds.termsHash}, content_hash = ${hash}, receipt = ${JSON.stringify(receipt)}::jsonb
    where id = ${interest.id}::uuid and version = ${interest.version} and state = 'DRAFT' returning id`,
  );
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
      await emit(ctx, 'interest.submitted', interest.id, {
        payload: { move: 'SUBMIT', from: 'DRAFT', to: 'SUBMITTED', by: 'INVESTOR' },
      });
    }
    return toInterest(ctx, found(await visibleInterest(ctx, input.id)));
  });

export const INTEREST_SUBMIT = rateLimit('INTEREST_SUBMIT', { per: 'ACCOUNT', points: 20, seconds: 3_600 });

/** Repeating a submission with its key is not a new one: it is answered even when the limit is used up, and is not counted. */
export const submitWithinLimit = (ctx: Context, input: SubmitInterestInput): Promise<InterestType> => {
  const { id } = personOf(ctx);
  return inTurn(`${id}\n${input.key}`, async () => {
    if (await wasSubmitted(ctx, input)) return submitInterest(ctx, input);
    await limit(ctx, INTEREST_SUBMIT, id);
    try {
      return await submitInterest(ctx, input);
    } catch (error) {
      if (isConnectionLoss(error)) await refund(ctx, INTEREST_SUBMIT, id);
      throw error;
    }
  });
};
