import sql from 'sql-template-tag';
import { checkContent } from 'shared/opportunities/checks.ts';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import { missingInAnswer, withAnswer, wordsOfFact } from 'shared/opportunities/fact-answer.ts';
import type { FactAnswer } from 'shared/opportunities/fact-answer.ts';
import { unknownsOf } from 'shared/opportunities/unknowns.ts';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { cleanText } from '../kernel/clean-text.ts';
import { badInput, forbidden, found, ruleBroken } from '../kernel/problems.ts';
import { questionById } from '../opportunity-questions/question.queries.ts';
import { waitingQuestion } from '../opportunity-questions/question.service.ts';
import type { OpportunityQuestionType } from '../opportunity-questions/question.types.ts';
import { personOf, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import type { StateFactInput } from './answer.inputs.ts';
import { contentOf } from './content.queries.ts';
import type { StewardRow } from './content.queries.ts';
import { publishContent } from './publish.service.ts';
import { publicUnknowns } from './publish.summary.ts';
import { ownRow, storedDraft } from './steward-row.ts';
import { surroundingsOf } from './surroundings.ts';

const WHOLE: readonly AskedFact[] = ['FLOOR', 'JOBS', 'INVESTMENT', 'PRICE'];
const ABOVE_ZERO: readonly AskedFact[] = ['LAND', 'FLOOR', 'INVESTMENT', 'PRICE'];
const CADASTRAL = /^\d{2}-?\d{3}-?\d{3}-?\d{3,5}$/;

const wrongNumber = (fact: AskedFact, number: number): FieldProblem[] => [
  ...(WHOLE.includes(fact) && !Number.isInteger(number) ? [{ path: 'input.number', rule: 'NOT_WHOLE' } as const] : []),
  ...(number === 0 && ABOVE_ZERO.includes(fact) ? [{ path: 'input.number', rule: 'OUT_OF_RANGE' } as const] : []),
];

const wrongIn = (fact: AskedFact, { number, code, line }: FactAnswer): FieldProblem[] => [
  ...(code !== null && !wordsOfFact(fact).includes(code) ? [{ path: 'input.code', rule: 'UNKNOWN_VALUE' } as const] : []),
  ...(number === null ? [] : wrongNumber(fact, number)),
  ...(fact === 'CADASTRE' && line !== null && !CADASTRAL.test(line) ? [{ path: 'input.line', rule: 'INVALID' } as const] : []),
];

/** The answer as it is stored. Errors: BAD_USER_INPUT with the fields that are missing or wrong. */
const answerIn = (fact: AskedFact, input: StateFactInput): FactAnswer => {
  const answer: FactAnswer = {
    number: input.number ?? null,
    code: input.code ?? null,
    line: cleanText('input.line', input.line),
    currency: input.currency ?? null,
    per: input.per ?? null,
    grade: input.grade ?? null,
    source: cleanText('input.source', input.source),
    asOf: input.asOf ?? null,
  };
  const missing = missingInAnswer(fact, answer).map((field) => ({ path: `input.${field}`, rule: 'REQUIRED' }) as const);
  const problems = [...missing, ...wrongIn(fact, answer)];
  if (problems.length > 0) throw badInput(...problems);
  return answer;
};

/** Contradictions that the answer brings in are for the editor, where they can be mended or justified. */
const refuseContradictions = (ctx: Context, row: StewardRow, content: OpportunityContent, base: OpportunityContent): void => {
  const stood = new Set(checkContent(base, surroundingsOf(ctx, row, base)).map(({ key }) => key));
  const brought = checkContent(content, surroundingsOf(ctx, row, content)).filter(({ key }) => !stood.has(key));
  if (brought.length > 0) throw ruleBroken('OPPORTUNITY_INCONSISTENT', { count: brought.length });
};

/** A draft that does not know the fact learns it: published later, it would otherwise take it back. */
const tellDraft = async (ctx: Context, row: StewardRow, fact: AskedFact, answer: FactAnswer): Promise<void> => {
  const draft = await storedDraft(ctx, row.id, true);
  if (!draft || !unknownsOf(row.kind, draft.content).includes(fact)) return;
  const person = personOf(ctx);
  await write(
    ctx,
    sql`update opportunity_draft set content = ${JSON.stringify(withAnswer(draft.content, fact, answer))}::jsonb, version = version + 1,
        published_version = case when published_version = version then version + 1 else published_version end,
        updated_at = now(), updated_by = ${person.id}::uuid, updated_by_name = ${person.name}
      where opportunity_id = ${row.id}::uuid`,
  );
};

/**
 * Answers a question with a fact: a claim with its grounds, source and date, and the figure of the row, for everybody and at once;
 * whoever asked the same has the answer, too. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, QUESTION_ALREADY_ANSWERED, BAD_USER_INPUT,
 * OPPORTUNITY_NOT_TAKEN_OVER, OPPORTUNITY_INCONSISTENT, OPPORTUNITY_NEEDS_CONSENT when nobody would see it.
 */
export const stateFact = (ctx: Context, input: StateFactInput): Promise<OpportunityQuestionType> =>
  transact(ctx, async (ctx) => {
    const { fact, opportunityId, viewerCan } = await waitingQuestion(ctx, input);
    const row = await ownRow(ctx, opportunityId);
    if (row.origin === 'PUBLIC_RECORD') throw ruleBroken('OPPORTUNITY_NOT_TAKEN_OVER');
    if (fact === null || !viewerCan.state) throw forbidden();
    const answer = answerIn(fact, input);
    const base = await contentOf(ctx, row);
    const content = withAnswer(base, fact, answer);
    refuseContradictions(ctx, row, content, base);
    if (publicUnknowns(row, content).includes(fact)) throw ruleBroken('OPPORTUNITY_NEEDS_CONSENT');
    await publishContent(ctx, row, content, base);
    await tellDraft(ctx, row, fact, answer);
    await emit(ctx, 'opportunity.fact_stated', row.id, { payload: { version: row.version + 1, fact } });
    return found(await questionById(ctx, input.id));
  });
