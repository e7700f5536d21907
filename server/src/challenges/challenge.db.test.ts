import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChallengeAnswer } from 'shared/challenges/vocabulary.ts';
import { urlOfRole } from '../installation/roles.ts';
import type { Context } from '../request/context.ts';
import { Problem } from '../kernel/problems.ts';
import { tellByMail } from '../notifications/subscribers.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { challengeById, challengesOf, challengesToAnswer, myChallenges } from './challenge.queries.ts';
import { answerChallenge, challengeFigure, withdrawChallenge } from './challenge.service.ts';
import type { FigureChallengeType } from './challenge.types.ts';

let world: World;
let slug: string;
let queue: pg.Pool;
let author: Context;
let owner: Context;
beforeAll(async () => {
  world = await openWorld();
  queue = new pg.Pool({ connectionString: urlOfRole(world.database.ownerUrl, TEST_SECRET, 'qaita_worker'), max: 1 });
});
afterAll(async () => {
  await queue.end();
  await world.close();
});
beforeEach(async () => {
  slug = await anOpportunity(world.database.ownerPool, { landHa: 40 });
  author = await world.as('investor-a');
  owner = await world.as('reviewer-a');
});

const WORDS = 'По кадастру участок занимает 14 га, а не 40.';
const ANSWER = 'Проверили по выписке из кадастра.';

const challenged = (more: Partial<Parameters<typeof challengeFigure>[1]> = {}): Promise<FigureChallengeType> =>
  challengeFigure(author, { subject: 'OPPORTUNITY', slug, figure: 'LAND_HA', words: WORDS, proposed: '14 га', ...more });

const answered = async (one: FigureChallengeType, answer: ChallengeAnswer, by = 'reviewer-a'): Promise<FigureChallengeType> =>
  answerChallenge(await world.as(by), { id: one.id, version: one.version, answer, words: ANSWER });

const refusal = async (attempt: Promise<unknown>): Promise<string> => {
  const error: unknown = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof Problem ? error.message : `not refused: ${String(error)}`;
};

const disputedOf = async (): Promise<string[]> =>
  (await world.database.ownerPool.query<{ disputed: string[] }>('select disputed from opportunity where slug = $1', [slug])).rows[0]
    ?.disputed ?? [];

describe('a challenge of a figure', () => {
  it('is seen by its author and by the owner of the figure while it waits, and by nobody else', async () => {
    const one = await challenged();
    expect((await challengesToAnswer(owner)).map(({ id }) => id)).toContain(one.id);
    expect((await myChallenges(author)).map(({ id }) => id)).toContain(one.id);
    for (const viewer of ['investor-b', 'reviewer-b', 'auditor', 'analyst', 'administrator', 'visitor'])
      expect(await challengeById(await world.as(viewer), one.id), viewer).toBeNull();
  });

  it('tells everybody that the figure is being checked, without what is said', async () => {
    await challenged();
    const seen = await challengesOf(await world.as('visitor'), 'OPPORTUNITY', slug);
    expect(seen).toEqual({ inQuestion: [{ figure: 'LAND_HA', challenges: 1, since: expect.any(Date) }], challenges: [] });
  });

  it.each(['ACCEPTED', 'REJECTED', 'DISPUTED'] as const)(
    'answered as %s is public, with the answer and without its author',
    async (answer) => {
      await answered(await challenged(), answer);
      const seen = await challengesOf(await world.as('visitor'), 'OPPORTUNITY', slug);
      expect(seen?.inQuestion).toEqual([]);
      expect(seen?.challenges).toMatchObject([{ figure: 'LAND_HA', words: WORDS, proposed: '14 га', state: answer, answer: ANSWER }]);
      expect(JSON.stringify(seen)).not.toContain(author.actor.type === 'PERSON' ? author.actor.id : 'nobody');
    },
  );

  it('marks the figure on the row while it is disputed, and no longer', async () => {
    const disputed = await answered(await challenged(), 'DISPUTED');
    expect(await disputedOf()).toEqual(['LAND_HA']);
    await answered(disputed, 'ACCEPTED');
    expect(await disputedOf()).toEqual([]);
  });

  it('leaves the figure unmarked when it is rejected', async () => {
    await answered(await challenged(), 'REJECTED');
    expect(await disputedOf()).toEqual([]);
  });

  it('of a town is answered by the platform, and marks the indicator of the town', async () => {
    const [town] = (
      await world.database.ownerPool.query<{ slug: string; indicator: string }>(
        'select t.slug, f.indicator from town t join town_fact f on f.town_id = t.id order by t.slug, f.position limit 1',
      )
    ).rows;
    const { slug: of = '', indicator = '' } = town ?? {};
    const one = await challengeFigure(author, { subject: 'TOWN', slug: of, figure: indicator, words: WORDS });
    await answered(one, 'DISPUTED', 'administrator');
    const { rows } = await world.database.ownerPool.query('select disputed from town where slug = $1', [of]);
    expect(rows).toEqual([{ disputed: [indicator] }]);
  });

  it('is made once by one person while it waits', async () => {
    const one = await challenged();
    expect(await refusal(challenged())).toBe('CHALLENGE_ALREADY_OPEN');
    await withdrawChallenge(author, one.id, one.version);
    await expect(challenged()).resolves.toMatchObject({ state: 'OPEN' });
  });

  it('is not for the organisation that keeps the figure', async () => {
    const own = challengeFigure(owner, { subject: 'OPPORTUNITY', slug, figure: 'LAND_HA', words: WORDS });
    expect(await refusal(own)).toBe('CHALLENGE_OWN_FIGURE');
  });

  it.each([
    ['words that say too little', { words: 'Неверно' }, 'BAD_USER_INPUT'],
    ['a figure that no page has', { figure: 'NOTHING' }, 'BAD_USER_INPUT'],
    ['words that hide characters', { words: `\uE001 ${WORDS}` }, 'BAD_USER_INPUT'],
    ['an opportunity that does not exist', { slug: 'nowhere' }, 'NOT_FOUND'],
  ])('is refused with %s, and nothing is stored', async (_, more, code) => {
    const before = await myChallenges(author);
    expect(await refusal(challenged(more))).toBe(code);
    expect(await myChallenges(author)).toEqual(before);
  });

  it('of what is not published does not exist', async () => {
    slug = await anOpportunity(world.database.ownerPool, { publication: 'DRAFT' });
    expect(await refusal(challenged())).toBe('NOT_FOUND');
  });
});

describe('an answer', () => {
  it('comes from the owner of the figure alone', async () => {
    const one = await challenged();
    for (const viewer of ['reviewer-b', 'administrator', 'investor-b'])
      expect(await refusal(answered(one, 'REJECTED', viewer)), viewer).toBe('NOT_FOUND');
    expect(await refusal(answered(one, 'REJECTED', 'investor-a'))).toBe('FORBIDDEN');
  });

  it('is given once; a disputed figure may be settled later', async () => {
    const settled = await answered(await answered(await challenged(), 'DISPUTED'), 'REJECTED');
    expect(await refusal(answered(settled, 'ACCEPTED'))).toBe('CHALLENGE_ALREADY_ANSWERED');
  });

  it('of two at the same time is one; the other learns the version that stands', async () => {
    const one = await challenged();
    const answers = await Promise.allSettled([answered(one, 'DISPUTED'), answered(one, 'DISPUTED')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('cannot be forged by a statement of the application in the name of the author', async () => {
    const one = await challenged();
    const person = author.actor.type === 'PERSON' ? author.actor.id : '';
    const client = await world.database.pool.connect();
    try {
      await client.query('begin');
      await client.query("select set_config('qaita.viewer', $1, true)", [person]);
      const forged = client.query(
        `update figure_challenge set state = 'ACCEPTED', answer = 'Да', answered_by = $1, answered_at = now() where id = $2`,
        [person, one.id],
      );
      await expect(forged).rejects.toThrow('only by whom it is for');
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});

describe('letters', () => {
  const told = async (subjectId: string): Promise<string[]> => {
    const { rows } = await world.database.ownerPool.query<{ id: string }>(
      'select id from event where subject_id = $1 order by position desc limit 1',
      [subjectId],
    );
    const id = rows[0]?.id ?? randomUUID();
    await tellByMail(world.database.systemPool, id);
    const { rows: jobs } = await queue.query<{ payload: { template: string; to: string } }>(
      'select j.payload from graphile_worker._private_jobs j where j.key like $1 order by j.id',
      [`mail:${id}:%`],
    );
    return jobs.map(({ payload }) => `${payload.template} ${payload.to}`);
  };
  const emailOf = (viewer: string): string => world.viewers.get(viewer)?.email ?? '';

  it('tell the owner of the figure what is said, and the author what is answered', async () => {
    const one = await challenged();
    expect(await told(one.id)).toContain(`FIGURE_CHALLENGED ${emailOf('reviewer-a')}`);
    await answered(one, 'DISPUTED');
    expect(await told(one.id)).toEqual([`FIGURE_DISPUTED ${emailOf('investor-a')}`]);
  });
});
