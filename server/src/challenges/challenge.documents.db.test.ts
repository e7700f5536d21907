import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChallengeAnswer } from 'shared/challenges/vocabulary.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { aPdf, aPng } from '../testing/sample-files.ts';
import { upload } from '../testing/uploads.ts';

const EVERYBODY = ['visitor', 'investor-a', 'investor-b', 'reviewer-a', 'reviewer-b', 'auditor', 'analyst', 'administrator'];
const WORDS = 'По кадастру участок занимает 14 га, а не 40.';

const CHALLENGE = `mutation ($input: ChallengeFigureInput!) { challengeFigure(input: $input) { id version document { name url isPublic } } }`;
const ANSWER = `mutation ($input: AnswerChallengeInput!) { answerChallenge(input: $input) { state } }`;
const SEEN = `query ($slug: String!) { challenges(subject: OPPORTUNITY, slug: $slug) { challenges { document { name url isPublic } } } }`;
const TO_ANSWER = `{ challengesToAnswer { id document { name } } }`;

let world: HttpWorld;
let slug: string;
let document: string;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.database.ownerPool.query('delete from call_count');
  slug = await anOpportunity(world.database.ownerPool, { landHa: 40 });
  ({ id: document } = await upload(world, 'investor-a', { bytes: aPdf(), name: 'Выписка.pdf' }));
});

interface Made {
  readonly id: string;
  readonly version: number;
}

const challenge = (more: object, viewer = 'investor-a') =>
  world.ask(viewer, CHALLENGE, { input: { subject: 'OPPORTUNITY', slug, figure: 'LAND_HA', words: WORDS, document, ...more } });

const challenged = async (isDocumentPublic: boolean): Promise<Made> => {
  const { data, errors } = await challenge({ isDocumentPublic });
  expect(errors).toEqual([]);
  return (data as { challengeFigure: Made }).challengeFigure;
};

const answer = async ({ id, version }: Made, answered: ChallengeAnswer): Promise<void> => {
  const { errors } = await world.ask('reviewer-a', ANSWER, { input: { id, version, answer: answered, words: 'Проверили.' } });
  expect(errors).toEqual([]);
};

const readers = async (): Promise<string[]> => {
  const found: string[] = [];
  for (const viewer of EVERYBODY) if ((await world.inject(viewer, { url: `/files/${document}` })).statusCode === 200) found.push(viewer);
  return found;
};

const shownTo = async (viewer: string): Promise<unknown> => {
  const { data } = await world.ask(viewer, SEEN, { slug });
  return (data as { challenges: { challenges: { document: unknown }[] } }).challenges.challenges[0]?.document;
};

describe('the document of a challenge', () => {
  it('is read by its author and the owner of the figure alone while the challenge waits, and each reading is recorded', async () => {
    const one = await challenged(true);
    expect(await readers()).toEqual(['investor-a', 'reviewer-a']);
    const { data } = await world.ask('reviewer-a', TO_ANSWER);
    expect((data as { challengesToAnswer: Made[] }).challengesToAnswer).toContainEqual({ id: one.id, document: { name: 'Выписка.pdf' } });
    const { rows } = await world.database.ownerPool.query(
      `select count(*)::int as readings from event where subject_id = $1 and name = 'attachment.downloaded'`,
      [document],
    );
    expect(rows).toEqual([{ readings: 2 }]);
  });

  it('is public with the answer when its author wishes so', async () => {
    await answer(await challenged(true), 'DISPUTED');
    expect(await readers()).toEqual(EVERYBODY);
    expect(await shownTo('visitor')).toEqual({ name: 'Выписка.pdf', url: `/files/${document}`, isPublic: true });
  });

  it('stays with its author and the owner otherwise, and others do not learn of it', async () => {
    await answer(await challenged(false), 'ACCEPTED');
    expect(await readers()).toEqual(['investor-a', 'reviewer-a']);
    expect([await shownTo('visitor'), await shownTo('investor-b')]).toEqual([null, null]);
    expect(await shownTo('reviewer-a')).toMatchObject({ name: 'Выписка.pdf', isPublic: false });
  });

  it.each([
    ['of somebody else', async () => (await upload(world, 'investor-b', { bytes: aPdf() })).id],
    ['that is a picture', async () => (await upload(world, 'investor-a', { bytes: await aPng(), purpose: 'PICTURE' })).id],
    ['that does not exist', () => Promise.resolve(randomUUID())],
  ])('%s is refused, and nothing is stored', async (_, idOf) => {
    const { errors } = await challenge({ document: await idOf() });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'document' }] } }]);
    expect((await challenge({})).errors).toEqual([]);
  });

  it('stands against one figure only', async () => {
    await challenged(false);
    const { errors } = await challenge({ figure: 'POWER_MVA' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
