import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, isWeekend } from './calendar.ts';
import { HOLIDAYS } from './holidays.ts';
import { isWorkingDay, workingDaysAfter, workingDaysBetween } from './working-days.ts';

const day = fc
  .date({ min: new Date('2024-12-01'), max: new Date('2027-03-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the table of holidays', () => {
  it('names days off that would be worked, and worked days that would be free, once each and of its year, with a source', () => {
    for (const { year, daysOff, worked, source, asOf } of HOLIDAYS) {
      for (const one of [...daysOff, ...worked]) expect(one.slice(0, 4)).toBe(String(year));
      expect(daysOff.filter(isWeekend)).toEqual([]);
      expect(worked.filter((one) => !isWeekend(one))).toEqual([]);
      expect(new Set(daysOff).size).toBe(daysOff.length);
      expect(source).toMatch(/^https:\/\//);
      expect(asOf >= String(year - 1)).toBe(true);
    }
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-26', 10, '2026-12-10'],
    ['2026-12-15', 1, '2026-12-17'],
    ['2026-03-20', 1, '2026-03-26'],
    ['2026-05-08', 1, '2026-05-12'],
    ['2025-01-01', 1, '2025-01-05'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-26', 0, '2026-11-26'],
  ])('%s and %i is %s', (from, count, expected) => expect(workingDaysAfter(from, count)).toEqual({ day: expected, unknownYears: [] }));

  it('in a year without a table are Monday to Friday, and it is said', () => {
    expect(workingDaysAfter('2026-12-28', 5)).toEqual({ day: '2027-01-04', unknownYears: [2027] });
  });

  it('are what they count: so many later, so many between, the last one worked, in order', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const until = workingDaysAfter(from, count).day;
        expect(workingDaysBetween(from, until)).toBe(count);
        expect(isWorkingDay(until)).toBe(true);
        expect(daysBetween(from, until)).toBeGreaterThanOrEqual(count);
        expect(workingDaysAfter(from, count + 1).day > until).toBe(true);
      }),
    );
  });

  it('add up', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (from, first, second) => {
        expect(workingDaysAfter(workingDaysAfter(from, first).day, second).day).toBe(workingDaysAfter(from, first + second).day);
      }),
    );
  });
});
