import { describe, expect, it } from 'vitest';
import { matchOf } from './match.ts';
import { foundInFacts, foundInProject, NO_BRINGS, NO_TERMS } from './profile.ts';
import type { Brings, PlaceFacts } from './profile.ts';
import type { Pair } from './rank.ts';
import { compareRanked } from './rank.ts';
import type { Ranked } from './rank.ts';

const pairOf = (more: Partial<Pick<Pair, 'investor' | 'steward'>>, facts: PlaceFacts, brings: Partial<Brings> = {}): Pair => ({
  investor: NO_TERMS,
  steward: NO_TERMS,
  ...more,
  place: foundInFacts(facts),
  project: foundInProject({ ...NO_BRINGS, ...brings }),
});

/** The worked match of the design: docs/domain.md, "Matching". */
const WORKED = {
  investor: {
    musts: [],
    wishes: [
      { key: 'JOBS', weight: 5, min: 300 },
      { key: 'PRICE', weight: 3, max: 400_000_000, fadeTo: 600_000_000 },
      { key: 'REGIME', weight: 2, anyOf: ['SPECIAL_ZONE'] },
      { key: 'TELECOM', weight: 1, anyOf: ['YES'] },
    ],
  },
  steward: {
    musts: [],
    wishes: [
      { key: 'JOBS', weight: 4, min: 200 },
      { key: 'CAPITAL', weight: 3, min: 2_000_000_000 },
      { key: 'PROOF', weight: 3, anyOf: ['YES'] },
    ],
  },
} as const satisfies Pick<Pair, 'investor' | 'steward'>;
const FOUND: PlaceFacts = { JOBS: 240, PRICE: 500_000_000, REGIME: ['SPECIAL_ZONE'] };
const BROUGHT = { jobs: 150, capital: 3_000_000_000, proof: false };

describe('the worked match', () => {
  it('scores the wishes that are known, with the interval of those that are not', () => {
    const match = matchOf(pairOf(WORKED, FOUND, BROUGHT));
    expect(match.investor).toEqual({ score: 75, low: 68.2, high: 77.3, coverage: 91 });
    expect(match.steward).toEqual({ score: 60, low: 60, high: 60, coverage: 100 });
    expect(match).toMatchObject({ tier: 'FITS', bound: 60, ask: ['TELECOM'] });
  });

  it('says what each wish brings, and asks for what is unknown', () => {
    const { lines } = matchOf(pairOf(WORKED, FOUND, BROUGHT));
    expect(lines.filter(({ side }) => side === 'INVESTOR').map(({ key, points, verdict }) => [key, points, verdict])).toEqual([
      ['JOBS', 40, 'NEARLY'],
      ['PRICE', 15, 'NEARLY'],
      ['REGIME', 20, 'MET'],
      ['TELECOM', null, 'UNKNOWN'],
    ]);
  });

  it('gains nothing by silence', () => {
    const match = matchOf(pairOf(WORKED, FOUND, { ...BROUGHT, proof: null }));
    expect(match.steward).toEqual({ score: 85.7, low: 60, high: 90, coverage: 70 });
    expect(match.bound).toBe(60);
  });
});

const MUST = {
  musts: [
    { key: 'LAND', min: 10 },
    { key: 'RAIL', anyOf: ['YES'] },
  ],
  wishes: [],
} as const;

describe('tiers', () => {
  it('fits when every must is met', () => {
    expect(matchOf(pairOf({ investor: MUST }, { LAND: 10, RAIL: ['YES'] }))).toMatchObject({ tier: 'FITS', ask: [], changes: [] });
  });

  it('may fit when nothing fails and something is unknown: it says what to ask for', () => {
    expect(matchOf(pairOf({ investor: MUST }, { LAND: 12 }))).toMatchObject({ tier: 'ASK', ask: ['RAIL'], changes: [] });
  });

  it('is a near miss when one quantity fails by a fifth at most, and says what would make it fit', () => {
    const match = matchOf(pairOf({ investor: MUST }, { LAND: 8, RAIL: ['YES'] }));
    expect(match).toMatchObject({ tier: 'NEAR', changes: [{ side: 'INVESTOR', key: 'LAND', from: 8, to: 10 }] });
  });

  it('is out when a quantity fails by more, a word fails, or two things fail by little', () => {
    expect(matchOf(pairOf({ investor: MUST }, { LAND: 7.9, RAIL: ['YES'] })).tier).toBe('OUT');
    expect(matchOf(pairOf({ investor: MUST }, { LAND: 10, RAIL: ['NO'] })).tier).toBe('OUT');
    const two = {
      musts: [
        { key: 'LAND', min: 10 },
        { key: 'POWER', min: 5 },
      ],
      wishes: [],
    } as const;
    expect(matchOf(pairOf({ investor: two }, { LAND: 9, POWER: 4.5 })).tier).toBe('OUT');
  });

  it('counts what the steward asks as well: activities that are excluded, and a start that is too late by a year', () => {
    const steward = {
      musts: [
        { key: 'ACTIVITY', noneOf: ['19'] },
        { key: 'START', max: 2027 },
      ],
      wishes: [],
    } as const;
    expect(matchOf(pairOf({ steward }, {}, { divisions: ['31'], start: 2027 })).tier).toBe('FITS');
    expect(matchOf(pairOf({ steward }, {}, { divisions: ['31', '19'], start: 2027 })).tier).toBe('OUT');
    expect(matchOf(pairOf({ steward }, {}, { divisions: ['31'], start: 2028 })).tier).toBe('OUT');
  });
});

it('orders by tier, then by what is certain, then by how fresh it is, then by name', () => {
  const ranked = (more: Partial<Ranked>): Ranked => ({ tier: 'FITS', bound: 50, freshness: 1, name: 'Б', ...more });
  const wanted = [
    ranked({ bound: 60, freshness: null }),
    ranked({ freshness: 2 }),
    ranked({ name: 'А' }),
    ranked({}),
    ranked({ freshness: null }),
    ranked({ tier: 'ASK', bound: 100 }),
    ranked({ tier: 'NEAR', bound: 100 }),
    ranked({ tier: 'OUT', bound: 100 }),
  ];
  expect(wanted.toReversed().toSorted(compareRanked)).toEqual(wanted);
});
