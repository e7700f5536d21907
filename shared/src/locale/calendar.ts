/** Calendar days as ISO 8601 text; texts of this form compare like the days. */
const DAY_MS = 86_400_000;

const parts = (day: string): [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const timeOf = (day: string): number => Date.UTC(parts(day)[0], parts(day)[1] - 1, parts(day)[2]);

/** Later years would not compare as text. */
const LAST_YEAR = 9_999;

/** The same day of the month so many years later; 29 February becomes 1 March. */
export const yearsAfter = (day: string, years: number): string => {
  const [year, month, date] = parts(day);
  return dayOf(Date.UTC(Math.min(year + years, LAST_YEAR), month - 1, date));
};

/** Days from one day to another, the later one not counted. */
export const daysBetween = (from: string, until: string): number => Math.round((timeOf(until) - timeOf(from)) / DAY_MS);

export const daysInYear = (year: number): number => daysBetween(`${year}-01-01`, `${year + 1}-01-01`);

export const yearOf = (day: string): number => parts(day)[0];

/** The first day that a date known to the year or month may mean; null when it is no date. */
export const earliestDay = (partial: string): string | null => {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(partial);
  return match ? `${match[1]}-${match[2] ?? '01'}-${match[3] ?? '01'}` : null;
};

/** The last day that a date known to the year or month may mean; null when it is no date. */
export const latestDay = (partial: string): string | null => {
  const [year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(partial)?.slice(1) ?? [];
  if (!year) return null;
  // Day 0 is the last one of the month before.
  return day ? `${year}-${month}-${day}` : dayOf(Date.UTC(Number(year), month ? Number(month) : 12, 0));
};

/** So many working days later, Monday to Friday. Public holidays are set each year by decree and are not known here. */
export const workingDaysAfter = (day: string, count: number): string => {
  let time = timeOf(day);
  for (let left = count; left > 0; ) {
    time += DAY_MS;
    const weekday = new Date(time).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return dayOf(time);
};
