import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { ANSWER_FORMS } from 'shared/opportunities/fact-answer.ts';
import type { Origin } from 'shared/opportunities/kinds.ts';
import { organisationsOf } from '../access/actor.ts';
import { keepsOpportunity } from '../access/opportunity.policy.ts';
import type { RowOf } from '../kernel/entity.ts';
import { isUuid } from '../kernel/uuid.ts';
import { personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { OpportunityQuestion } from './question.entity.ts';
import type { OpportunityQuestionType } from './question.types.ts';

/** Never who asks: not even for the steward. */
const SHOWN = OpportunityQuestion.without('askId', 'personId', 'organisationId', 'answeredBy');

interface QuestionRow extends RowOf<typeof SHOWN> {
  /** Null: the viewer does not see the opportunity any more. */
  readonly stewardId: string | null;
  readonly origin: Origin | null;
  readonly isPublished: boolean | null;
  readonly isMine: boolean;
}

const MOST_SHOWN = 200;

const toQuestion = (ctx: Context, { stewardId, origin, isPublished, isMine, ...row }: QuestionRow): OpportunityQuestionType => {
  const waits = row.state === 'OPEN' && stewardId !== null && keepsOpportunity(ctx.actor, { stewardId });
  const isShort = row.fact !== null && ANSWER_FORMS[row.fact] !== 'FORM';
  const state = waits && isShort && isPublished === true && origin !== 'PUBLIC_RECORD';
  return { ...row, viewerCan: { answer: waits, state, withdraw: isMine && row.state === 'OPEN' } };
};

/** Questions `q` about opportunities `o` that the condition finds, of those that the viewer sees. */
const questionsWhere = async (ctx: Context, condition: Sql, order: Sql): Promise<OpportunityQuestionType[]> => {
  const rows = await read<QuestionRow>(
    ctx,
    sql`select ${SHOWN.of('q')}, o.steward_id as "stewardId", o.origin, o.publication = 'PUBLISHED' as "isPublished",
        q.person_id = ${personOf(ctx).id}::uuid as "isMine"
      from opportunity_question q left join opportunity o on o.id = q.opportunity_id where ${condition} order by ${order} limit ${MOST_SHOWN}`,
  );
  return rows.map((row) => toQuestion(ctx, row));
};

const NEWEST = sql`q.created_at desc, q.id`;

export const questionById = async (ctx: Context, id: string): Promise<OpportunityQuestionType | null> =>
  isUuid(id) ? ((await questionsWhere(ctx, sql`q.id = ${id}::uuid`, NEWEST))[0] ?? null) : null;

/** What the viewer has asked, newest first. */
export const myQuestions = (ctx: Context): Promise<OpportunityQuestionType[]> =>
  questionsWhere(ctx, sql`q.person_id = ${personOf(ctx).id}::uuid`, NEWEST);

/** What the viewer has asked in one sending. */
export const askedAtOnce = (ctx: Context, askId: string): Promise<OpportunityQuestionType[]> =>
  questionsWhere(ctx, sql`q.person_id = ${personOf(ctx).id}::uuid and q.ask_id = ${askId}::uuid`, NEWEST);

/** What waits for an answer of the viewer's organisations: longest first. */
export const questionsToAnswer = (ctx: Context): Promise<OpportunityQuestionType[]> =>
  questionsWhere(
    ctx,
    sql`o.steward_id = any (${organisationsOf(ctx.actor, 'SPK', 'ZONE_COMPANY')}::uuid[]) and q.state = 'OPEN'`,
    sql`q.created_at, q.id`,
  );
