import sql, { empty } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { CHALLENGE_ANSWERS, isAnswerable } from 'shared/challenges/vocabulary.ts';
import type { ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import { isFull, organisationsOf } from '../access/actor.ts';
import { personOf, read, readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { RowOf } from '../kernel/entity.ts';
import { isUuid } from '../kernel/uuid.ts';
import { FigureChallenge } from './challenge.entity.ts';
import type { ChallengeDocumentType, FigureChallengeType, FigureInQuestionType, SubjectChallengesType } from './challenge.types.ts';
import { SUBJECTS } from './challenge.subjects.ts';

/** Never the person: not even for the owner of the figure. */
const SHOWN = FigureChallenge.without('personId', 'answeredBy');
export type ChallengeRow = RowOf<typeof SHOWN> & { readonly isOwn: boolean; readonly document: ChallengeDocumentType | null };

/** The document of challenge `c`, if the viewer may read it. */
const DOCUMENT = sql`left join lateral (select jsonb_build_object('name', a.name, 'url', '/files/' || a.id, 'bytes', a.bytes,
    'isScanned', a.is_scanned, 'isPublic', l.is_public) as document
  from challenge_attachment l join attachment a on a.id = l.attachment_id where l.challenge_id = c.id) d on true`;

const COLUMNS = SHOWN.of('c');
const MOST_SHOWN = 200;

const toChallenge = (ctx: Context, { isOwn, ...row }: ChallengeRow): FigureChallengeType => {
  const isOwner = organisationsOf(ctx.actor).includes(row.ownerId);
  return {
    ...row,
    subject: row.subjectKind,
    viewerCan: { answer: isOwner && !isOwn && isAnswerable(row.state) ? CHALLENGE_ANSWERS : [], withdraw: isOwn && row.state === 'OPEN' },
  };
};

/** Challenges `c` that the condition finds, of those that the viewer sees, newest first. */
const challengesWhere = async (ctx: Context, condition: Sql): Promise<FigureChallengeType[]> => {
  const own = isFull(ctx.actor) ? sql`c.person_id = ${ctx.actor.id}::uuid` : sql`false`;
  const rows = await read<ChallengeRow>(
    ctx,
    sql`select ${COLUMNS}, ${own} as "isOwn", d.document from figure_challenge c ${DOCUMENT} where ${condition} order by c.created_at desc, c.id limit ${MOST_SHOWN}`,
  );
  return rows.map((row) => toChallenge(ctx, row));
};

export const challengeById = async (ctx: Context, id: string): Promise<FigureChallengeType | null> =>
  isUuid(id) ? ((await challengesWhere(ctx, sql`c.id = ${id}::uuid`))[0] ?? null) : null;

/** Everything said against the figures of a subject. Null when there is no such subject. */
export const challengesOf = async (ctx: Context, subject: ChallengeSubject, slug: string): Promise<SubjectChallengesType | null> => {
  const id = await SUBJECTS[subject].idOf(ctx, slug);
  if (id === undefined) return null;
  const inQuestion = await readPublic<FigureInQuestionType>(ctx, sql`select * from figures_in_question(${subject}, ${id}::uuid)`);
  const own = isFull(ctx.actor) ? sql` or c.person_id = ${ctx.actor.id}::uuid` : empty;
  const challenges = await challengesWhere(
    ctx,
    sql`c.subject_kind = ${subject} and c.subject_id = ${id}::uuid and (c.state in ('ACCEPTED','REJECTED','DISPUTED')${own})`,
  );
  return { inQuestion, challenges };
};

/** What waits for an answer of the viewer's organisations, and what is disputed among their figures; newest first. */
export const challengesToAnswer = (ctx: Context): Promise<FigureChallengeType[]> =>
  challengesWhere(ctx, sql`c.owner_id = any (${organisationsOf(personOf(ctx))}::uuid[]) and c.state in ('OPEN','DISPUTED')`);

/** The viewer's own challenges, newest first. */
export const myChallenges = (ctx: Context): Promise<FigureChallengeType[]> =>
  challengesWhere(ctx, sql`c.person_id = ${personOf(ctx).id}::uuid`);
