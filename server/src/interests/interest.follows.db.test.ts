import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDraft, aSubmission, newKey } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { moveInterest } from './interest.move.service.ts';
import { followerLoader, myEarlierInterestLoader, referenceLoader } from './interest.related.ts';
import { submitInterest } from './interest.submit.service.ts';
import type { InterestType } from './interest.types.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const owner = () => world.database.ownerPool;
const investor = () => world.as('investor-a');
const reviewer = () => world.as('reviewer-a');

const withdrawn = async (slug: string): Promise<InterestType> => {
  const { id, version } = await aSubmission(await investor(), slug);
  return moveInterest(await investor(), 'WITHDRAW', { id, version, words: null });
};

describe('a new expression of interest', () => {
  it('after a withdrawal follows the withdrawn one, and both sides see it once it is sent', async () => {
    const slug = await anOpportunity(owner());
    const old = await withdrawn(slug);
    const draft = await aDraft(await investor(), slug);
    expect(draft.followsId).toBe(old.id);
    expect(await followerLoader(await investor()).load(old.id)).toMatchObject({ id: draft.id, state: 'DRAFT', number: null });
    expect(await followerLoader(await reviewer()).load(old.id)).toBeNull();
    const sent = await submitInterest(await investor(), { id: draft.id, version: draft.version, key: newKey() });
    expect(await followerLoader(await reviewer()).load(old.id)).toMatchObject({ id: sent.id, number: sent.number, state: 'SUBMITTED' });
    expect(await referenceLoader(await reviewer()).load(old.id)).toMatchObject({ number: old.number, state: 'WITHDRAWN' });
  });

  it('follows the last one that came to an end', async () => {
    const slug = await anOpportunity(owner());
    await withdrawn(slug);
    const second = await withdrawn(slug);
    expect((await aDraft(await investor(), slug)).followsId).toBe(second.id);
  });

  it('follows none of another investor, and none in another opportunity', async () => {
    const slug = await anOpportunity(owner());
    await withdrawn(slug);
    expect((await aDraft(await world.as('investor-b'), slug)).followsId).toBeNull();
    expect((await aDraft(await investor(), await anOpportunity(owner()))).followsId).toBeNull();
  });

  it('is not shown with what went to another steward', async () => {
    const slug = await anOpportunity(owner());
    const old = await withdrawn(slug);
    await owner().query(`update opportunity set steward_id = (select id from organisation where slug = 'saryarka') where slug = $1`, [
      slug,
    ]);
    await aSubmission(await investor(), slug);
    expect(await referenceLoader(await world.as('reviewer-b')).load(old.id)).toBeNull();
    expect(await referenceLoader(await investor()).load(old.id)).not.toBeNull();
  });

  it('keeps what it follows', async () => {
    const slug = await anOpportunity(owner());
    await withdrawn(slug);
    const { id } = await aDraft(await investor(), slug);
    await expect(owner().query('update interest set follows_id = null where id = $1', [id])).rejects.toThrow(/keeps what it follows/);
  });
});

describe('what a new one may start from', () => {
  it('is the last that came to an end, for its own organisation alone', async () => {
    const slug = await anOpportunity(owner());
    const old = await withdrawn(slug);
    expect(await myEarlierInterestLoader(await investor()).load(old.opportunityId)).toMatchObject({ id: old.id, fields: old.fields });
    expect(await myEarlierInterestLoader(await world.as('investor-b')).load(old.opportunityId)).toBeNull();
    expect(await myEarlierInterestLoader(await reviewer()).load(old.opportunityId)).toBeNull();
  });
});
