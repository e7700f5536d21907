import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../locale/locale.ts';
import { dayOfSerial } from './cells.ts';
import type { RawCell } from './cells.ts';
import { CONDITION_WORDS, LEGAL_WORDS, STATUS_WORDS } from './opportunities/choices.ts';
import { FACILITY_COLUMNS } from './facilities/columns.ts';
import { readChoice, readChoices, saysUnknown, YES_NO } from './read-choice.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import type { NumberSpec } from './read-number.ts';
import { kilometresBetween, pointProblem, readDegrees, readPair } from './read-point.ts';
import { readCadastral, readText } from './read-text.ts';

const at = (locale: Locale = 'RU', unit = '') => ({ column: 'x', locale, unit });
const HA: NumberSpec = { measure: 'AREA', size: 10_000, min: 0, max: 100_000, places: 4 };
const M2: NumberSpec = { measure: 'AREA', size: 1, min: 0, max: 100_000_000, places: 0 };
const KM: NumberSpec = { measure: 'DISTANCE', size: 1_000, min: 0, max: 1_000_000, places: 3 };
const MONEY: NumberSpec = { measure: 'MONEY', size: 1, min: 0, max: 1e13, places: 0 };

describe('a number in a cell', () => {
  it.each<[RawCell, NumberSpec, string, number]>([
    [12.5, HA, '', 12.5],
    ['12,5', HA, '', 12.5],
    ['12,5 га', HA, '', 12.5],
    ['15 000', M2, '', 15_000],
    ['15\u00a0000', M2, '', 15_000],
    ['15\u202f000 кв.м', M2, '', 15_000],
    ['15 000 м²', HA, '', 1.5],
    [15_000, HA, 'м²', 1.5],
    ['12 соток', HA, '', 0.12],
    [25, M2, 'тыс. м²', 25_000],
    ['25 тыс. кв. м', M2, '', 25_000],
    ['1,2 км', KM, '', 1.2],
    ['350 м', KM, '', 0.35],
    ['12,5 млн тенге', MONEY, '', 12_500_000],
    [12.5, MONEY, 'млн тенге', 12_500_000],
    ['около 40 га', HA, '', 40],
  ])('%j (heading unit %o %s) is %d', (cell, spec, unit, value) => {
    expect(readNumber(cell, spec, at('RU', unit)).value).toBe(value);
  });

  it.each<[RawCell, NumberSpec, string, string | null]>([
    ['много', HA, 'NOT_NUMBER', null],
    ['12 зданий', HA, 'NOT_NUMBER', '12'],
    ['5 МВА', HA, 'OTHER_UNIT', null],
    ['12.345', HA, 'TWO_WAYS', '12345 / 12.345'],
    [{ day: '2026-05-01' }, HA, 'DATE_FOR_NUMBER', '1.05'],
    [-1, HA, 'OUT_OF_RANGE', null],
    [12.5, M2, 'NOT_WHOLE', '13'],
    [true, HA, 'NOT_NUMBER', null],
  ])('%j is refused: %s', (cell, spec, code, suggestion) => {
    const { value, findings } = readNumber(cell, spec, at());
    expect(value).toBeNull();
    expect(findings).toEqual([{ code, column: 'x', suggestion }]);
  });

  it('of hectares, written with any space and either sign, is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(' ', '\u00a0', '\u202f', '\u2009'), (tenths, space) => {
        const whole = String(Math.floor(tenths / 10)).replace(/\B(?=(\d{3})+$)/g, space);
        const value = Number((tenths / 10).toFixed(1));
        for (const sign of [',', '.']) expect(readNumber(`${whole}${sign}${tenths % 10} га`, HA, at()).value).toBe(value);
      }),
    );
  });
});

describe('a date in a cell', () => {
  it.each<[RawCell, string]>([
    [{ day: '2012-03-01' }, '2012-03-01'],
    [2012, '2012'],
    ['2012', '2012'],
    ['2012 г.', '2012'],
    ['с 2012 года', '2012'],
    ['2012 жылдан', '2012'],
    [41_000, '2012-04-01'],
    ['01.03.2012', '2012-03-01'],
    ['1/3/2012', '2012-03-01'],
    ['03.2012', '2012-03'],
    ['2012-03', '2012-03'],
    ['2012-03-01T00:00:00', '2012-03-01'],
    ['28 января 2026 г.', '2026-01-28'],
    ['2026 жылғы 28 қаңтар', '2026-01-28'],
    ['28 January 2026', '2026-01-28'],
    ['январь 2026', '2026-01'],
    ['1990s', '1990s'],
    ['1990-е годы', '1990s'],
    ['1990-жылдар', '1990s'],
  ])('%j is %s', (cell, value) => {
    expect(readDate(cell, at()).value).toBe(value);
  });

  it.each<[RawCell]>([['31.02.2012'], ['давно'], ['13.2012'], [123], [1_000_000], [false], ['99.99.9999']])('%j is none', (cell) => {
    expect(readDate(cell, at())).toMatchObject({ value: null, findings: [{ code: 'NOT_DATE' }] });
  });

  it('of either calendar of Excel is the same day', () => {
    expect(dayOfSerial(41_000, false)).toBe('2012-04-01');
    expect(dayOfSerial(41_000 - 1_462, true)).toBe('2012-04-01');
    expect(dayOfSerial(1, false)).toBe('1900-01-01');
    expect(dayOfSerial(Number.NaN, false)).toBeNull();
  });
});

describe('a word of a closed list', () => {
  it.each([
    ['Простаивает', 'IDLE'],
    ['не работает', 'IDLE'],
    ['бос тұр', 'IDLE'],
    ['Idle', 'IDLE'],
    ['REVIVED', 'REVIVED'],
    ['используеться частично', 'PARTLY_USED'],
  ])('%s is %s', (text, value) => {
    expect(readChoice(text, STATUS_WORDS, at()).value).toBe(value);
  });

  it('is suggested when only a part of it is known', () => {
    expect(readChoice('ремонтируется', CONDITION_WORDS, at())).toMatchObject({ value: null, findings: [{ code: 'UNKNOWN_WORD' }] });
    expect(readChoice('капитальный, кровля', CONDITION_WORDS, at()).findings[0]?.suggestion).toBe('нужен капитальный ремонт');
  });

  it('may stand beside others', () => {
    expect(readChoices('в залоге; арест', LEGAL_WORDS, at()).value).toEqual(['PLEDGED', 'ARRESTED']);
    expect(readChoices('залог, что-то', LEGAL_WORDS, at()).value).toBeNull();
  });

  it('is yes or no in three languages', () => {
    for (const yes of ['да', 'Иә', 'YES', '+', 'имеется', true, 1]) expect(readChoice(yes, YES_NO, at()).value).toBe('YES');
    for (const no of ['нет', 'жоқ', 'No', false]) expect(readChoice(no, YES_NO, at()).value).toBe('NO');
  });

  it('of nothing known is an empty cell', () => {
    for (const text of ['-', '—', 'н/д', 'нет данных', 'NA', 'белгісіз', '?']) expect(saysUnknown(text)).toBe(true);
    expect(saysUnknown('+')).toBe(false);
  });
});

describe('a place in a cell', () => {
  it('is read in degrees and pairs', () => {
    expect(readDegrees('49,8014')).toBe(49.8014);
    expect(readDegrees(`49°48'05"`)).toBeCloseTo(49.801389, 5);
    expect(readDegrees('49.80 с.ш.')).toBe(49.8);
    expect(readDegrees('около 49')).toBeNull();
    expect(readPair('POINT (67.7131 47.8014)')).toEqual({ lat: 47.8014, lng: 67.7131 });
    expect(readPair('47,8014; 67,7131')).toEqual({ lat: 47.8014, lng: 67.7131 });
    expect(readPair('47.8014, 67.7131')).toEqual({ lat: 47.8014, lng: 67.7131 });
    expect(readPair('нет')).toBeNull();
  });

  it('is looked at for what registers often contain', () => {
    expect(pointProblem({ lat: 0, lng: 0 })?.code).toBe('NULL_POINT');
    expect(pointProblem({ lat: 67.7, lng: 47.8 })).toEqual({ code: 'SWAPPED_POINT', suggestion: '47.8, 67.7' });
    expect(pointProblem({ lat: 10, lng: 10 })?.code).toBe('OUTSIDE_COUNTRY');
    expect(pointProblem({ lat: 47.8, lng: 67.7 })).toBeNull();
    expect(kilometresBetween({ lat: 47.8, lng: 67.7 }, { lat: 47.8, lng: 67.7 })).toBe(0);
  });

  it('has cadastral numbers in one spelling', () => {
    expect(readCadastral('09:142:012:345', at())).toEqual({ value: ['09-142-012-345'], findings: [] });
    expect(readCadastral('09-142-012-345; 09-142-012-346', at()).value).toHaveLength(2);
    expect(readCadastral('без номера', at()).findings[0]?.code).toBe('CADASTRAL_SHAPE');
  });
});

describe('any cell', () => {
  const cells: fc.Arbitrary<RawCell> = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom<RawCell>({ day: '2026-11-30' }, { fault: 'FORMULA_ERROR' }),
  );

  it('is read by every column or refused in words, and never throws', () => {
    fc.assert(
      fc.property(cells, fc.constantFrom(...FACILITY_COLUMNS), fc.constantFrom<Locale>('RU', 'KK', 'EN'), (cell, column, locale) => {
        const { value, findings } = column.read(cell, at(locale));
        expect(value === undefined).toBe(false);
        expect(Array.isArray(findings)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of text loses what nobody sees', () => {
    expect(readText('Завод\u0000\u200b «Мир»', { max: 100 }, at())).toEqual({
      value: 'Завод «Мир»',
      findings: [{ code: 'CHARACTERS_REMOVED', column: 'x', suggestion: null }],
    });
    expect(readText('x'.repeat(101), { max: 100 }, at()).findings[0]?.code).toBe('TOO_LONG');
  });
});
