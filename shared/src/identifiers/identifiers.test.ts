import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, isBin, isBinOrIin, isIin } from './bin.ts';
import { normalizePhone } from './phone.ts';

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

  it('is told from an IIN by its fifth digit', () => {
    const bin = withDigit('50014000001');
    expect(isBin(bin)).toBe(true);
    expect(isIin(bin)).toBe(false);
    expect(isBinOrIin(bin)).toBe(true);
  });

  it.each(['', '12345678901', '1234567890123', 'abcdefghijkl', '501340000010'])('%j is none', (text) => {
    expect(isBin(text)).toBe(false);
  });
});

describe('a telephone number', () => {
  it.each([
    ['8 (701) 000-00-00', '+77010000000'],
    ['+7 701 000 00 00', '+77010000000'],
    ['+90 532 000 00 00', '+905320000000'],
    ['1234', null],
    ['8 901 000 00 00', null],
  ])('%s is %s', (typed, normal) => {
    expect(normalizePhone(typed)).toBe(normal);
  });
});
