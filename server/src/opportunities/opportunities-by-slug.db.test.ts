import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpportunity } from '../testing/opportunities.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const ask = (viewer: string, slugs: readonly string[]) =>
  world.ask(viewer, 'query ($slugs: [String!]!) { opportunitiesBySlug(slugs: $slugs) { slug } }', { slugs });

const slugsFor = async (viewer: string, slugs: readonly string[]): Promise<unknown> =>
  (await ask(viewer, slugs)).data?.['opportunitiesBySlug'];

describe('opportunities by their addresses', () => {
  it('come in the order in which they are named, each once', async () => {
    const [a, b, c] = [
      await anOpportunity(world.database.ownerPool),
      await anOpportunity(world.database.ownerPool),
      await anOpportunity(world.database.ownerPool),
    ];
    expect(await slugsFor('visitor', [c, a, c, b])).toEqual([c, a, b].map((slug) => ({ slug })));
  });

  it('leave out what there is not', async () => {
    const slug = await anOpportunity(world.database.ownerPool);
    expect(await slugsFor('visitor', ['no-such-thing', slug, "'; drop table opportunity; --", ''])).toEqual([{ slug }]);
    expect(await slugsFor('visitor', [])).toEqual([]);
  });

  it('are refused when a name holds what the database cannot keep', async () => {
    const answer = await ask('visitor', ['no-such\u0000thing']);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('leave out what is not published, for all but its steward', async () => {
    const draft = await anOpportunity(world.database.ownerPool, { publication: 'DRAFT', steward: 'ertis' });
    for (const viewer of ['visitor', 'investor-a', 'reviewer-b', 'zone-manager-a', 'administrator'])
      expect(await slugsFor(viewer, [draft]), viewer).toEqual([]);
    expect(await slugsFor('reviewer-a', [draft])).toEqual([{ slug: draft }]);
  });

  it('are refused when more than ten are named', async () => {
    const answer = await ask(
      'visitor',
      Array.from({ length: 11 }, (_, index) => `n${index}`),
    );
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'slugs', rule: 'TOO_LONG' }] });
  });
});
