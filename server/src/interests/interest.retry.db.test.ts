import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personOf } from '../request/context.ts';
import { limit } from '../kernel/rate-limits.ts';
import { INTEREST_SUBMIT } from './interest.submit.service.ts';
import { aDraft, newKey } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { submitWithinLimit } from './interest.submit.service.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a sending', () => {
  it('asked again with the same key is counted once, and answered when nothing is left of the limit', async () => {
    const investor = () => world.as('investor-a');
    const sender = await investor();
    const draft = await aDraft(sender, await anOpportunity(world.database.ownerPool));
    const input = { id: draft.id, version: draft.version, key: newKey() };
    const send = async () => submitWithinLimit(await investor(), input);
    const count = () => limit(sender, INTEREST_SUBMIT, personOf(sender).id);
    const before = await count();
    const first = await Promise.all([send(), send(), send()]);
    expect(await count()).toBe(before + 2);
    for (let left = true; left;)
      left = await count().then(
        () => true,
        () => false,
      );
    expect((await send()).number).toBe(first[0]?.number);
    const other = await aDraft(sender, await anOpportunity(world.database.ownerPool));
    await expect(submitWithinLimit(await investor(), { ...input, id: other.id, key: newKey() })).rejects.toMatchObject({
      code: 'RATE_LIMITED',
    });
  });
});
