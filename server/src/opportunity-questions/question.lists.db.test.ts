import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { myQuestions, questionsToAnswer } from './question.queries.ts';
import type { QuestionPage } from './question.queries.ts';
import { askSteward } from './question.service.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const ask = async (facts: AskedFact[], words: string | null = null): Promise<void> => {
  const slug = await anOpportunity(world.database.ownerPool, { landHa: 40 });
  await askSteward(await world.as('investor-a'), { id: randomUUID(), slug, facts, words });
};

const idsIn = ({ edges }: QuestionPage): string[] => edges.map(({ node }) => node.id);

describe('lists of questions', () => {
  it('are read page by page, each question once, in their order, with their number', async () => {
    await ask(['POWER', 'GAS', 'RAIL'], 'И кран?');
    for (const [list, viewer] of [
      [myQuestions, 'investor-a'],
      [questionsToAnswer, 'reviewer-a'],
    ] as const) {
      const ctx = await world.as(viewer);
      const whole = await list(ctx, { first: 100, after: null });
      const read: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: QuestionPage = await list(ctx, { first: 3, after });
        expect(page.totalCount).toBe(whole.totalCount);
        read.push(...idsIn(page));
        after = page.pageInfo.endCursor;
        more = page.pageInfo.hasNextPage;
      }
      expect(read.length).toBeGreaterThan(3);
      expect(read).toEqual(idsIn(whole));
    }
  });

  it('refuse the cursor of another list or person, and a page of nothing', async () => {
    await ask(['POWER', 'GAS']);
    const { pageInfo } = await myQuestions(await world.as('investor-a'), { first: 1, after: null });
    const after = pageInfo.endCursor;
    const refused = { code: 'BAD_USER_INPUT' };
    await expect(myQuestions(await world.as('investor-b'), { first: 1, after })).rejects.toMatchObject(refused);
    await expect(questionsToAnswer(await world.as('reviewer-a'), { first: 1, after })).rejects.toMatchObject(refused);
    await expect(myQuestions(await world.as('investor-a'), { first: 0, after: null })).rejects.toMatchObject(refused);
  });
});
