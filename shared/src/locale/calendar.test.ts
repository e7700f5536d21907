import { expect, it } from 'vitest';
import { daysBetween, dayAfter, dayBefore, daysInYear, earliestDay, periodBetween, yearsAfter } from './calendar.ts';

it.each([
  ['2026-03-01', 7, '2033-03-01'],
  ['2024-02-29', 1, '2025-03-01'],
  ['2024-02-29', 4, '2028-02-29'],
])('%s and %i years is %s', (day, years, expected) => expect(yearsAfter(day, years)).toBe(expected));

it.each([
  ['2026-07-01', '2027-01-01', 184],
  ['2024-02-28', '2024-03-01', 2],
])('from %s until %s are %i days', (from, until, days) => expect(daysBetween(from, until)).toBe(days));

it.each([
  [2026, 365],
  [2028, 366],
])('%i has %i days', (year, days) => expect(daysInYear(year)).toBe(days));

it.each([
  ['2036', '2036-01-01'],
  ['2036-12', '2036-12-01'],
  ['2036-12-31', '2036-12-31'],
  ['never', null],
])('%s may mean %s at the earliest', (partial, day) => expect(earliestDay(partial)).toBe(day));

it.each([
  ['2026-12-15', '2027-01-01', { years: 0, months: 0, days: 17 }],
  ['2026-12-15', '2036-01-01', { years: 9, months: 0, days: 17 }],
  ['2026-03-01', '2041-03-01', { years: 15, months: 0, days: 0 }],
  ['2026-01-31', '2026-03-01', { years: 0, months: 1, days: 1 }],
  ['2024-02-29', '2031-03-01', { years: 7, months: 0, days: 0 }],
  ['2027-02-01', '2027-01-01', { years: 0, months: 0, days: 0 }],
  ['2024-02-29', '2025-02-28', { years: 0, months: 11, days: 30 }],
])('from %s until %s is %o', (from, until, period) => expect(periodBetween(from, until)).toEqual(period));

it('the days beside a day cross months and years', () => {
  expect(dayBefore('2027-01-01')).toBe('2026-12-31');
  expect(dayAfter('2028-02-28')).toBe('2028-02-29');
});
