import { dayAfter, isWeekend, yearOf } from './calendar.ts';
import { HOLIDAYS } from './holidays.ts';
import type { HolidayYear } from './holidays.ts';

const KNOWN: ReadonlyMap<number, HolidayYear> = new Map(HOLIDAYS.map((one) => [one.year, one]));

/** Whether a day is worked in a five-day week in Kazakhstan. In a year without a table: Monday to Friday. */
export const isWorkingDay = (day: string): boolean => {
  const table = KNOWN.get(yearOf(day));
  return isWeekend(day) ? (table?.worked.includes(day) ?? false) : !(table?.daysOff.includes(day) ?? false);
};

export interface WorkingTime {
  /** The last of the working days. */
  readonly day: string;
  /** Years that were crossed without a table: with their holidays the day is later. */
  readonly unknownYears: number[];
}

/** A number of working days later; none later for zero. `counts`: false for a working day that does not count. */
export const workingDaysAfter = (from: string, count: number, counts: (day: string) => boolean = () => true): WorkingTime => {
  let day = from;
  const crossed = new Set<number>();
  for (let left = count; left > 0;) {
    day = dayAfter(day);
    crossed.add(yearOf(day));
    if (isWorkingDay(day) && counts(day)) left -= 1;
  }
  return { day, unknownYears: [...crossed].filter((year) => !KNOWN.has(year)) };
};

/** Working days after one day up to another, which is counted too. */
export const workingDaysBetween = (from: string, until: string, counts: (day: string) => boolean = () => true): number => {
  let number = 0;
  for (let day = dayAfter(from); day <= until; day = dayAfter(day)) if (isWorkingDay(day) && counts(day)) number += 1;
  return number;
};
