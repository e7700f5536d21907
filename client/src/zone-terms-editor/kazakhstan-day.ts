const HOURS = 5;

/** The calendar day in Kazakhstan (UTC+5 all year) at an instant, ISO 8601. */
export const kazakhstanDay = (instant: number): string => new Date(instant + HOURS * 3_600_000).toISOString().slice(0, 10);
