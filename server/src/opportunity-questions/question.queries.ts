import sql, { raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { ANSWER_FORMS } from 'shared/opportunities/fact-answer.ts';
import type { Origin } from 'shared/opportunities/kinds.ts';
import { organisationsOf } from '../access/actor.ts';
import { keepsOpportunity } from '../access/opportunity.policy.ts';
import { listScope, readCursor, writeCursor } from '../kernel/cursor.ts';
import type { RowOf } from '../kernel/entity.ts';
import { pageSize, toPage } from '../kernel/paging.ts';
import type { Page } from '../kernel/paging.ts';
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

const toQuestion = (ctx: Context, { stewardId, origin, isPublished, isMine, ...row }: QuestionRow): OpportunityQuestionType => {
  const waits = row.state === 'OPEN' && stewardId !== null && keepsOpportunity(ctx.actor, { stewardId });
  const isShort = row.fact !== null && ANSWER_FORMS[row.fact] !== 'FORM';
  const state = waits && isShort && isPublished === true && origin !== 'PUBLIC_RECORD';
  return { ...row, viewerCan: { answer: waits, state, withdraw: isMine && row.state === 'OPEN' } };
};

const COLUMNS = (
  ctx: Context,
): Sql => sql`${SHOWN.of('q')}, o.steward_id as "stewardId", o.origin, o.publication = 'PUBLISHED' as "isPublished",
    q.person_id = ${personOf(ctx).id}::uuid as "isMine"`;

const QUESTIONS = sql`opportunity_question q left join opportunity o on o.id = q.opportunity_id`;

/** Questions `q` about opportunities `o` that the condition finds, of those that the viewer sees. */
const questionsWhere = async (ctx: Context, condition: Sql): Promise<OpportunityQuestionType[]> => {
  const rows = await read<QuestionRow>(ctx, sql`select ${COLUMNS(ctx)} from ${QUESTIONS} where ${condition}`);
  return rows.map((row) => toQuestion(ctx, row));
};

export const questionById = async (ctx: Context, id: string): Promise<OpportunityQuestionType | null> =>
  isUuid(id) ? ((await questionsWhere(ctx, sql`q.id = ${id}::uuid`))[0] ?? null) : null;

/** What the viewer has asked in one sending. */
export const askedAtOnce = (ctx: Context, askId: string): Promise<OpportunityQuestionType[]> =>
  questionsWhere(ctx, sql`q.person_id = ${personOf(ctx).id}::uuid and q.ask_id = ${askId}::uuid`);

export interface QuestionPage extends Page<OpportunityQuestionType> {
  readonly totalCount: number;
}

export interface PageAsked {
  readonly first: number;
  readonly after: string | null;
}

interface List {
  readonly name: string;
  readonly condition: Sql;
  readonly isNewestFirst: boolean;
}

type ListRow = QuestionRow & { readonly total: number; readonly at: string };

const pageOf = async (ctx: Context, { name, condition, isNewestFirst }: List, { first, after }: PageAsked): Promise<QuestionPage> => {
  const size = pageSize(first);
  const scope = listScope(name, personOf(ctx).id);
  const [at, id] = after === null ? [] : readCursor(ctx.secrets.cursorKey, scope, after);
  const way = isNewestFirst ? { sign: raw('<'), order: raw('desc') } : { sign: raw('>'), order: raw('asc') };
  const beyond = after === null ? sql`true` : sql`(q.created_at, q.id) ${way.sign} (${at}::timestamptz, ${id}::uuid)`;
  const rows = await read<ListRow>(
    ctx,
    sql`select ${COLUMNS(ctx)}, q.created_at::text as at, (select count(*)::int from ${QUESTIONS} where ${condition}) as total
      from ${QUESTIONS} where ${condition} and ${beyond} order by q.created_at ${way.order}, q.id ${way.order} limit ${size + 1}`,
  );
  const page = toPage<ListRow, OpportunityQuestionType>(rows, {
    size,
    hasPrevious: after !== null,
    node: ({ total: _total, at: _at, ...row }) => toQuestion(ctx, row),
    cursor: (row) => writeCursor(ctx.secrets.cursorKey, scope, [row.at, row.id]),
  });
  return { ...page, totalCount: rows[0]?.total ?? 0 };
};

/** What the viewer has asked, newest first. Errors: BAD_USER_INPUT for a page size outside 1–100 or a foreign cursor. */
export const myQuestions = (ctx: Context, asked: PageAsked): Promise<QuestionPage> =>
  pageOf(ctx, { name: 'my-questions', condition: sql`q.person_id = ${personOf(ctx).id}::uuid`, isNewestFirst: true }, asked);

/** What waits for an answer of the viewer’s organisations: longest first. Errors: as `myQuestions`. */
export const questionsToAnswer = (ctx: Context, asked: PageAsked): Promise<QuestionPage> => {
  const condition = sql`o.steward_id = any (${organisationsOf(ctx.actor, 'SPK', 'ZONE_COMPANY')}::uuid[]) and q.state = 'OPEN'`;
  return pageOf(ctx, { name: 'questions-to-answer', condition, isNewestFirst: false }, asked);
};
