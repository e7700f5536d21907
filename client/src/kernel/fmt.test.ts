import { describe, expect, it } from 'vitest';
import { formatDate, formatInstant, formatMoney, formatMoneyFull, formatNumber, formatQuantity } from './fmt.ts';

describe('numbers', () => {
  it.each([
    ['RU', 1234567.5, '1\u00a0234\u00a0567,5'],
    ['KK', 1000, '1\u00a0000'],
    ['EN', 1234567.25, '1,234,567.25'],
    ['RU', 0.5, '0,5'],
    ['RU', -3, '−3'],
    ['EN', -0.001, '0'],
  ] as const)('%s %d', (locale, value, text) => {
    expect(formatNumber(locale, value)).toBe(text);
  });
});

describe('money', () => {
  it.each([
    ['RU', 343_600_000_000, '343,6\u00a0млрд\u00a0₸'],
    ['KK', 343_600_000_000, '343,6\u00a0млрд\u00a0₸'],
    ['EN', 343_600_000_000, '₸343.6\u00a0bn'],
    ['RU', 1_700_000_000_000, '1,7\u00a0трлн\u00a0₸'],
    ['KK', 89_000, '89\u00a0мың\u00a0₸'],
    ['RU', 9_999, '9\u00a0999\u00a0₸'],
  ] as const)('%s %d in short form', (locale, amount, text) => {
    expect(formatMoney(locale, amount)).toBe(text);
  });

  it('is never converted: dollars stay dollars', () => {
    expect(formatMoney('RU', 100_000_000, 'USD')).toBe('100\u00a0млн\u00a0$');
    expect(formatMoneyFull('EN', 12_500_000)).toBe('₸12,500,000');
  });
});

describe('dates as far as they are known', () => {
  it.each([
    ['RU', '2026-01-28', '28\u00a0января 2026\u00a0г.'],
    ['KK', '2026-01-28', '2026\u00a0ж. 28\u00a0қаңтар'],
    ['EN', '2026-01-28', '28 January 2026'],
    ['RU', '2022-06', 'июнь 2022\u00a0г.'],
    ['KK', '2012', '2012\u00a0ж.'],
    ['RU', '1990s', '1990-е годы'],
    ['EN', '2000s', '2000s'],
  ] as const)('%s %s', (locale, date, text) => {
    expect(formatDate(locale, date)).toBe(text);
  });

  it('instants are told in Kazakhstan time', () => {
    expect(formatInstant('EN', '2026-01-27T20:30:00.000Z')).toBe('28 January 2026, 01:30');
  });
});

describe('quantities', () => {
  it('carry the unit of the language', () => {
    expect(formatQuantity('KK', 12.5, 'GCAL_HOUR')).toBe('12,5\u00a0Гкал/сағ');
  });
});
