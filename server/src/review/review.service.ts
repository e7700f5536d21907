import sql from 'sql-template-tag';
import { sideOf } from '../access/interest.policy.ts';
import { visibleInterest } from '../interests/interest.queries.ts';
import type { InterestType } from '../interests/interest.types.ts';
import { toInterest } from '../interests/interest.view.ts';
import type { InterestRow } from '../interests/interest.view.ts';
import { cleanText } from '../kernel/clean-text.ts';
import { badInput, conflict, forbidden, found } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { personOf, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import type { AssignReviewInput, NoteReviewInput } from './review.inputs.ts';
import { reviewCaseLoader, reviewColleagues } from './review.queries.ts';
import type { ReviewColleagueType } from './review.types.ts';

/** An expression of interest that the viewer reviews. Errors: NOT_FOUND, FORBIDDEN for its own investor. */
const reviewed = async (ctx: Context, id: string): Promise<InterestRow> => {
  const interest = found(await visibleInterest(ctx, id));
  if (sideOf(ctx.actor, interest) !== 'STEWARD') throw forbidden();
  return interest;
};

const colleague = async (ctx: Context, { stewardId }: InterestRow, id: string | null | undefined): Promise<ReviewColleagueType | null> => {
  if (!id) return null;
  const named = (await reviewColleagues(ctx, stewardId)).find((one) => one.id === id);
  if (!named) throw badInput({ path: 'input.assignee', rule: 'UNKNOWN_VALUE' });
  return named;
};

interface Assignment {
  readonly interestId: string;
  /** The version that was read; zero: nothing is kept yet. */
  readonly version: number;
  readonly assignee: ReviewColleagueType | null;
  readonly dueOn: string | null;
}

/** Whether it was the newest version that was read. */
const keep = async (ctx: Context, { interestId, version, assignee, dueOn }: Assignment): Promise<boolean> => {
  const kept = sql`${assignee?.id ?? null}::uuid, ${assignee?.name ?? null}::text, ${dueOn}::date`;
  const changed = await write(
    ctx,
    version === 0
      ? sql`insert into review_case (interest_id, assignee_id, assignee_name, due_on) values (${interestId}::uuid, ${kept})
          on conflict do nothing returning interest_id`
      : sql`update review_case set (assignee_id, assignee_name, due_on) = row (${kept}), version = version + 1
          where interest_id = ${interestId}::uuid and version = ${version} returning interest_id`,
  );
  return changed.length > 0;
};

/**
 * Says who works on a case and until when: also hands it over, and gives it back. Of two people at once one wins, and the other gets
 * CONFLICT with the version that stands. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT.
 */
export const assignReview = (ctx: Context, input: AssignReviewInput): Promise<InterestType> =>
  transact(ctx, async (ctx) => {
    const interest = await reviewed(ctx, input.id);
    const assignee = await colleague(ctx, interest, input.assignee);
    const dueOn = input.dueOn ?? null;
    if (!(await keep(ctx, { interestId: interest.id, version: input.version, assignee, dueOn })))
      throw conflict((await reviewCaseLoader(ctx).load(interest.id)).version);
    await emit(ctx, 'review.assigned', interest.id, { payload: { assigneeId: assignee?.id ?? null, dueOn } });
    return toInterest(ctx, interest);
  });

/** Keeps a note for the steward's own people; sent twice it is kept once. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT. */
export const noteReview = (ctx: Context, input: NoteReviewInput): Promise<InterestType> =>
  transact(ctx, async (ctx) => {
    const words = cleanText('input.words', input.words);
    if (words === null) throw badInput({ path: 'input.words', rule: 'REQUIRED' });
    if (!isUuid(input.id)) throw badInput({ path: 'input.id', rule: 'UNKNOWN_VALUE' });
    const interest = await reviewed(ctx, input.interest);
    const { id, name } = personOf(ctx);
    const made = await write<{ id: string }>(
      ctx,
      sql`insert into review_note (id, interest_id, author_id, author_name, words)
        values (${input.id}::uuid, ${interest.id}::uuid, ${id}::uuid, ${name}, ${words}) on conflict (id) do nothing returning id`,
    );
    if (made[0]) await emit(ctx, 'review.noted', interest.id, { payload: { noteId: made[0].id } });
    return toInterest(ctx, interest);
  });
