import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, hasBinShape, isBin, isBinOrIin, isIin, tidyBin } from './bin.ts';

const withDigit = (firstEleven: string): string => `${firstEleven}${checkDigit(firstEleven) ?? ''}`;

describe('a BIN', () => {
  it('with its check digit is one, with any other digit is none', () => {
    const serials = fc.integer({ min: 0, max: 99_999 }).map((serial) => `5001404${String(serial).padStart(5, '0')}`.slice(0, 11));
    fc.assert(
      fc.property(serials, (firstEleven) => {
        const digit = checkDigit(firstEleven);
        for (let other = 0; other < 10; other += 1) expect(isBin(`${firstEleven}${other}`)).toBe(other === digit);
      }),
    );
  });

  it('is distinguished from an IIN by its fifth digit', () => {
    const bin = withDigit('50014000001');
    expect(isBin(bin)).toBe(true);
    expect(isIin(bin)).toBe(false);
    expect(isBinOrIin(bin)).toBe(true);
  });

  it.each(['', '12345678901', '1234567890123', 'abcdefghijkl', '501340000010'])('%j is none', (text) => {
    expect(isBin(text)).toBe(false);
  });
});

describe('a number as people type or paste it', () => {
  it.each([
    '1234 5678 9012',
    ' 123456789012',
    '123456-789012',
    '1234\u00a05678\u202f9012',
    '\u200e123456789012',
    '１２３４５６７８９０１２',
  ])('%j is twelve digits', (typed) => {
    expect(tidyBin(typed)).toBe('123456789012');
    expect(hasBinShape(tidyBin(typed))).toBe(true);
  });

  it.each(['1234567890123', '12345678901', '12345678901x', 'БИН'])('%j is none', (typed) => {
    expect(hasBinShape(tidyBin(typed))).toBe(false);
  });
});
