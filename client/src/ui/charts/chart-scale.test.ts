import { describe, expect, it } from 'vitest';
import { percentOn, stretches, yearOf } from './chart-scale.ts';

describe('scales of charts', () => {
  it.each([
    [50, 0, 100, 50],
    [343.6, 0, 343.6, 100],
    [-5, 0, 100, 0],
    [120, 0, 100, 100],
    [5, 5, 5, 0],
  ])('%d from %d to %d stands at %d per cent', (value, from, to, at) => {
    expect(percentOn(value, from, to)).toBe(at);
  });

  it('the parts fill the bar without a gap and without overlapping', () => {
    const parts = stretches([170.2, 173.4, 0]);
    expect(parts).toEqual([
      { from: 0, width: 49.5 },
      { from: 49.5, width: 50.5 },
      { from: 100, width: 0 },
    ]);
  });

  it('a bar of nothing is empty', () => {
    expect(stretches([0, -3])).toEqual([
      { from: 0, width: 0 },
      { from: 0, width: 0 },
    ]);
  });

  it('dates keep their order whether or not their day is known', () => {
    const dates = ['2012', '2023-09', '2023-11-21', '2024-04', '2026-01-28'];
    const years = dates.map(yearOf);
    expect(years.toSorted((a, b) => a - b)).toEqual(years);
    expect(yearOf('2024-07')).toBe(2024.5);
    expect(yearOf('1990s')).toBe(1990);
  });
});
