import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Asked } from 'shared/matching/condition.ts';
import { PLACE_CRITERIA, PLACE_KEYS } from 'shared/matching/criteria.ts';
import type { PlaceKey } from 'shared/matching/criteria.ts';
import { foundInProject, NO_BRINGS, NO_TERMS } from 'shared/matching/profile.ts';
import type { ProjectContent } from 'shared/matching/profile.ts';
import { compareRanks, rankOf } from 'shared/matching/rank.ts';
import { currentIndex } from '../search/indexed.queries.ts';
import type { SearchIndex } from '../search/index/search-index.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { bestRows } from './best-rows.ts';
import { candidates, openRows } from './may-fit.ts';
import { IndexFacts } from './place-facts.ts';

let world: World;
let index: SearchIndex;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
  index = await currentIndex(await world.as('investor-a'));
});
afterAll(() => world.close());

/** Words that the data have, beside those of closed lists. */
const KNOWN: Partial<Record<PlaceKey, readonly string[]>> = {
  OKED: ['07', '10', '20', '24', '31', '35'],
  REGION: ['karaganda-region', 'east-kazakhstan-region', 'pavlodar-region', 'ulytau-region'],
  TOWN: ['ridder', 'balkhash', 'ekibastuz', 'temirtau'],
};

const most: Partial<Record<PlaceKey, number>> = {
  LAND: 200,
  FLOOR: 50_000,
  POWER: 60,
  WATER: 5_000,
  HEAT: 50,
  PRICE: 1e9,
  RENT: 5_000,
  INVESTMENT: 1e11,
  JOBS: 2_000,
};

const asked: fc.Arbitrary<Asked<PlaceKey>> = fc.constantFrom(...PLACE_KEYS).chain((key): fc.Arbitrary<Asked<PlaceKey>> => {
  const criterion = PLACE_CRITERIA[key];
  if (criterion.form === 'CHOICE')
    return fc.subarray([...(KNOWN[key] ?? criterion.values ?? [])], { minLength: 1 }).map((anyOf) => ({ key, anyOf }));
  const amount = fc.double({ min: 0, max: most[key] ?? 100, noNaN: true });
  return fc.oneof(
    amount.map((min) => ({ key, min })),
    amount.map((max) => ({ key, max })),
  );
});

const project: fc.Arbitrary<ProjectContent> = fc.record({
  job: fc.constant('RESTART' as const),
  musts: fc.uniqueArray(asked, { maxLength: 4, selector: ({ key }) => key }),
  wishes: fc.uniqueArray(
    fc.tuple(asked, fc.integer({ min: 1, max: 5 })).map(([one, weight]) => ({ ...one, weight })),
    { maxLength: 4, selector: ({ key }) => key },
  ),
  brings: fc.constant(NO_BRINGS),
});

const rankAt = (content: ProjectContent, position: number) =>
  rankOf({
    investor: content,
    steward: NO_TERMS,
    place: new IndexFacts(index).at(position).found,
    project: foundInProject(content.brings),
  });

describe('narrowing by the index', () => {
  it('leaves out only what the shared function calls out, for any project', () => {
    fc.assert(
      fc.property(project, (content) => {
        const left = candidates(index, content.musts);
        for (const position of openRows(index).numbers())
          if (!left.has(position)) expect(rankAt(content, position).tier, index.ids.at(position)).toBe('OUT');
      }),
      { numRuns: 300 },
    );
  });

  it('counts every open opportunity in its tier, and lists those that are not out in the order of the shared function', () => {
    fc.assert(
      fc.property(project, (content) => {
        const { counts, ties } = bestRows(index, content, new Map(), Infinity);
        const days = index.figure('asOf');
        const all = [...openRows(index).numbers()].map((position) => {
          const day = days.at(position);
          return { ...rankAt(content, position), freshness: Number.isNaN(day) ? null : day, position };
        });
        for (const tier of ['FITS', 'ASK', 'NEAR', 'OUT'] as const)
          expect(counts[tier]).toBe(all.filter((one) => one.tier === tier).length);
        const wanted = all.filter(({ tier }) => tier !== 'OUT').toSorted(compareRanks);
        const byPosition = new Map(all.map((one) => [one.position, one]));
        const listed = ties.flat().flatMap((position) => byPosition.get(position) ?? []);
        expect(listed.map(({ tier, bound, freshness }) => [tier, bound, freshness])).toEqual(
          wanted.map(({ tier, bound, freshness }) => [tier, bound, freshness]),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('lists the first of them alone as it lists all of them', () => {
    fc.assert(
      fc.property(project, fc.integer({ min: 1, max: 40 }), (content, most) => {
        const all = bestRows(index, content, new Map(), Infinity).ties;
        const first = bestRows(index, content, new Map(), most).ties;
        expect(first).toEqual(all.slice(0, first.length));
        expect(first.flat().length).toBeGreaterThanOrEqual(Math.min(most, all.flat().length));
      }),
      { numRuns: 100 },
    );
  });
});
