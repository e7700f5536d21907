import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { readFigure } from 'shared/typed/read-figure.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import { FIELD_UNITS } from 'shared/typed/vocabulary.ts';
import { formatFigure, formatMoneyFull } from './fmt.ts';

const MOST = 1e14;
const locales = fc.constantFrom<Locale>(...LOCALES);
const places = fc.integer({ min: 0, max: 6 });
/** A figure with at most this many decimals, as a field may hold it. */
const figures = places.chain((kept) =>
  fc.record({
    kept: fc.constant(kept),
    value: fc
      .oneof(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: -1e9, max: 1e9 }))
      .map((digits) => digits / 10 ** kept || 0),
  }),
);
const wide = (kept: number, unit: FigureSpec['unit'] = 'PLAIN'): FigureSpec => ({ unit, min: -MOST, max: MOST, places: kept });

describe('a figure as a field shows it', () => {
  it('is read again as it was, in every language', () => {
    fc.assert(
      fc.property(locales, figures, fc.constantFrom(...FIELD_UNITS), (locale, { value, kept }, unit) => {
        expect(readFigure(formatFigure(locale, value), locale, wide(kept, unit))).toEqual({ value, problem: null, ways: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('is read again as a sum with its sign', () => {
    fc.assert(
      fc.property(
        locales,
        fc.integer({ min: 0, max: 1e14 }),
        fc.constantFrom('KZT' as const, 'USD' as const),
        (locale, value, currency) => {
          expect(
            readFigure(formatMoneyFull(locale, value, currency), locale, wide(0, currency === 'KZT' ? 'TENGE' : 'DOLLARS')).value,
          ).toBe(value);
        },
      ),
    );
  });

  it('is the same with every space and apostrophe between its groups', () => {
    const signs = fc.constantFrom(' ', '\u00a0', '\u2009', '\u202f', '\u2007', "'", '’', '_');
    fc.assert(
      fc.property(locales, fc.integer({ min: 1000, max: 1e14 }), signs, (locale, value, sign) => {
        expect(readFigure(formatFigure('RU', value).replaceAll('\u00a0', sign), locale, wide(2)).value).toBe(value);
      }),
    );
  });
});

describe('a text with one point or comma and three digits behind it', () => {
  const parts = fc.record({
    head: fc.integer({ min: 1, max: 999 }),
    tail: fc.integer({ min: 0, max: 999 }).map((tail) => String(tail).padStart(3, '0')),
    sign: fc.constantFrom('.', ','),
  });

  it('is never read silently against the language of the page', () => {
    fc.assert(
      fc.property(locales, parts, (locale, { head, tail, sign }) => {
        const own = locale === 'EN' ? '.' : ',';
        const { value, ways } = readFigure(`${head}${sign}${tail}`, locale, wide(3));
        const [joined, decimal] = [Number(`${head}${tail}`), Number(`${head}.${tail}`)];
        if (locale === 'EN' && sign === ',') expect(value).toBe(joined);
        else if (sign === own && !tail.endsWith('0')) expect(value).toBe(decimal);
        else expect(new Set(ways)).toEqual(new Set([joined, decimal]));
      }),
    );
  });

  it('leaves two ways that are each written so that they are read without a question', () => {
    fc.assert(
      fc.property(locales, parts, (locale, { head, tail, sign }) => {
        for (const way of readFigure(`${head}${sign}${tail}`, locale, wide(3)).ways)
          expect(readFigure(formatFigure(locale, way), locale, wide(3)).value).toBe(way);
      }),
    );
  });
});

describe('any text at all', () => {
  it('is read as nothing, as one figure within the bounds, as a question or as a refusal', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '1',
          '10',
          '000',
          '5',
          ',',
          '.',
          ' ',
          '\u00a0',
          "'",
          '-',
          '−',
          '(',
          ')',
          '%',
          '₸',
          '$',
          'млн',
          'bn',
          'm',
          'тыс.',
          'га',
          'м²',
          '²',
          '½',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(locales, pieces, (locale, all) => {
        const text = all.join('');
        const { value, problem, ways } = readFigure(text, locale, { unit: 'TENGE', min: 0, max: 1e12, places: 2 });
        if (value !== null) expect(value >= 0 && value <= 1e12 && /\p{Nd}/u.test(text)).toBe(true);
        expect(value === null || problem === null).toBe(true);
        expect(ways.length > 1).toBe(problem === 'TWO_WAYS');
      }),
      { numRuns: 3000 },
    );
  });
});
