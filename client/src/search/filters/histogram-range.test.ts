import { describe, expect, it } from 'vitest';
import { isInRange, rangeOfBar } from './histogram-range.ts';

const HECTARES = { places: 3, unit: 1 };
const MILLIONS = { places: 3, unit: 1_000_000 };
const bar = (from: number, to: number | null) => ({ from, to });

describe('the range of a bar', () => {
  it('ends one step before the next bar, and is open where the bar is', () => {
    expect(rangeOfBar(bar(3, 10), HECTARES)).toEqual({ min: 3, max: 9.999 });
    expect(rangeOfBar(bar(300, 1000), { places: 0, unit: 1 })).toEqual({ min: 300, max: 999 });
    expect(rangeOfBar(bar(0, 10_000_000), MILLIONS)).toEqual({ min: null, max: 9.999 });
    expect(rangeOfBar(bar(300_000_000_000, null), MILLIONS)).toEqual({ min: 300_000, max: null });
  });

  it('marks the bars that a range touches, and none when nothing is asked', () => {
    const marked = (min: number | null, max: number | null) =>
      [bar(0, 1), bar(1, 3), bar(3, null)].map((one) => isInRange(one, { min, max }, HECTARES));
    expect(marked(1, 2.999)).toEqual([false, true, false]);
    expect(marked(2, null)).toEqual([false, true, true]);
    expect(marked(null, 0.5)).toEqual([true, false, false]);
    expect(marked(null, null)).toEqual([false, false, false]);
  });
});
