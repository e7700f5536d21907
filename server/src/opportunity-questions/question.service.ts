import sql from 'sql-template-tag';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import type { QuestionState } from 'shared/questions/vocabulary.ts';
import { organisationsOf } from '../access/actor.ts';
import { PUBLISHED } from '../access/opportunity.policy.ts';
import { cleanText } from '../kernel/clean-text.ts';
import { badInput, conflict, forbidden, found, ruleBroken } from '../kernel/problems.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import { opportunityBySlug } from '../opportunities/opportunity.queries.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import type { AnswerQuestionInput, AskStewardInput, WithdrawQuestionInput } from './question.inputs.ts';
import { askedAtOnce, questionById } from './question.queries.ts';
import type { OpportunityQuestionType } from './question.types.ts';
import { unknownFacts } from './unknowns.queries.ts';

const ASK = rateLimit('question', { per: 'ADDRESS', points: 120, seconds: 3_600 }, { per: 'ACCOUNT', points: 20, seconds: 3_600 });

/** Of the facts that the viewer asks for those that nobody has stated meanwhile. */
const stillUnknown = async (ctx: Context, view: OpportunityView, asked: readonly AskedFact[]): Promise<AskedFact[]> => {
  const unknown = await unknownFacts(ctx, view);
  return unknown.flatMap(({ fact }) => (asked.includes(fact) ? [fact] : []));
};

const publishedView = async (ctx: Context, slug: string): Promise<OpportunityView> => {
  const [row] = await read<{ id: string }>(ctx, sql`select o.id from opportunity o where o.slug = ${slug} and ${PUBLISHED}`);
  return found(row && (await opportunityBySlug(ctx, slug)));
};

/**
 * Asks the steward of a published opportunity about facts that nobody has stated, and in words. What has been stated meanwhile is
 * not asked again; sent twice, it is asked once. Errors: NOT_FOUND, FORBIDDEN for the own organisation's row, BAD_USER_INPUT,
 * RATE_LIMITED.
 */
export const askSteward = async (ctx: Context, input: AskStewardInput): Promise<OpportunityQuestionType[]> => {
  const words = cleanText('input.words', input.words);
  if (words === null && input.facts.length === 0) throw badInput({ path: 'input.words', rule: 'REQUIRED' });
  await limit(ctx, ASK, personOf(ctx).id);
  return transact(ctx, async (ctx) => {
    const view = await publishedView(ctx, input.slug);
    if (organisationsOf(ctx.actor).includes(view.stewardId)) throw forbidden();
    const asked = [
      ...(await stillUnknown(ctx, view, input.facts)).map((fact) => ({ fact, words: null })),
      ...(words ? [{ fact: null, words }] : []),
    ];
    const made = await write<{ id: string }>(
      ctx,
      sql`insert into opportunity_question (ask_id, opportunity_id, fact, words, person_id, organisation_id)
        select ${input.id}::uuid, ${view.id}::uuid, n.fact, n.words, ${personOf(ctx).id}::uuid, ${found(organisationsOf(ctx.actor, 'INVESTOR')[0])}::uuid
        from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as n (fact text, words text) on conflict do nothing returning id`,
    );
    if (made[0]) await emit(ctx, 'question.asked', made[0].id, { payload: { opportunityId: view.id, count: made.length } });
    return askedAtOnce(ctx, input.id);
  });
};

interface Settled {
  readonly state: Exclude<QuestionState, 'OPEN' | 'WITHDRAWN'>;
  readonly answer: string | null;
}

/**
 * Answers in words, or declines: one question asked in words, or everybody who asks for the same fact. Errors: NOT_FOUND, FORBIDDEN,
 * BAD_USER_INPUT, CONFLICT, QUESTION_ALREADY_ANSWERED.
 */
export const answerQuestion = (ctx: Context, input: AnswerQuestionInput): Promise<OpportunityQuestionType> =>
  transact(ctx, async (ctx) => {
    const words = cleanText('input.words', input.words);
    if (words === null) throw badInput({ path: 'input.words', rule: 'REQUIRED' });
    const before = await waitingQuestion(ctx, input);
    const { opportunityId, fact } = before;
    await settle(ctx, { id: before.id, opportunityId, facts: fact === null ? [] : [fact] }, { state: input.answer, answer: words });
    return found(await questionById(ctx, input.id));
  });

/** Withdraws an own question that waits; the steward is not told. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, QUESTION_ALREADY_ANSWERED. */
export const withdrawQuestion = (ctx: Context, { id, version }: WithdrawQuestionInput): Promise<OpportunityQuestionType> =>
  transact(ctx, async (ctx) => {
    const question = found(await questionById(ctx, id));
    if (question.state !== 'OPEN') throw ruleBroken('QUESTION_ALREADY_ANSWERED');
    if (!question.viewerCan.withdraw) throw forbidden();
    const changed = await write(
      ctx,
      sql`update opportunity_question set state = 'WITHDRAWN', answered_by = ${personOf(ctx).id}::uuid, answered_at = now(), version = version + 1
        where id = ${id}::uuid and version = ${version} and state = 'OPEN' returning id`,
    );
    if (changed.length === 0) throw conflict(question.version);
    await emit(ctx, 'question.withdrawn', id, { payload: { opportunityId: question.opportunityId } });
    return found(await questionById(ctx, id));
  });

/** A question that the viewer may answer now, at this version. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, QUESTION_ALREADY_ANSWERED. */
export const waitingQuestion = async (
  ctx: Context,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<OpportunityQuestionType> => {
  const question = found(await questionById(ctx, id));
  if (question.state !== 'OPEN') throw ruleBroken('QUESTION_ALREADY_ANSWERED');
  if (!question.viewerCan.answer) throw forbidden();
  if (question.version !== version) throw conflict(question.version);
  return question;
};

interface Group {
  /** A question of its own, besides those about the facts. */
  readonly id: string | null;
  readonly opportunityId: string;
  readonly facts: readonly AskedFact[];
}

/** Settles all open questions of a group in the caller's transaction, and announces it once. */
const settle = async (ctx: Context, { id, opportunityId, facts }: Group, { state, answer }: Settled): Promise<void> => {
  const settled = await write<{ id: string }>(
    ctx,
    sql`update opportunity_question set state = ${state}, answer = ${answer}, answered_by = ${personOf(ctx).id}::uuid, answered_at = now(), version = version + 1
      where opportunity_id = ${opportunityId}::uuid and state = 'OPEN' and (id = ${id}::uuid or fact = any (${[...facts]}::text[])) returning id`,
  );
  const [first] = settled;
  if (first) await emit(ctx, 'question.answered', first.id, { payload: { opportunityId, to: state, count: settled.length } });
};

/** What everybody can read now is no question any more: to be called when the steward has published, in the same transaction. */
export const settleStated = (ctx: Context, opportunityId: string, facts: readonly AskedFact[]): Promise<void> =>
  settle(ctx, { id: null, opportunityId, facts }, { state: 'STATED', answer: null });
