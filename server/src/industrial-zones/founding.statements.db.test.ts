import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../request/context.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { publishFounding } from './founding.publish.service.ts';
import { foundable } from './founding.queries.ts';
import { FoundingResolver } from './founding.resolver.ts';
import { saveFounding } from './founding.service.ts';
import type { FoundedZoneType } from './founding.types.ts';

let world: World;
let founder: () => Promise<Context>;
let plant: string;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
  founder = () => world.as('reviewer-a');
  plant = (await foundable(await founder())).find(({ status }) => status === 'IDLE')?.slug ?? '';
});
afterAll(() => world.close());

/** Saves the draft of a new zone with so many sites. */
const begin = (ctx: Context, sites: number): Promise<FoundedZoneType> =>
  saveFounding(ctx, {
    id: randomUUID(),
    version: 0,
    content: {
      nameRu: 'Зона счёта',
      facilities: [plant],
      landHa: 3,
      commissioned: 'YES',
      forSmallBusiness: 'YES',
      decision: '№ 12',
      sites: Array.from({ length: sites }, (_, nth) => ({ id: randomUUID(), name: `Корпус ${nth}`, landHa: 0.1 })),
    },
  });

/** Statements that the work takes in a request of its own. */
const statementsOf = async (work: (ctx: Context) => Promise<unknown>): Promise<number> => {
  const ctx = await founder();
  await work(ctx);
  return ctx.statements.count;
};

describe('the pages on which a zone is founded', () => {
  it('take two statements for the list, however many zones there are, and three for the editor', async () => {
    const resolver = new FoundingResolver();
    const { id } = await begin(await founder(), 1);
    expect(await statementsOf((ctx) => resolver.foundedZones(ctx))).toBe(2);
    await begin(await founder(), 5);
    await begin(await founder(), 5);
    expect(await statementsOf((ctx) => resolver.foundedZones(ctx))).toBe(2);
    expect(await statementsOf((ctx) => Promise.all([resolver.foundedZone(id, ctx), resolver.foundableFacilities(ctx)]))).toBe(3);
  });

  it('save and publish twenty sites in as many statements as one', async () => {
    expect(await statementsOf((ctx) => begin(ctx, 20))).toBe(await statementsOf((ctx) => begin(ctx, 1)));
    const published = async (sites: number): Promise<number> => {
      const { id, version } = await begin(await founder(), sites);
      return statementsOf((ctx) => publishFounding(ctx, { id, version }));
    };
    expect(await published(20)).toBe(await published(1));
  });
});
