/** Days of one year on which a five-day week differs from Monday to Friday, as somebody has published them. */
export interface HolidayYear {
  readonly year: number;
  /** Days off from Monday to Friday, also those that stand for a holiday at a weekend. */
  readonly daysOff: readonly string[];
  /** Saturdays and Sundays that are worked instead of another day. */
  readonly worked: readonly string[];
  readonly source: string;
  /** The day of the source. */
  readonly asOf: string;
}

/**
 * Kazakhstan's calendar of days off, year by year. Holidays at a weekend move by law, other days by order of the minister, and the first
 * day of Kurban-ait by the lunar calendar, so that no year follows from another. A year that is not here is not known.
 */
export const HOLIDAYS: readonly HolidayYear[] = [
  {
    year: 2025,
    daysOff: [
      '2025-01-01',
      '2025-01-02',
      '2025-01-03',
      '2025-01-07',
      '2025-03-10',
      '2025-03-21',
      '2025-03-24',
      '2025-03-25',
      '2025-05-01',
      '2025-05-07',
      '2025-05-09',
      '2025-06-06',
      '2025-07-07',
      '2025-09-01',
      '2025-10-27',
      '2025-12-16',
    ],
    worked: ['2025-01-05'],
    source: 'https://rus.azattyq-ruhy.kz/index.php/society/77649-prazdniki-i-vykhodnye-kak-kazakhstantsy-otdokhnut-v-2025-godu/amp',
    asOf: '2025',
  },
  {
    year: 2026,
    daysOff: [
      '2026-01-01',
      '2026-01-02',
      '2026-01-07',
      '2026-03-09',
      '2026-03-23',
      '2026-03-24',
      '2026-03-25',
      '2026-05-01',
      '2026-05-07',
      '2026-05-11',
      '2026-05-27',
      '2026-07-06',
      '2026-08-31',
      '2026-10-26',
      '2026-12-16',
    ],
    worked: [],
    source: 'https://www.inform.kz/ru/kak-budut-otdihat-kazahstantsi-v-2026-godu-947dd6',
    asOf: '2026-01-02',
  },
];
