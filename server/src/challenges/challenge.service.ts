import sql from 'sql-template-tag';
import { ANSWERABLE_STATES, CHALLENGE_LIMITS, isAnswerable } from 'shared/challenges/vocabulary.ts';
import type { ChallengeState } from 'shared/challenges/vocabulary.ts';
import { organisationsOf } from '../access/actor.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { cleanText } from '../kernel/clean-text.ts';
import { badInput, conflict, forbidden, found, ruleBroken } from '../kernel/problems.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import type { AnswerChallengeInput, ChallengeFigureInput } from './challenge.inputs.ts';
import { challengeById } from './challenge.queries.ts';
import { SUBJECTS } from './challenge.subjects.ts';
import type { FigureChallengeType } from './challenge.types.ts';

const CHALLENGE = rateLimit('challenge', { per: 'ADDRESS', points: 60, seconds: 3_600 }, { per: 'ACCOUNT', points: 20, seconds: 3_600 });

const ownerOf = async (ctx: Context, { subject }: ChallengeFigureInput, id: string): Promise<string> => {
  const [row] = await read<{ owner: string | null }>(ctx, sql`select figure_owner(${subject}, ${id}::uuid) as owner`);
  return found(row?.owner);
};

/** What is said, checked: twenty characters at least, so that there is something to check. */
const saidIn = (input: ChallengeFigureInput): string => {
  const words = cleanText('input.words', input.words);
  if (words === null) throw badInput({ path: 'input.words', rule: 'REQUIRED' });
  if (words.length < CHALLENGE_LIMITS.wordsFrom) throw badInput({ path: 'input.words', rule: 'TOO_SHORT' });
  return words;
};

/** Puts the author's document beside the challenge. Errors: BAD_USER_INPUT when there is no such document of the author's. */
const attach = async (ctx: Context, challengeId: string, { document, isDocumentPublic }: ChallengeFigureInput): Promise<void> => {
  if (!document) return;
  const attached = await write<{ id: string }>(
    ctx,
    sql`insert into challenge_attachment (challenge_id, attachment_id, is_public)
      select ${challengeId}::uuid, a.id, ${isDocumentPublic ?? false} from attachment a
      where a.id = ${document}::uuid and a.state = 'READY' and a.purpose = 'DOCUMENT' and a.uploaded_by = ${personOf(ctx).id}::uuid
      on conflict do nothing returning attachment_id as id`,
  );
  if (attached.length === 0) throw badInput({ path: 'input.document', rule: 'UNKNOWN_VALUE' });
};

/**
 * Challenges a public figure of somebody else. The figure stays as it is until its owner answers. Errors: NOT_FOUND,
 * BAD_USER_INPUT, RATE_LIMITED, RULE_BROKEN CHALLENGE_OWN_FIGURE, CHALLENGE_ALREADY_OPEN.
 */
export const challengeFigure = async (ctx: Context, input: ChallengeFigureInput): Promise<FigureChallengeType> => {
  const words = saidIn(input);
  const proposed = cleanText('input.proposed', input.proposed);
  await limit(ctx, CHALLENGE, personOf(ctx).id);
  return transact(ctx, async (ctx) => {
    const subject = SUBJECTS[input.subject];
    const subjectId = found(await subject.idOf(ctx, input.slug));
    if (!subject.hasFigure(ctx, subjectId, input.figure)) throw badInput({ path: 'input.figure', rule: 'UNKNOWN_VALUE' });
    const owner = await ownerOf(ctx, input, subjectId);
    if (organisationsOf(ctx.actor).includes(owner)) throw ruleBroken('CHALLENGE_OWN_FIGURE');
    const [made] = await write<{ id: string }>(
      ctx,
      sql`insert into figure_challenge (subject_kind, subject_id, figure, words, proposed, source_url, person_id, owner_id)
        values (${input.subject}, ${subjectId}::uuid, ${input.figure}, ${words}, ${proposed}, ${input.sourceUrl ?? null}, ${personOf(ctx).id}::uuid, ${owner}::uuid)
        on conflict (person_id, subject_kind, subject_id, figure) where state = 'OPEN' do nothing returning id`,
    );
    if (!made) throw ruleBroken('CHALLENGE_ALREADY_OPEN');
    await attach(ctx, made.id, input);
    await emit(ctx, 'figure.challenged', made.id, { payload: { subject: input.subject, subjectId, figure: input.figure } });
    return found(await challengeById(ctx, made.id));
  });
};

const move = async (
  ctx: Context,
  { id, version }: { readonly id: string; readonly version: number },
  { to, from, answer }: { readonly to: ChallengeState; readonly from: readonly ChallengeState[]; readonly answer: string | null },
): Promise<FigureChallengeType> => {
  const answered = answer === null ? sql`` : sql`, answer = ${answer}, answered_by = ${personOf(ctx).id}::uuid, answered_at = now()`;
  const moved = await write<{ id: string }>(
    ctx,
    sql`update figure_challenge set state = ${to}, version = version + 1${answered}
      where id = ${id}::uuid and version = ${version} and state = any (${[...from]}::text[]) returning id`,
  );
  const now = found(await challengeById(ctx, id));
  if (moved.length === 0) throw from.includes(now.state) ? conflict(now.version) : ruleBroken('CHALLENGE_ALREADY_ANSWERED');
  return now;
};

/**
 * The answer of the figure's owner, for everybody to read; a disputed figure may be settled later. Errors: NOT_FOUND, FORBIDDEN,
 * BAD_USER_INPUT, CONFLICT, RULE_BROKEN CHALLENGE_ALREADY_ANSWERED.
 */
export const answerChallenge = (ctx: Context, input: AnswerChallengeInput): Promise<FigureChallengeType> =>
  transact(ctx, async (ctx) => {
    const words = cleanText('input.words', input.words);
    if (words === null) throw badInput({ path: 'input.words', rule: 'REQUIRED' });
    const before = found(await challengeById(ctx, input.id));
    if (!organisationsOf(ctx.actor).includes(before.ownerId)) throw forbidden();
    if (!isAnswerable(before.state)) throw ruleBroken('CHALLENGE_ALREADY_ANSWERED');
    if (before.viewerCan.answer.length === 0) throw forbidden();
    const now = await move(ctx, input, { to: input.answer, from: ANSWERABLE_STATES, answer: words });
    await emit(ctx, 'figure.answered', input.id, { payload: { from: before.state, to: input.answer }, words });
    return now;
  });

/** The author withdraws an open challenge. Errors: NOT_FOUND, FORBIDDEN, CONFLICT, RULE_BROKEN CHALLENGE_ALREADY_ANSWERED. */
export const withdrawChallenge = (ctx: Context, id: string, version: number): Promise<FigureChallengeType> =>
  transact(ctx, async (ctx) => {
    const before = found(await challengeById(ctx, id));
    if (before.state !== 'OPEN') throw ruleBroken('CHALLENGE_ALREADY_ANSWERED');
    if (!before.viewerCan.withdraw) throw forbidden();
    const now = await move(ctx, { id, version }, { to: 'WITHDRAWN', from: ['OPEN'], answer: null });
    await emit(ctx, 'figure.challenge_withdrawn', id);
    return now;
  });
