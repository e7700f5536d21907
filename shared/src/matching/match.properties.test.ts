import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Asked, Found, Terms } from './condition.ts';
import { PLACE_CRITERIA } from './criteria.ts';
import type { PlaceKey, ProjectKey } from './criteria.ts';
import { matchOf } from './match.ts';
import type { Match } from './match.ts';
import { foundInFacts, foundInProject } from './profile.ts';
import type { Brings, PlaceFacts } from './profile.ts';
import { compareRanked, rankOf, TIERS } from './rank.ts';
import type { Pair } from './rank.ts';

const QUANTITIES = ['LAND', 'FLOOR', 'POWER', 'PRICE', 'JOBS'] as const satisfies readonly PlaceKey[];
const WORDS = ['RAIL', 'REGIME', 'DEAL', 'LEGAL'] as const satisfies readonly PlaceKey[];
const wordsOf = (key: (typeof WORDS)[number]): readonly string[] => PLACE_CRITERIA[key].values ?? [];

const amount = fc.integer({ min: 1, max: 200 });
const quantity = fc.record({ key: fc.constantFrom(...QUANTITIES), min: fc.option(amount), max: fc.option(amount) });
const words = fc
  .constantFrom(...WORDS)
  .chain((key) => fc.subarray([...wordsOf(key)], { minLength: 1 }).map((anyOf): Asked<PlaceKey> => ({ key, anyOf })));
const asked: fc.Arbitrary<Asked<PlaceKey>> = fc
  .oneof(quantity, words)
  .map((one) =>
    'min' in one && typeof one.min === 'number' && typeof one.max === 'number' && one.min > one.max ? { ...one, max: null } : one,
  );
const weight = fc.integer({ min: 1, max: 5 });
const distinct = <One extends { readonly key: string }>(one: fc.Arbitrary<One>) =>
  fc.uniqueArray(one, { maxLength: 5, selector: ({ key }) => key });
const termsOfInvestor: fc.Arbitrary<Terms<PlaceKey>> = fc.record({
  musts: distinct(asked),
  wishes: distinct(fc.tuple(asked, weight).map(([one, heavy]) => ({ ...one, weight: heavy }))),
});
const askedOfProject: fc.Arbitrary<Asked<ProjectKey>> = fc.oneof(
  fc.record({ key: fc.constantFrom('CAPITAL', 'JOBS', 'LOCAL_STAFF'), min: amount }),
  fc.record({ key: fc.constant('START'), max: fc.integer({ min: 2026, max: 2030 }) }),
  fc.constant({ key: 'PROOF', anyOf: ['YES'] }),
) as fc.Arbitrary<Asked<ProjectKey>>;
const termsOfSteward: fc.Arbitrary<Terms<ProjectKey>> = fc.record({
  musts: distinct(askedOfProject),
  wishes: distinct(fc.tuple(askedOfProject, weight).map(([one, heavy]) => ({ ...one, weight: heavy }))),
});
const factsArbitrary: fc.Arbitrary<PlaceFacts> = fc
  .tuple(
    fc.record(Object.fromEntries(QUANTITIES.map((key) => [key, fc.option(amount)]))),
    fc.record(Object.fromEntries(WORDS.map((key) => [key, fc.option(fc.subarray([...wordsOf(key)], { minLength: 1, maxLength: 1 }))]))),
  )
  .map(([numbers, lists]) => ({ ...numbers, ...lists }));
const bringsArbitrary: fc.Arbitrary<Brings> = fc.record({
  divisions: fc.constant([]),
  capital: fc.option(amount),
  jobs: fc.option(amount),
  localStaff: fc.option(amount),
  start: fc.option(fc.integer({ min: 2026, max: 2030 })),
  proof: fc.option(fc.boolean()),
});

interface Drawn {
  readonly investor: Terms<PlaceKey>;
  readonly steward: Terms<ProjectKey>;
  readonly facts: PlaceFacts;
  readonly brings: Brings;
}
const drawn: fc.Arbitrary<Drawn> = fc.record({
  investor: termsOfInvestor,
  steward: termsOfSteward,
  facts: factsArbitrary,
  brings: bringsArbitrary,
});

const pairOf = ({ investor, steward, facts, brings }: Drawn): Pair => ({
  investor,
  steward,
  place: foundInFacts(facts),
  project: foundInProject(brings),
});
const match = (one: Drawn): Match => matchOf(pairOf(one));
const standing = (one: Drawn) => ({ ...rankOf(pairOf(one)), freshness: null, name: '' });
const fails = ({ tier }: { readonly tier: string }): boolean => tier === 'NEAR' || tier === 'OUT';

describe('any match', () => {
  it('adds up: the contributions of each side are exactly its score', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const { lines, investor, steward } = match(one);
        for (const [side, { score }] of [
          ['INVESTOR', investor],
          ['STEWARD', steward],
        ] as const) {
          const points = lines
            .filter((line) => line.side === side && line.points !== null)
            .map((line) => Math.round((line.points ?? 0) * 10));
          expect(points.reduce((sum, tenths) => sum + tenths, 0)).toBe(Math.round((score ?? 0) * 10));
        }
      }),
    );
  });

  it('has its score within its interval, which is within 0 and 100', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const { investor, steward } = match(one);
        for (const { score, low, high } of [investor, steward]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
          expect(low).toBeLessThanOrEqual(high);
          if (score !== null) expect(low <= score && score <= high).toBe(true);
        }
      }),
    );
  });

  it('never scores lower when a wish comes nearer to its ideal', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...QUANTITIES), fc.double({ min: 0, max: 1, noNaN: true }), (one, key, share) => {
        const wish = one.investor.wishes.find((other) => other.key === key);
        const found = one.facts[key];
        fc.pre(wish !== undefined && typeof found === 'number');
        const ideal = Math.min(Math.max(found, wish?.min ?? -Infinity), wish?.max ?? Infinity);
        const nearer = { ...one, facts: { ...one.facts, [key]: found + (ideal - found) * share } };
        expect(match(nearer).investor.score ?? 0).toBeGreaterThanOrEqual(match(one).investor.score ?? 0);
        expect(match(nearer).investor.low).toBeGreaterThanOrEqual(match(one).investor.low);
      }),
    );
  });

  it('never ranks a failed must above a met one', () => {
    fc.assert(
      fc.property(drawn, fc.array(drawn, { maxLength: 1 }), (one, others) => {
        for (const other of others)
          if (fails(match(one)) && !fails(match(other))) expect(compareRanked(standing(one), standing(other))).toBeGreaterThan(0);
      }),
    );
  });

  it('gains nothing by hiding facts: what does not fit never comes to fit, and nothing overtakes itself documented', () => {
    fc.assert(
      fc.property(drawn, fc.subarray([...QUANTITIES, ...WORDS]), (one, hidden) => {
        const silent = { ...one, facts: Object.fromEntries(Object.entries(one.facts).filter(([key]) => !hidden.includes(key as never))) };
        if (match(one).tier !== 'FITS') expect(match(silent).tier).not.toBe('FITS');
        if (!fails(match(one))) expect(compareRanked(standing(silent), standing(one))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('turns the stated verdict when a stated criterion turns', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom('YES', 'NO'), (one, rail) => {
        const investor = { ...one.investor, musts: [{ key: 'RAIL', anyOf: [rail] } as const] };
        const verdict = (found: string): string | undefined =>
          match({ ...one, investor, facts: { ...one.facts, RAIL: [found] } }).lines[0]?.verdict;
        expect([verdict(rail), verdict(rail === 'YES' ? 'NO' : 'YES')]).toEqual(['MET', 'NOT_MET']);
      }),
    );
  });

  it('fits, as far as it is known, after the changes that it names, and not with one of them left out', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const { changes } = match(one);
        const facts = (left: number): PlaceFacts => ({
          ...one.facts,
          ...Object.fromEntries(changes.flatMap(({ side, key, to }, nth) => (side === 'INVESTOR' && nth !== left ? [[key, to]] : []))),
        });
        const ofSteward = new Map<string, Found>(changes.flatMap(({ side, key, to }) => (side === 'STEWARD' ? [[key, to]] : [])));
        const tier = (left: number): string =>
          matchOf({
            ...pairOf({ ...one, facts: facts(left) }),
            project: (key) => (changes[left]?.key !== key && ofSteward.get(key)) || foundInProject(one.brings)(key),
          }).tier;
        expect(['FITS', 'ASK']).toContain(tier(-1));
        for (const left of changes.keys()) expect(['NEAR', 'OUT']).toContain(tier(left));
      }),
    );
  });

  it('is the same when it is replayed from what was logged of it, and ranks as it explains', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const logged = JSON.parse(JSON.stringify(one)) as Drawn;
        expect(match(logged)).toEqual(match(one));
        const { tier, bound } = match(one);
        expect(rankOf(pairOf(one))).toEqual({ tier, bound });
        expect(TIERS).toContain(tier);
      }),
    );
  });
});
