import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { zoneOf } from '../testing/zone-terms.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { termsInForce } from './zones.reference.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('version 1 of a zone’s terms', () => {
  it('is in force since its law holds, which is not the day on which it was recorded', async () => {
    const terms = termsInForce(await world.as('visitor'), (await zoneOf(world, 'turan')).id);
    expect(terms).toMatchObject({
      number: 1,
      state: 'IN_FORCE',
      effectiveFrom: '2026-01-01',
      recordedOn: kazakhstanDay(new Date()),
      effectiveUntil: null,
    });
  });

  it('names the activities of its own zone, with their source', async () => {
    const terms = termsInForce(await world.as('visitor'), (await zoneOf(world, 'ontustik')).id);
    expect(terms?.clauses.find(({ key }) => key === 'ZONE_ACTIVITIES')).toMatchObject({
      textAll: { ru: 'переработка хлопка; текстильное производство; производство одежды' },
      source: { url: 'https://adilet.zan.kz/rus/docs/U050001605_' },
    });
  });
});
