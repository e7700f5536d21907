import { dayAfter, earliestDay } from '../locale/calendar.ts';
import type { DayRange } from '../locale/calendar.ts';

const nextMonth = (year: number, month: number): string =>
  month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;

const firstDayWithout = (validUntil: string): DayRange | null => {
  const earliest = earliestDay(validUntil);
  if (earliest === null) return null;
  const [year, month, day] = validUntil.split('-');
  if (month === undefined) return { earliest, latest: `${Number(year) + 1}-01-01` };
  if (day === undefined) return { earliest, latest: nextMonth(Number(year), Number(month)) };
  const known = validUntil.endsWith('-12-31') ? dayAfter(validUntil) : validUntil;
  return { earliest: known, latest: known };
};

/**
 * The first day on which a zone no longer exists; null: its end is not known. An act names a day until which the zone exists,
 * and that day is the first one without it; only 31 December is read as the last day with it. Where the end is known to the
 * year or month, any day of it may be the first.
 */
export const zoneEnd = (validUntil: string | null): DayRange | null => (validUntil === null ? null : firstDayWithout(validUntil));

/** Whether the zone may still exist on a day. */
export const mayStandOn = (validUntil: string | null, day: string): boolean => {
  const end = zoneEnd(validUntil);
  return end === null || day < end.latest;
};
