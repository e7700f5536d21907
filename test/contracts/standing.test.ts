import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

it('an installation whose settings name nobody says so, and has no texts of its own', async () => {
  const { data } = await world.ask(
    'visitor',
    '{ platform { operator { name bin address email phone } standingTexts { about privacy terms accessibility } } }',
    {},
  );
  expect(data).toEqual({
    platform: {
      operator: { name: null, bin: null, address: null, email: null, phone: null },
      standingTexts: { about: null, privacy: null, terms: null, accessibility: null },
    },
  });
});
