import { describe, expect, it } from 'vitest';
import type { Locale } from '../locale/locale.ts';
import { addressFigure, agreedFigure, readFigure } from './read-figure.ts';
import type { FigureSpec } from './read-figure.ts';
import type { FieldUnit } from './vocabulary.ts';

const of = (unit: FieldUnit, places: number, max = 1e14): FigureSpec => ({ unit, min: 0, max, places });
const TENGE = of('TENGE', 0);
const PROFIT: FigureSpec = { ...TENGE, min: -1e14 };
const MILLIONS: FigureSpec = { ...of('TENGE', 3, 1e9), exponent: 6 };
const HECTARES = of('HECTARES', 4, 100_000);
const PERCENT = of('PERCENT', 4, 100);

describe('a typed figure', () => {
  it.each<[Locale, FigureSpec, string, number]>([
    ['RU', TENGE, '12 500 000', 12_500_000],
    ['RU', TENGE, '12\u00a0500\u202f000', 12_500_000],
    ['RU', TENGE, '12\u2009500\u2007000\u2003', 12_500_000],
    ['RU', TENGE, "12'500’000", 12_500_000],
    ['RU', TENGE, '12500000', 12_500_000],
    ['RU', TENGE, '1.000.000', 1_000_000],
    ['RU', TENGE, '1,000,000', 1_000_000],
    ['RU', HECTARES, '10.000,5', 10_000.5],
    ['EN', HECTARES, '10.000,5', 10_000.5],
    ['RU', HECTARES, '10,000.5', 10_000.5],
    ['RU', of('TENGE', 1), '1.000.000,5', 1_000_000.5],
    ['EN', TENGE, '10,000', 10_000],
    ['EN', HECTARES, '2,750', 2750],
    ['RU', HECTARES, '2,75', 2.75],
    ['RU', HECTARES, '2.75', 2.75],
    ['KK', HECTARES, '2.75', 2.75],
    ['EN', HECTARES, '2,75', 2.75],
    ['EN', HECTARES, '2.75', 2.75],
    ['RU', HECTARES, '2,125', 2.125],
    ['EN', HECTARES, '2.125', 2.125],
    ['RU', HECTARES, '0,500', 0.5],
    ['RU', HECTARES, '1 000,500', 1000.5],
    ['RU', HECTARES, ',5', 0.5],
    ['RU', TENGE, '10.', 10],
    ['RU', PERCENT, '10,000', 10],
    ['RU', TENGE, '10.500', 10_500],
    ['RU', TENGE, '2,125', 2125],
    ['RU', TENGE, '13 млрд', 13e9],
    ['RU', TENGE, '13млрд. тенге', 13e9],
    ['RU', TENGE, '1,5 млн', 1_500_000],
    ['RU', TENGE, '2.3 млн ₸', 2_300_000],
    ['RU', TENGE, '500 тыс. тг.', 500_000],
    ['RU', TENGE, '1 млрд 200 млн', 1_200_000_000],
    ['KK', TENGE, '2,5 мың', 2500],
    ['KK', TENGE, '3 млн теңге', 3_000_000],
    ['EN', TENGE, '2 m', 2_000_000],
    ['EN', TENGE, '2bn', 2e9],
    ['EN', TENGE, '₸2.5bn', 2.5e9],
    ['EN', TENGE, 'KZT 5,000,000.00', 5_000_000],
    ['EN', of('DOLLARS', 0), 'US$5m', 5_000_000],
    ['EN', of('DOLLARS', 0), '$ 1.5 million', 1_500_000],
    ['RU', MILLIONS, '13 млрд', 13_000],
    ['RU', MILLIONS, '250', 250],
    ['RU', MILLIONS, '2,5 млн ₸', 2.5],
    ['RU', HECTARES, '5 га', 5],
    ['RU', of('SQUARE_METRES', 2), '1 200 м²', 1200],
    ['RU', of('SQUARE_METRES', 2), '1 200 кв. м', 1200],
    ['RU', PERCENT, '12,5 %', 12.5],
    ['RU', of('PEOPLE', 0), '120 чел.', 120],
    ['RU', PROFIT, '-5 млн', -5_000_000],
    ['RU', PROFIT, '−5 000', -5000],
    ['RU', PROFIT, '(5 000)', -5000],
    ['RU', TENGE, '\u202a١٢٬٥٠٠\u202c', 12_500],
    ['RU', TENGE, '１２５００', 12_500],
  ])('%s %o: %j is %d', (locale, spec, text, value) => {
    expect(readFigure(text, locale, spec)).toEqual({ value, problem: null, ways: [] });
  });

  it.each<[Locale, FigureSpec, string, readonly number[]]>([
    ['RU', TENGE, '10,000', [10_000, 10]],
    ['RU', TENGE, '10.000', [10_000, 10]],
    ['KK', TENGE, '10,000', [10_000, 10]],
    ['RU', HECTARES, '12.345', [12_345, 12.345]],
    ['RU', HECTARES, '2,750', [2750, 2.75]],
    ['EN', TENGE, '10.000', [10_000, 10]],
    ['EN', HECTARES, '10,0000', [100_000, 10]],
    ['EN', TENGE, '1234,000', [1_234_000, 1234]],
    ['RU', TENGE, '13,500 млрд', [13_500e9, 13.5e9]],
    ['RU', MILLIONS, '12 500 000 ₸', [12.5, 12_500_000]],
  ])('%s %o: %j is asked about', (locale, spec, text, ways) => {
    expect(readFigure(text, locale, spec)).toEqual({ value: null, problem: 'TWO_WAYS', ways });
  });

  it.each<[FigureSpec, string, string]>([
    [TENGE, 'много', 'NOT_NUMBER'],
    [TENGE, '1e5', 'NOT_NUMBER'],
    [TENGE, '10²', 'NOT_NUMBER'],
    [TENGE, '½', 'NOT_NUMBER'],
    [TENGE, '10–20 млн', 'NOT_NUMBER'],
    [TENGE, '1 50', 'NOT_NUMBER'],
    [TENGE, '1,2.3', 'NOT_NUMBER'],
    [TENGE, '1,2,3', 'NOT_NUMBER'],
    [TENGE, '01.12.2026', 'NOT_NUMBER'],
    [TENGE, '2 млн 3 млрд', 'NOT_NUMBER'],
    [TENGE, '5 m2 m', 'NOT_NUMBER'],
    [TENGE, '.', 'NOT_NUMBER'],
    [TENGE, '-', 'NOT_NUMBER'],
    [TENGE, '1'.repeat(400), 'NOT_NUMBER'],
    [TENGE, '1'.repeat(90), 'OUT_OF_RANGE'],
    [TENGE, '$5 млн', 'OTHER_UNIT'],
    [TENGE, '5 млн евро', 'OTHER_UNIT'],
    [HECTARES, '5 000 м²', 'OTHER_UNIT'],
    [of('MVA', 4), '500 кВт', 'NOT_NUMBER'],
    [HECTARES, '2 m', 'NOT_NUMBER'],
    [TENGE, '-5', 'OUT_OF_RANGE'],
    [PERCENT, '140', 'OUT_OF_RANGE'],
    [TENGE, '1,5', 'NOT_WHOLE'],
    [HECTARES, '1,23456', 'TOO_PRECISE'],
  ])('%o: %j is refused: %s', (spec, text, problem) => {
    expect(readFigure(text, 'RU', spec)).toEqual({ value: null, problem, ways: [] });
  });

  it('is nothing where nothing is typed', () => {
    for (const text of ['', '  ', '\u00a0', '\u200b'])
      expect(readFigure(text, 'RU', TENGE)).toEqual({ value: null, problem: null, ways: [] });
  });

  it('of an unknown language counts only if all three read the same', () => {
    expect(agreedFigure('12 500', TENGE)).toBe(12_500);
    expect(agreedFigure('2,75', HECTARES)).toBe(2.75);
    expect(agreedFigure('10,000', TENGE)).toBeNull();
    expect(agreedFigure('12.345', HECTARES)).toBeNull();
  });

  it('of an address is read as we write it, and as others do where that leaves nothing open', () => {
    expect(addressFigure('12.345', HECTARES)).toBe(12.345);
    expect(addressFigure('13 млрд', TENGE)).toBe(13e9);
    expect(addressFigure('10.000', HECTARES)).toBeNull();
    expect(addressFigure('1e9', TENGE)).toBeNull();
    expect(addressFigure('NaN', TENGE)).toBeNull();
    expect(addressFigure('Infinity', TENGE)).toBeNull();
  });
});
