import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEARCH_SORTS } from 'shared/search/vocabulary.ts';
import { opportunityBySlug } from '../opportunities/opportunity.queries.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { listOpportunities } from './list.queries.ts';
import type { OpportunityPage } from './list.queries.ts';
import type { SearchFilter } from 'shared/search/filter.ts';
import { countPlaces } from './place-counts.queries.ts';
import type { OpportunitiesArgs } from './search.inputs.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const args = (more: Partial<OpportunitiesArgs> = {}): OpportunitiesArgs => ({ sort: 'RELEVANCE', direction: 'DESC', first: 20, ...more });

const readAll = async (more: Partial<OpportunitiesArgs> = {}, size = 100): Promise<OpportunityPage['edges'][number]['node'][]> => {
  const all: OpportunityPage['edges'][number]['node'][] = [];
  let after: string | null = null;
  do {
    const page: OpportunityPage = await listOpportunities(await world.as('visitor'), args({ ...more, first: size, after }));
    all.push(...page.edges.map((edge) => edge.node));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return all;
};

describe('the public list', () => {
  it('shows what is published and nothing else, to the steward too', async () => {
    const hidden = await anOpportunity(world.database.ownerPool, { publication: 'DRAFT' });
    const page = await listOpportunities(await world.as('reviewer-a'), args({ first: 100 }));
    expect(page.edges.map((edge) => edge.node.slug)).not.toContain(hidden);
  });

  it('an unpublished opportunity is there for its steward and for nobody else', async () => {
    const hidden = await anOpportunity(world.database.ownerPool, { publication: 'DRAFT' });
    expect(await opportunityBySlug(await world.as('reviewer-a'), hidden)).not.toBeNull();
    for (const viewer of ['visitor', 'investor-a', 'reviewer-b', 'zone-manager-a', 'auditor', 'analyst', 'administrator']) {
      expect(await opportunityBySlug(await world.as(viewer), hidden), viewer).toBeNull();
    }
  });

  it('pages in every order give each row once, unknown figures last', async () => {
    for (const sort of SEARCH_SORTS) {
      for (const direction of ['ASC', 'DESC'] as const) {
        const paged = await readAll(
          { sort, direction, text: 'завод', filter: { near: { town: 'ridder', km: 3000 }, unknown: 'INCLUDE' } },
          11,
        );
        expect(new Set(paged.map((row) => row.id)).size, `${sort} ${direction}`).toBe(paged.length);
        expect(paged.length, `${sort} ${direction}`).toBe(
          (
            await listOpportunities(
              await world.as('visitor'),
              args({ text: 'завод', filter: { near: { town: 'ridder', km: 3000 }, unknown: 'INCLUDE' } }),
            )
          ).totalCount,
        );
      }
    }
  });

  it('places of the map add up to the total', async () => {
    const ctx = await world.as('visitor');
    const page = await listOpportunities(ctx, args());
    const counted = await countPlaces(ctx, page);
    expect(counted.reduce((sum, place) => sum + place.count, 0)).toBe(page.totalCount);
  });

  it('an unknown figure passes a range only when asked to', async () => {
    const slug = await anOpportunity(world.database.ownerPool, { landHa: null, title: 'безгектарный' });
    const slugs = async (filter: SearchFilter) => (await readAll({ filter, text: 'безгектарный' })).map((row) => row.slug);
    expect(await slugs({ landHa: { min: 1 } })).toEqual([]);
    expect(await slugs({ landHa: { min: 1 }, unknown: 'INCLUDE' })).toEqual([slug]);
  });

  it('finds by words in three languages and by Kazakh letters typed as Russian ones', async () => {
    const slug = await anOpportunity(world.database.ownerPool, { title: 'Қазандық өндірісі' });
    for (const text of ['өндірісі', 'ондириси', 'казандык', 'Қазан']) {
      expect(
        (await readAll({ text })).map((row) => row.slug),
        text,
      ).toContain(slug);
    }
  });

  it.each(["'; drop table opportunity; --", '%%%%', '((((', '"', '<->', '\u0000zero', 'a'.repeat(10_000), ':*', '!!'])(
    'takes %j for mere letters',
    async (text) => {
      const page = await listOpportunities(await world.as('visitor'), args({ text }));
      expect(page.totalCount).toBeGreaterThanOrEqual(0);
    },
  );

  it('refuses a reversed range, a foreign cursor and a page size out of bounds', async () => {
    const ctx = await world.as('visitor');
    await expect(listOpportunities(ctx, args({ filter: { landHa: { min: 5, max: 1 } } }))).rejects.toMatchObject({
      details: { fields: [{ rule: 'RANGE_REVERSED' }] },
    });
    for (const first of [0, -5, 101, 1.5])
      await expect(listOpportunities(ctx, args({ first }))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const page = await listOpportunities(ctx, args({ first: 1 }));
    const after = page.pageInfo.endCursor;
    await expect(listOpportunities(ctx, args({ first: 1, after, sort: 'LAND' }))).rejects.toMatchObject({
      details: { fields: [{ rule: 'CURSOR' }] },
    });
    await expect(listOpportunities(ctx, args({ first: 1, after: `${after ?? ''}x` }))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('answers what is known of the site; nothing stated is unknown, not clear', async () => {
    const ctx = await world.as('visitor');
    expect(await opportunityBySlug(ctx, 'shymkent-lead')).toMatchObject({
      condition: 'EMERGENCY',
      contamination: 'LIMITED',
      legalStates: ['PLEDGED'],
    });
    const bare = await anOpportunity(world.database.ownerPool);
    const nothing = { utilitiesPresent: [], utilitiesAbsent: [], condition: 'UNKNOWN', contamination: 'UNKNOWN', legalStates: [] };
    expect(await opportunityBySlug(ctx, bare)).toMatchObject(nothing);
  });

  it('costs one statement, whatever the page, and once more after a change', async () => {
    await anOpportunity(world.database.ownerPool, { title: 'перемена' });
    const counts: number[] = [];
    for (const first of [1, 20, 100]) {
      const ctx = await world.as('visitor');
      await listOpportunities(ctx, args({ first }));
      counts.push(ctx.statements.count);
    }
    expect(counts).toEqual([2, 1, 1]);
  });

  it('looks the same words up once, and again when the rows have changed', async () => {
    const ask = async (): Promise<{ readonly found: number; readonly statements: number }> => {
      const ctx = await world.as('visitor');
      const { totalCount } = await listOpportunities(ctx, args({ text: 'сызнова', first: 5 }));
      return { found: totalCount, statements: ctx.statements.count };
    };
    await anOpportunity(world.database.ownerPool, { title: 'сызнова первая' });
    await listOpportunities(await world.as('visitor'), args());
    expect([await ask(), await ask()]).toEqual([
      { found: 1, statements: 2 },
      { found: 1, statements: 1 },
    ]);
    await anOpportunity(world.database.ownerPool, { title: 'сызнова вторая' });
    expect((await ask()).found).toBe(2);
    expect(await ask()).toEqual({ found: 2, statements: 1 });
  });
});
