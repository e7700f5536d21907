import { LOCALES } from '../../locale/locale.ts';
import { MEASURE_LIMITS } from '../../plans/measure-content.ts';
import { MAX_MEASURE_TENGE, MONEY_KINDS, MONEY_SOURCES } from '../../plans/vocabulary.ts';
import { compactCode } from '../../texts/digits.ts';
import { cellText } from '../cells.ts';
import { finding } from '../findings.ts';
import type { Heading, NamedColumn } from '../headings.ts';
import { readChoice } from '../read-choice.ts';
import type { Choices } from '../read-choice.ts';
import { readDate } from '../read-date.ts';
import { readNumber, refusedCell } from '../read-number.ts';
import type { ReadCell } from '../read-number.ts';
import { readText } from '../read-text.ts';
import type { SheetColumn } from '../sheet.ts';
import { BLOCKER_WORDS, CATEGORY_WORDS, STATUS_OF_MEASURE, UNIT_WORDS } from './choices.ts';
import { moneyHeading, moneyKey, moneyOfKey } from './money-headings.ts';
import type { MoneyColumn } from './money-headings.ts';
import { MEASURE_HEADINGS } from './words.ts';
import type { MeasureColumn } from './words.ts';

type Read = SheetColumn['read'];
type Reading = Pick<SheetColumn, 'read' | 'choices'>;

const text =
  (max: number, isLong = false): Read =>
  (cell, context) =>
    readText(cell, { max, isLong }, context);

const choice = (choices: Choices<string>): Reading => ({ read: (cell, context) => readChoice(cell, choices, context), choices });

const YEAR = /^(?:19[9]\d|20\d\d|2100)$/;

/** `2024`, `2024 год`, `31.12.2024`: a year. */
const year: Read = (cell, context) => {
  const { value, findings } = readDate(cell, context);
  if (value === null) return { value, findings };
  const stated = value.slice(0, 4);
  return YEAR.test(stated) ? { value: Number(stated), findings: [] } : refusedCell(finding('OUT_OF_RANGE', context.column));
};

/** Years between which a measure is carried out. */
export interface Term {
  readonly from: number;
  readonly to: number;
}

/** `2023–2025`, `2023-2025 гг.`, `2024`: the first and the last year. */
const term: Read = (cell, context): ReadCell<Term> => {
  const years = cellText(cell).match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  const [from, to = from, ...more] = years;
  if (from === undefined || to === undefined || more.length > 0 || !YEAR.test(from) || !YEAR.test(to))
    return refusedCell(finding('NOT_DATE', context.column, '2024–2026'));
  return { value: { from: Number(from), to: Number(to) }, findings: [] };
};

const kato: Read = (cell, { column }) => {
  const value = compactCode(cellText(cell));
  return /^\d{9}$/.test(value) ? { value, findings: [] } : refusedCell(finding('UNKNOWN_TOWN', column));
};

const READ: Record<MeasureColumn, Read | Reading> = {
  id: text(200),
  nameRu: text(MEASURE_LIMITS.title),
  nameKk: text(MEASURE_LIMITS.title),
  nameEn: text(MEASURE_LIMITS.title),
  town: text(120),
  kato,
  plan: text(300),
  category: choice(CATEGORY_WORDS),
  delivers: text(MEASURE_LIMITS.words, true),
  quantity: (cell, context) => readNumber(cell, { measure: 'PLAIN', size: 1, min: 0, max: MEASURE_LIMITS.quantity, places: 3 }, context),
  unit: choice(UNIT_WORDS),
  term,
  fromYear: year,
  toYear: year,
  status: choice(STATUS_OF_MEASURE),
  asOf: readDate,
  blocker: choice(BLOCKER_WORDS),
  blockedBy: text(MEASURE_LIMITS.words, true),
  owner: text(MEASURE_LIMITS.words),
  note: text(MEASURE_LIMITS.words, true),
  source: text(MEASURE_LIMITS.source),
  amendedOn: readDate,
  amendment: text(MEASURE_LIMITS.words),
};

/** A sum in whole tenge; the unit of the heading is the table's own way of writing and nothing to be told of. */
const tenge: Read = (cell, context) => {
  const { value, findings } = readNumber(cell, { measure: 'MONEY', size: 1, min: 0, max: MAX_MEASURE_TENGE, places: 0 }, context);
  return { value, findings: context.unit === '' ? findings : findings.filter(({ code }) => code !== 'UNIT_CONVERTED') };
};

const moneyColumn = (column: MoneyColumn): SheetColumn => {
  const [RU, KK, EN] = LOCALES.map((locale) => [moneyHeading(column, locale)]);
  const words: NamedColumn['words'] = { RU: RU ?? [], KK: KK ?? [], EN: EN ?? [] };
  return { key: moneyKey(column), words, read: tenge };
};

const FIRST_YEAR = 2015;
const LAST_YEAR = 2040;

const YEARS = [null, ...Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index)];

const MONEY_COLUMNS: readonly SheetColumn[] = YEARS.flatMap((year) =>
  MONEY_KINDS.flatMap((kind) => MONEY_SOURCES.map((source) => moneyColumn({ kind, year, source }))),
);

const OWN_COLUMNS: readonly SheetColumn[] = MEASURE_HEADINGS.map((heading) => {
  const reading = READ[heading.key];
  return { ...heading, ...(typeof reading === 'function' ? { read: reading } : reading) };
});

/** All columns that a sheet of measures may have: sums of every year among them. */
export const MEASURE_COLUMNS: readonly SheetColumn[] = [...OWN_COLUMNS, ...MONEY_COLUMNS];

const withYears = (years: ReadonlySet<number | null>): SheetColumn[] =>
  MEASURE_COLUMNS.filter(({ key }) => {
    const money = moneyOfKey(key);
    return money === null || years.has(money.year);
  });

/** The columns that a person chooses among: sums of the years that the headings name, and of all years together. */
export const offeredMeasureColumns = (headings: readonly Heading[]): SheetColumn[] =>
  withYears(new Set([null, ...headings.flatMap(({ text }) => text.match(/(?<!\d)20[0-4]\d(?!\d)/g)?.map(Number) ?? [])]));

/** The term of the plans of the towns, which the template is made for. */
const TEMPLATE_YEARS: readonly number[] = [2023, 2024, 2025, 2026, 2027];

const isOfTemplate = (key: string): boolean => {
  const money = moneyOfKey(key);
  if (money === null) return true;
  if (money.year === null) return money.source === 'QUASI_STATE' || money.source === 'PRIVATE';
  return TEMPLATE_YEARS.includes(money.year) && (money.source === 'NATIONAL_BUDGET' || money.source === 'LOCAL_BUDGET');
};

export const MEASURE_TEMPLATE: readonly SheetColumn[] = MEASURE_COLUMNS.filter(({ key }) => isOfTemplate(key));
