import { describe, expect, it } from 'vitest';
import { readNumber, writeNumber } from './read-number.ts';

describe('a typed figure', () => {
  it.each([
    ['', null],
    ['   ', null],
    ['1 500 000', 1_500_000],
    ['1\u00a0500\u202f000', 1_500_000],
    ['2,75', 2.75],
    ['2.75', 2.75],
    ['0', 0],
    ['12 млн', NaN],
    ['-3', NaN],
    ['1,2,3', NaN],
    ['1e5', NaN],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text)).toEqual(value);
  });

  it.each(['RU', 'KK', 'EN'] as const)('is read again as it was written (%s)', (locale) => {
    for (const value of [0, 7, 1234.5, 0.000125, 100_000_000_000_000]) expect(readNumber(writeNumber(locale, value))).toBe(value);
    expect(writeNumber(locale, null)).toBe('');
  });
});
