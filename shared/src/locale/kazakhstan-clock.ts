/** Kazakhstan's clock: one time zone, UTC+5 all year, since 1 March 2024. */
const AHEAD_MS = 5 * 3_600_000;

const local = (instant: Date): string => new Date(instant.getTime() + AHEAD_MS).toISOString();

/** Calendar day in Kazakhstan at an instant, ISO 8601. */
export const kazakhstanDay = (instant: Date): string => local(instant).slice(0, 10);

/** Time of day in Kazakhstan at an instant: `09:30`. */
export const kazakhstanTime = (instant: Date): string => local(instant).slice(11, 16);
