import { describe, expect, it } from 'vitest';
import { sumsByYear } from './money-by-year.ts';

describe('money by year', () => {
  it('adds up what counts, keeps years in order, and puts what has no year last', () => {
    expect(
      sumsByYear([
        { kind: 'PLANNED', year: null, amount: 5 },
        { kind: 'PLANNED', year: 2024, amount: 343_600_000_000 },
        { kind: 'PLANNED', year: 2024, amount: 1 },
        { kind: 'ALLOCATED', year: 2023, amount: 0 },
        { kind: 'ALLOCATED', year: 2023, amount: 9, uncounted: 'RIVAL' },
      ]),
    ).toEqual([
      { year: 2023, PLANNED: null, ALLOCATED: 0, SPENT: null },
      { year: 2024, PLANNED: 343_600_000_001, ALLOCATED: null, SPENT: null },
      { year: null, PLANNED: 5, ALLOCATED: null, SPENT: null },
    ]);
  });
});
