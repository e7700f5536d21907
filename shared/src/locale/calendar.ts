/** Calendar days as ISO 8601 text, which compares in the order of the days. */
const DAY_MS = 86_400_000;

const parts = (day: string): [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const timeOf = (day: string): number => Date.UTC(parts(day)[0], parts(day)[1] - 1, parts(day)[2]);

/** Later years have more digits and would not compare as text. */
const LAST_YEAR = 9_999;

/** The same day of the month a number of years later; 29 February becomes 1 March. */
export const yearsAfter = (day: string, years: number): string => {
  const [year, month, date] = parts(day);
  return dayOf(Date.UTC(Math.min(year + years, LAST_YEAR), month - 1, date));
};

/** The same day of the month a number of months later, or the last day of a shorter month. */
export const monthsAfter = (day: string, months: number): string => {
  const [year, month, date] = parts(day);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
};

export const dayBefore = (day: string): string => dayOf(timeOf(day) - DAY_MS);

export const dayAfter = (day: string): string => dayOf(timeOf(day) + DAY_MS);

/** The earliest and the latest day that an unknown day may be; twice the same when it is known. */
export interface DayRange {
  readonly earliest: string;
  readonly latest: string;
}

/** A length of time in whole years, then whole months, then days. */
export interface Period {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** The time from one day to another, excluding the later one. Zero when the other is not later. */
export const periodBetween = (from: string, until: string): Period => {
  if (until <= from) return { years: 0, months: 0, days: 0 };
  const apart = yearOf(until) - yearOf(from);
  const years = yearsAfter(from, apart) <= until ? apart : apart - 1;
  const anchor = yearsAfter(from, years);
  const monthsApart = (yearOf(until) - yearOf(anchor)) * 12 + parts(until)[1] - parts(anchor)[1];
  // From 29 February the year is not complete on the 28th, although the month has no later day.
  const months = Math.min(11, monthsAfter(anchor, monthsApart) <= until ? monthsApart : monthsApart - 1);
  return { years, months, days: daysBetween(monthsAfter(anchor, months), until) };
};

/** Number of days from one day to another, excluding the later one. */
export const daysBetween = (from: string, until: string): number => Math.round((timeOf(until) - timeOf(from)) / DAY_MS);

export const daysInYear = (year: number): number => daysBetween(`${year}-01-01`, `${year + 1}-01-01`);

export const yearOf = (day: string): number => parts(day)[0];

/** The first day that a date known to the year or month may mean; null when it is not a date. */
export const earliestDay = (partial: string): string | null => {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(partial);
  return match ? `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}` : null;
};

/** Saturday or Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(timeOf(day)).getUTCDay());
