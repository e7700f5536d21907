import sql from 'sql-template-tag';
import { submissionProblems } from 'shared/interests/interest.rules.ts';
import { personOf, read, transact } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { canTake, seesInterests } from '../access/interest.policy.ts';
import { announcementParts } from '../request/announcement.ts';
import { announcementOf } from '../request/outbox.ts';
import { isUuid } from '../kernel/uuid.ts';
import { visibleOpportunities } from '../opportunities/opportunity.queries.ts';
import type { SubmitInterestInput } from './interest.inputs.ts';
import { GROUNDS, SENT, TERMS_IN_FORCE, exclusionOf, isOpen, keyInsertion, sending } from './interest.sending.ts';
import type { Grounds } from './interest.sending.ts';
import type { InterestType } from './interest.types.ts';
import { INTEREST_COLUMNS, INTEREST_OWN_COLUMNS, INTEREST_TABLES, toInterest } from './interest.view.ts';
import type { InterestRow } from './interest.view.ts';

interface Draft {
  readonly interest: InterestRow;
  readonly grounds: Grounds;
}

type DraftRow = InterestRow & { readonly grounds: Grounds; readonly isKeyTaken: boolean };

/** The draft, locked, with all that its submission refers to; null when it may not be sent just so. */
const readyDraft = async (ctx: Context, input: SubmitInterestInput): Promise<Draft | null> => {
  const [row] = await read<DraftRow>(
    ctx,
    sql`select ${INTEREST_COLUMNS}, ${GROUNDS} as grounds,
        exists (select 1 from submission_key k where k.person_id = ${personOf(ctx).id}::uuid and k.key = ${input.key}) as "isKeyTaken"
      from ${INTEREST_TABLES} join ${visibleOpportunities(ctx)} on o.id = i.opportunity_id ${TERMS_IN_FORCE}
      where i.id = ${input.id}::uuid and i.version = ${input.version} and i.state = 'DRAFT' and ${seesInterests(ctx.actor)} for update of i`,
  );
  if (!row) return null;
  const { grounds, isKeyTaken, ...interest } = row;
  if (isKeyTaken || !canTake(ctx.actor, interest, 'SUBMIT') || !isOpen(grounds)) return null;
  const isTownExcluded = exclusionOf(ctx, grounds.townId) !== undefined;
  return submissionProblems(interest.fields, { isTownExcluded }).length === 0 ? { interest, grounds } : null;
};

/**
 * Sends an ordinary draft in two round trips: what it needs to know; then key, state, event and job in one statement, and the commit.
 * Null, with nothing changed, when anything is unusual: then the steps one by one say what it is. `count` is called before
 * anything is written, and may refuse.
 */
export const submitAtOnce = async (ctx: Context, input: SubmitInterestInput, count: () => Promise<void>): Promise<InterestType | null> => {
  if (!isUuid(input.id)) return null;
  return transact(ctx, async (ctx) => {
    const draft = await readyDraft(ctx, input);
    if (!draft) return null;
    await count();
    const { interest, grounds } = draft;
    const { insertion, delivery } = announcementParts(
      announcementOf(ctx, 'interest.submitted', interest.id, { payload: SENT }),
      sql`from sent`,
    );
    // The draft is locked and was found as the update names it: whoever takes the key sends it.
    const [sent] = await ctx.transaction.finish<Omit<InterestRow, 'investor'> & { readonly job: unknown }>(
      sql`with key as (${keyInsertion(ctx, input)}),
        sent as (${sending(ctx, interest, grounds, sql`from key where key.interest_id = i.id`)} returning ${INTEREST_OWN_COLUMNS}),
        announced as (${insertion})
      select sent.*, ${delivery} as job from sent`,
    );
    if (!sent) return null;
    const { job: _job, ...now } = sent;
    return toInterest(ctx, { ...interest, ...now });
  });
};
