import { describe, expect, it } from 'vitest';
import { figuresOf, hitsAt, precisionAndRecall, reciprocalRank, standingOf } from './ranking.ts';
import type { Verdict } from './ranking.ts';

const at = (bound: number, tier: Verdict['tier'] = 'FITS'): Verdict => ({ tier, bound, freshness: null });

describe('the standing of a place', () => {
  it('counts those before it and its equals, itself among them', () => {
    expect(standingOf([at(90), at(70), at(70), at(10)], at(70))).toEqual({ before: 1, equal: 2 });
  });

  it('goes by the tier before the bound', () => {
    expect(standingOf([at(0, 'FITS'), at(100, 'ASK')], at(100, 'ASK'))).toEqual({ before: 1, equal: 1 });
  });
});

describe('hits', () => {
  it.each([
    ['among the first', { before: 2, equal: 1 }, 1],
    ['the fifth', { before: 4, equal: 1 }, 1],
    ['the sixth', { before: 5, equal: 1 }, 0],
    ['one of four that share the places 4 to 7', { before: 3, equal: 4 }, 0.5],
    ['one of fifty that nothing tells apart', { before: 0, equal: 50 }, 0.1],
  ])('of five: %s', (_, standing, expected) => {
    expect(hitsAt(5, standing)).toBe(expected);
  });
});

describe('the reciprocal rank', () => {
  it('is one divided by the place', () => {
    expect(reciprocalRank({ before: 3, equal: 1 })).toBe(0.25);
  });

  it('is the mean over the places that equals share', () => {
    expect(reciprocalRank({ before: 1, equal: 2 })).toBeCloseTo((1 / 2 + 1 / 3) / 2);
  });
});

it('figures are means over placements', () => {
  const figures = figuresOf([
    { before: 0, equal: 1 },
    { before: 9, equal: 1 },
  ]);
  expect(figures).toEqual({ count: 2, hitsAt5: 0.5, hitsAt10: 1, meanReciprocalRank: 0.55 });
});

describe('pairs judged by hand', () => {
  const judged = (suits: boolean, bound: number) => ({ suits, verdict: at(bound) });

  it('three of four that suit are among the first five of six', () => {
    const pairs = [judged(true, 9), judged(true, 8), judged(false, 7), judged(true, 6), judged(false, 5), judged(true, 4)];
    expect(precisionAndRecall(pairs)).toEqual({ precisionAt5: 0.6, recall: 0.75 });
  });

  it('have neither figure where none suits', () => {
    expect(precisionAndRecall([judged(false, 1)])).toBeNull();
  });
});
