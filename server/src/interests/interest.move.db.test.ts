import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSubmission } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { moveInterest } from './interest.move.service.ts';
import { interestEventsLoader } from './interest.queries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const owner = () => world.database.ownerPool;
const investor = () => world.as('investor-a');
const reviewer = () => world.as('reviewer-a');

describe('reviewing', () => {
  it('goes from question to answer to acceptance, each an event with who, when and why', async () => {
    const sent = await aSubmission(await investor(), await anOpportunity(owner()));
    const begun = await moveInterest(await reviewer(), 'START_REVIEW', { id: sent.id, version: sent.version, words: null });
    const asked = await moveInterest(await reviewer(), 'REQUEST_INFORMATION', {
      id: sent.id,
      version: begun.version,
      words: 'Откуда средства?',
    });
    expect(asked.whoseMove).toBe('INVESTOR');
    const answered = await moveInterest(await investor(), 'ANSWER', { id: sent.id, version: asked.version, words: 'Из прибыли.' });
    await moveInterest(await reviewer(), 'ACCEPT', {
      id: sent.id,
      version: answered.version,
      words: 'Подходит.',
      contentHash: sent.contentHash ?? '',
    });
    const events = await interestEventsLoader(await investor()).load(sent.id);
    expect(events.map((event) => [event.move, event.by, event.words])).toEqual([
      ['SUBMIT', 'INVESTOR', null],
      ['START_REVIEW', 'STEWARD', null],
      ['REQUEST_INFORMATION', 'STEWARD', 'Откуда средства?'],
      ['ANSWER', 'INVESTOR', 'Из прибыли.'],
      ['ACCEPT', 'STEWARD', 'Подходит.'],
    ]);
  });

  it('of two decisions at once one wins and the other learns the version that stands', async () => {
    const sent = await aSubmission(await investor(), await anOpportunity(owner()));
    const begun = await moveInterest(await reviewer(), 'START_REVIEW', { id: sent.id, version: sent.version, words: null });
    const decide = async (move: 'ACCEPT' | 'DECLINE') =>
      moveInterest(await reviewer(), move, { id: sent.id, version: begun.version, words: 'Причина.' });
    const answers = await Promise.allSettled([decide('ACCEPT'), decide('DECLINE')]);
    const lost = answers.filter((answer) => answer.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ code: 'CONFLICT', details: { params: { version: begun.version + 1 } } });
  });

  it('needs a reason to decide', async () => {
    const sent = await aSubmission(await investor(), await anOpportunity(owner()));
    const begun = await moveInterest(await reviewer(), 'START_REVIEW', { id: sent.id, version: sent.version, words: null });
    await expect(moveInterest(await reviewer(), 'DECLINE', { id: sent.id, version: begun.version, words: '  ' })).rejects.toMatchObject({
      details: { rule: 'INTEREST_WORDS_NEEDED' },
    });
  });

  it('refuses a decision on something else than what was read', async () => {
    const sent = await aSubmission(await investor(), await anOpportunity(owner()));
    const begun = await moveInterest(await reviewer(), 'START_REVIEW', { id: sent.id, version: sent.version, words: null });
    const decision = { id: sent.id, version: begun.version, words: 'Причина.', contentHash: 'f'.repeat(64) };
    await expect(moveInterest(await reviewer(), 'ACCEPT', decision)).rejects.toMatchObject({
      details: { rule: 'INTEREST_CHANGED_SINCE_READ' },
    });
  });

  it('is forbidden to the investor’s own side', async () => {
    const sent = await aSubmission(await investor(), await anOpportunity(owner()));
    await expect(moveInterest(await investor(), 'START_REVIEW', { id: sent.id, version: sent.version, words: null })).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    );
  });

  it('is refused to another steward', async () => {
    const sent = await aSubmission(await investor(), await anOpportunity(owner()));
    await expect(
      moveInterest(await world.as('reviewer-b'), 'START_REVIEW', { id: sent.id, version: sent.version, words: null }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('ends when the investor withdraws', async () => {
    const sent = await aSubmission(await investor(), await anOpportunity(owner()));
    const gone = await moveInterest(await investor(), 'WITHDRAW', { id: sent.id, version: sent.version, words: null });
    expect(gone).toMatchObject({ state: 'WITHDRAWN', whoseMove: null, viewerCan: [] });
  });
});
