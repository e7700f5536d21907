import type { Locale } from '../locale/locale.ts';
import { cellText, isBlank } from './cells.ts';
import type { RawCell } from './cells.ts';
import { foldedWords, nearest } from './likeness.ts';

/** What a sheet is called by in its first rows: a column, and the words for it. */
export interface NamedColumn {
  readonly key: string;
  /** Words of the heading in each language, the first of each being the one of the template. */
  readonly words: Readonly<Record<Locale, readonly string[]>>;
  /** Names of the field in public standards, each with its unit there; empty where it has none or the column's own. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** A heading that is put together of words that each say something: «План 2024, местный бюджет, млн тенге». */
export interface ComposedHeading {
  readonly key: string;
  readonly locale: Locale | null;
  /** Empty: it names none. */
  readonly unit: string;
}

/** What headings of a kind of sheet are recognised by. */
export interface NamedSheet {
  readonly columns: readonly NamedColumn[];
  /** Reads composed headings; they come before the words of columns. */
  readonly composed?: (text: string) => ComposedHeading | null;
}

/** A column of a file and what it was taken for. */
export interface Heading {
  /** Place in the row, from 0. */
  readonly index: number;
  readonly text: string;
  /** Key of the column; null: not recognised, or left out by the person. */
  readonly column: string | null;
  /** What stands in brackets or after a comma: «Площадь, м²». Empty when nothing does. */
  readonly unit: string;
  /** Key of the column that a heading before it was taken for already; missing: it is the first of its kind, or means nothing. */
  readonly repeats?: string;
}

type Known = ComposedHeading;

const joined = (text: string): string => foldedWords(text).replace(/ /g, '');

interface Dictionary {
  readonly known: ReadonlyMap<string, Known>;
  readonly composed: NonNullable<NamedSheet['composed']>;
}

/** Words and field names of all columns, folded, and how the others are read. */
const dictionaryOf = ({ columns, composed = () => null }: NamedSheet): Dictionary => {
  const known = new Map<string, Known>();
  for (const { key, words, fields = {} } of columns) {
    for (const locale of ['RU', 'KK', 'EN'] as const)
      for (const word of words[locale]) if (!known.has(joined(word))) known.set(joined(word), { key, locale, unit: '' });
    for (const [field, unit] of Object.entries(fields)) known.set(joined(field), { key, locale: null, unit });
  }
  return { known, composed };
};

/** `Площадь участка (м²)`, `Площадь участка, м²`: the words and the unit. */
const apart = (text: string): { readonly words: string; readonly unit: string } => {
  const [, words = text, bracketed, after] = /^(.*?)(?:\s*[([]([^)\]]*)[)\]]\s*\*?|,\s*([^,]{1,20}))?$/su.exec(text.trim()) ?? [];
  return { words, unit: (bracketed ?? after ?? '').trim() };
};

const isSameColumn = (one: Known, other: Known): boolean => one.key === other.key;

const recognise = (text: string, { known, composed }: Dictionary): Known | null => {
  const put = composed(text);
  if (put) return put;
  const whole = nearest(joined(text), known, isSameColumn);
  if (whole?.edits === 0) return whole.value;
  const { words } = apart(text);
  return nearest(joined(words), known, isSameColumn)?.value ?? whole?.value ?? null;
};

/** The column that each heading stands for; of two with the same meaning the first counts. */
export const recogniseHeadings = (row: readonly RawCell[], sheet: NamedSheet): Heading[] => {
  const known = dictionaryOf(sheet);
  const taken = new Set<string>();
  return row.map((cell, index) => {
    const text = cellText(cell).replace(/\s+/g, ' ').trim();
    const found = text === '' ? null : recognise(text, known);
    const column = found && !taken.has(found.key) ? found.key : null;
    if (column) taken.add(column);
    return { index, text, column, unit: found?.unit || apart(text).unit, ...(found && !column ? { repeats: found.key } : {}) };
  });
};

/** Below the first row with so many known columns stand the data. */
const LEAST_COLUMNS = 2;

export interface HeadingRow {
  readonly headings: readonly Heading[];
  /** Number of rows from the top up to and with the headings. */
  readonly rows: number;
  readonly recognised: number;
}

const countOf = (headings: readonly Heading[]): number => headings.filter(({ column }) => column !== null).length;

/** A row below a row of groups: «Инженерные сети» over «вода», «газ». */
const twoTier = (above: readonly RawCell[], below: readonly RawCell[]): RawCell[] =>
  Array.from({ length: Math.max(above.length, below.length) }, (_, index) =>
    isBlank(below[index]) ? (above[index] ?? null) : (below[index] ?? null),
  );

/** The same, where only both together are a heading: «Площадь» over «участка, га». */
const joinedTiers = (above: readonly RawCell[], below: readonly RawCell[]): RawCell[] =>
  twoTier(above, below).map((cell, index) => {
    const [over, under] = [cellText(above[index]).trim(), cellText(below[index]).trim()];
    return over !== '' && under !== '' && over !== under ? `${over} ${under}` : cell;
  });

const better = (one: HeadingRow, other: HeadingRow | null): HeadingRow => (other && other.recognised >= one.recognised ? other : one);

/** The row of headings among the first rows of a sheet; null when none is recognised. */
export const findHeadings = (rows: readonly (readonly RawCell[])[], sheet: NamedSheet): HeadingRow | null => {
  let best: HeadingRow | null = null;
  rows.forEach((row, index) => {
    const single = recogniseHeadings(row, sheet);
    best = better({ headings: single, rows: index + 1, recognised: countOf(single) }, best);
    const below = rows[index + 1];
    if (!below) return;
    for (const tiers of [joinedTiers(row, below), twoTier(row, below)]) {
      const headings = recogniseHeadings(tiers, sheet);
      best = better({ headings, rows: index + 2, recognised: countOf(headings) }, best);
    }
  });
  const found = best as HeadingRow | null;
  return found && found.recognised >= LEAST_COLUMNS ? found : null;
};

/** The language most of the headings are in: it decides what a comma in a number is. */
export const languageOf = (headings: readonly Heading[], sheet: NamedSheet): Locale => {
  const known = dictionaryOf(sheet);
  const counts: Record<Locale, number> = { RU: 0, KK: 0, EN: 0 };
  for (const { text } of headings) {
    const locale = recognise(text, known)?.locale;
    if (locale) counts[locale] += 1;
  }
  if (counts.EN > counts.RU + counts.KK) return 'EN';
  return counts.KK > counts.RU ? 'KK' : 'RU';
};

/** Whether a row repeats the headings, as tables do at each printed page. */
export const repeatsHeadings = (row: readonly RawCell[], headings: readonly Heading[]): boolean => {
  const mapped = headings.filter(({ column }) => column !== null);
  const same = mapped.filter(({ index, text }) => foldedWords(cellText(row[index])) === foldedWords(text));
  return mapped.length > 1 && same.length * 2 > mapped.length;
};
