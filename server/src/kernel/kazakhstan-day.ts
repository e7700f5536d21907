const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Calendar day in Kazakhstan (one zone, UTC+5, since 1 March 2024), ISO 8601. */
export const kazakhstanDay = (instant: Date): string => DAY.format(instant);
