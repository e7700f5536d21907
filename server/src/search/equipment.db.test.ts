import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { listOpportunities } from './list.queries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
});
afterAll(() => world.close());

describe('a crane', () => {
  it.each([
    ['Пролёты оснащены мостовыми кранами.', true],
    ['Колёсный участок сохранил кран-балки.', true],
    ['Екі аралықта көпір крандары бар.', true],
    ['The bay has heavy cranes.', true],
    ['Кран грузоподъёмностью 10 т', true],
    ['Height to the crane rails is 12 m.', false],
    ['Кран жолына дейінгі биіктік 12 м.', false],
    ['Крановые пути длиной 60 м.', false],
    ['Краны демонтированы в 2015 году.', false],
    ['Здание без кранов.', false],
    ['No cranes are left.', false],
    ['Экран, скраны', false],
    ['', false],
  ])('«%s»: said to be there, %s', async (said, isThere) => {
    const { rows } = await world.database.publicPool.query<{ equipment: string[] }>('select search_equipment($1) as equipment', [said]);
    expect(rows[0]?.equipment).toEqual(isThere ? ['CRANE'] : []);
  });

  it('is a filter for the places whose facts mention one; for the others it is unknown, and valves do not count', async () => {
    const page = await listOpportunities(await world.as('visitor'), {
      filter: { equipment: ['CRANE'] },
      sort: 'TITLE',
      direction: 'ASC',
      first: 100,
    });
    expect(page.edges.map(({ node }) => node.slug).toSorted()).toEqual([
      'demo-facility-baialysh-reinforced-concrete-works',
      'demo-facility-foundry-no-3',
      'demo-facility-foundry-no-6',
      'demo-facility-samaltau-wagon-repair-depot',
      'demo-industrial-site-lisakovsk-3',
    ]);
    const all = await listOpportunities(await world.as('visitor'), { sort: 'NEWEST', direction: 'DESC', first: 1 });
    expect(page.totalCount + page.unknownCount).toBe(all.totalCount);
  });
});
