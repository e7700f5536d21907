import { describe, expect, it } from 'vitest';
import { diceFrom } from './dice.ts';

const throws = (seed: string, times: number): number[] => {
  const dice = diceFrom(seed);
  return Array.from({ length: times }, () => dice.between(1, 6));
};

describe('diceFrom', () => {
  it('throws the same numbers for the same seed', () => {
    expect(throws('balkhash', 50)).toEqual(throws('balkhash', 50));
  });

  it('throws other numbers for a seed that differs in one letter', () => {
    expect(throws('balkhash', 50)).not.toEqual(throws('balkhasi', 50));
  });

  it('reaches every face and never leaves the bounds', () => {
    expect([...new Set(throws('saran', 600))].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('picks each of the things offered', () => {
    const dice = diceFrom('aksu');
    expect(new Set(Array.from({ length: 200 }, () => dice.pick('silo', 'crane', 'hall')))).toEqual(new Set(['silo', 'crane', 'hall']));
  });

  it('always takes a sure chance and never an impossible one', () => {
    const dice = diceFrom('abai');
    expect(Array.from({ length: 100 }, () => [dice.chance(1), dice.chance(0)])).toEqual(Array.from({ length: 100 }, () => [true, false]));
  });
});
