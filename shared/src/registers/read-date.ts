import { finding } from './findings.ts';
import { dayOfSerial } from './cells.ts';
import type { RawCell } from './cells.ts';
import { foldedWords } from './likeness.ts';
import { refusedCell } from './read-number.ts';
import type { CellContext, ReadCell } from './read-number.ts';

/** Beginnings of the names of months in three languages, folded. */
const MONTHS: readonly (readonly string[])[] = [
  ['янв', 'кантар', 'jan'],
  ['фев', 'акпан', 'feb'],
  ['мар', 'наурыз', 'mar'],
  ['апр', 'сауир', 'apr'],
  ['май', 'мая', 'мамыр', 'may'],
  ['июн', 'маусым', 'jun'],
  ['июл', 'шилде', 'jul'],
  ['авг', 'тамыз', 'aug'],
  ['сен', 'кыркуйек', 'sep'],
  ['окт', 'казан', 'oct'],
  ['ноя', 'караша', 'nov'],
  ['дек', 'желтоксан', 'dec'],
];

const monthOf = (word: string): number => MONTHS.findIndex((names) => names.some((name) => word.startsWith(name))) + 1;

const pad = (number: number): string => String(number).padStart(2, '0');

const FIRST_YEAR = 1700;
const LAST_YEAR = 2100;

const isWithin = (value: number, first: number, last: number): boolean => value >= first && value <= last;

const wholeDay = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
};

/** Year, year and month, or day; null when there is no such day. */
const partial = (year: number, month: number | null = null, day: number | null = null): string | null => {
  if (!isWithin(year, FIRST_YEAR, LAST_YEAR)) return null;
  if (month === null) return String(year);
  if (!isWithin(month, 1, 12)) return null;
  return day === null ? `${year}-${pad(month)}` : wholeDay(year, month, day);
};

/** Year, month and perhaps day of ISO 8601. */
const inIso = ([, year, month, day]: RegExpExecArray): string | null =>
  partial(Number(year), Number(month), day === undefined ? null : Number(day));

const inDigits = (text: string): string | null | undefined => {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T.*)?$/u.exec(text);
  if (iso) return inIso(iso);
  const dayFirst = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u.exec(text);
  if (dayFirst) return partial(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^(\d{1,2})[./](\d{4})$/u.exec(text);
  return monthFirst ? partial(Number(monthFirst[2]), Number(monthFirst[1])) : undefined;
};

/** `28 января 2026 г.`, `2026 жылғы 28 қаңтар`, `28 January 2026`, `январь 2026`. */
const inWords = (text: string): string | null => {
  const words = foldedWords(text).split(' ');
  const year = words.find((word) => /^\d{4}$/.test(word));
  const month = words.map(monthOf).find((number) => number > 0);
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  return year && month ? partial(Number(year), month, day === undefined ? null : Number(day)) : null;
};

/** `2012`, `2012 г.`, `с 2012 года`, `2012 жылдан`, `since 2012`. */
const YEAR = /^(?:с|с\s|со|since|from)?\s*(\d{4})\s*(?:г|г\.|год|года|году|ж|ж\.|жыл|жылы|жылдан|жылдан бері)?$/iu;

/** `1990s`, `1990-е годы`, `1990-жылдар`. */
const DECADE = /^(\d{3}0)(?:s|-?\s*е(?:\s*(?:годы|гг\.?))?|-?\s*жылдары?)$/iu;

const dayIn = (text: string): string | null => {
  const trimmed = text.trim().replace(/\s*г\.$/u, ' г');
  const year = YEAR.exec(trimmed);
  if (year) return partial(Number(year[1]));
  const decade = DECADE.exec(trimmed);
  if (decade) return partial(Number(decade[1])) && `${decade[1]}s`;
  const digits = inDigits(trimmed.replace(/\s*г$/u, ''));
  return digits === undefined ? inWords(trimmed) : digits;
};

/** The serial numbers of 1 January 1950 and 31 December 2099: a smaller number is a year, a larger one nothing. */
const isSerial = (number: number): boolean => number >= 18_264 && number <= 73_050;

/** Reads a day, a month or a year: `2026-11-30`, `2026-11`, `2026`. Day-first where figures leave it open, as the country writes. */
export const readDate = (cell: RawCell, { column }: CellContext): ReadCell<string> => {
  if (cell !== null && typeof cell === 'object' && 'day' in cell) return { value: cell.day, findings: [] };
  if (typeof cell === 'number' && isSerial(cell)) {
    const day = dayOfSerial(cell, false);
    return { value: day, findings: [finding('SERIAL_DATE', column, day)] };
  }
  const value = typeof cell === 'number' ? partial(cell) : typeof cell === 'string' ? dayIn(cell) : null;
  return value === null ? refusedCell(finding('NOT_DATE', column)) : { value, findings: [] };
};
