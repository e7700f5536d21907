import { RULES } from 'shared/problems/problems.ts';
import type { Rule } from 'shared/problems/problems.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { tidyText } from 'shared/texts/characters.ts';
import { reviewsPlans } from '../../access/plan.policy.ts';
import { badInput, Problem, ruleBroken } from '../../kernel/problems.ts';
import { approveMeasureProposal, returnMeasureProposal } from '../../plan-editor/proposal.review.service.ts';
import { transact } from '../../request/context.ts';
import type { Context } from '../../request/context.ts';
import { emit } from '../../request/outbox.ts';
import { importById } from '../import.queries.ts';
import { importedGroups, nextImported } from './measure-decision.queries.ts';
import type { ImportedProposal, Standing } from './measure-decision.queries.ts';

/** Proposals decided by one request: each in a transaction of its own, so that what is decided stays decided. */
const PIECE = 25;

export interface Decision {
  readonly importId: string;
  readonly approves: boolean;
  /** Needed when they are returned. */
  readonly remarks?: string | null;
  /** Whether incomplete ones are approved as well. */
  readonly withIncomplete: boolean;
  /** Row of the file after which to go on; 0: from the beginning. */
  readonly after: number;
}

export interface RefusedProposal {
  readonly id: string;
  readonly title: LocalizedText;
  /** Why; null: what is wrong stands by its fields, on its own page. */
  readonly rule: Rule | null;
}

export interface DecidedPiece {
  readonly decided: number;
  readonly refused: readonly RefusedProposal[];
  /** Row of the file after which to go on; null: all are decided. */
  readonly next: number | null;
}

const isRule = (word: string): word is Rule => RULES.some((rule) => rule === word);

/** Why a proposal cannot be decided now; undefined: something else has gone wrong. */
const refusalOf = (error: unknown): Rule | null | undefined => {
  if (error instanceof Problem)
    return error.details.rule ?? (error.code === 'BAD_USER_INPUT' || error.code === 'CONFLICT' ? null : undefined);
  const constraint = error instanceof Error && 'constraint' in error ? String(error.constraint).toUpperCase() : '';
  return isRule(constraint) ? constraint : undefined;
};

const decideOne = async (ctx: Context, { id, version, title }: ImportedProposal, decision: Decision): Promise<RefusedProposal | null> => {
  try {
    if (decision.approves) await approveMeasureProposal(ctx, { id, version }, { together: true });
    else await returnMeasureProposal(ctx, { id, version, remarks: decision.remarks ?? '' }, { together: true });
    return null;
  } catch (error) {
    const rule = refusalOf(error);
    if (rule === undefined) throw error;
    return { id, title, rule };
  }
};

const standingsOf = ({ approves, withIncomplete }: Decision): Standing[] => {
  if (!approves) return ['READY', 'INCOMPLETE', 'STALE'];
  return withIncomplete ? ['READY', 'INCOMPLETE'] : ['READY'];
};

/** Tells the importer once, when the last piece is decided. */
const tell = async (ctx: Context, importId: string): Promise<void> =>
  transact(ctx, async (ctx) => {
    const counts = new Map((await importedGroups(ctx, importId)).map(({ standing, count }) => [standing, count]));
    const payload = { approved: counts.get('APPROVED') ?? 0, returned: counts.get('RETURNED') ?? 0 };
    await emit(ctx, 'register.decided', importId, { payload });
  });

/** Refuses who may not decide, and a return without remarks. */
const refuseDecision = async (ctx: Context, { importId, approves, remarks }: Decision): Promise<void> => {
  await importById(ctx, importId);
  if (!reviewsPlans(ctx.actor)) throw ruleBroken('MEASURE_SECOND_PERSON');
  if (!approves && !tidyText(remarks ?? '')) throw badInput({ path: 'input.remarks', rule: 'REQUIRED' });
};

/**
 * Approves or returns the next proposals of an import, each in a transaction of its own. It can be broken off and begun again: what is
 * decided is not decided twice, and what cannot be decided is left and named. Errors: NOT_FOUND, MEASURE_SECOND_PERSON for anybody but a
 * lead, BAD_USER_INPUT without remarks.
 */
export const decideImported = async (ctx: Context, decision: Decision): Promise<DecidedPiece> => {
  await refuseDecision(ctx, decision);
  const { importId, after } = decision;
  const waiting = await nextImported(ctx, { importId, standings: standingsOf(decision), after, most: PIECE + 1 });
  const piece = waiting.slice(0, PIECE);
  const refused: RefusedProposal[] = [];
  for (const proposal of piece) {
    const refusal = await decideOne(ctx, proposal, decision);
    if (refusal) refused.push(refusal);
  }
  const decided = piece.length - refused.length;
  const last = waiting.length > PIECE ? piece.at(-1) : undefined;
  if (!last && (decided > 0 || after > 0)) await tell(ctx, importId);
  return { decided, refused, next: last?.number ?? null };
};
