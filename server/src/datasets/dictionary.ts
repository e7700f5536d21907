import type { Locale } from 'shared/locale/locale.ts';
import { PLAN_WORDS } from 'shared/plans/plan-words.ts';
import { COLUMNS } from '../exports/export.columns.ts';
import { EXPORT_WORDS } from '../exports/export.wording.ts';
import { MEASURE_COLUMNS } from '../exports/measure-export.ts';
import type { DataSet } from './data-sets.ts';
import type { DataTable } from './data-table.ts';
import { DATA_WORDS } from './data.words.ts';

export const COLUMN_TYPES = ['TEXT', 'NUMBER', 'DAY', 'INSTANT'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

export const COLUMN_UNITS = ['TENGE', 'HA', 'M2', 'MVA', 'M3_DAY', 'GCAL_HOUR', 'DEGREES', 'YEAR'] as const;
export type ColumnUnit = (typeof COLUMN_UNITS)[number];

export interface Entry {
  readonly key: string;
  readonly name: string;
  readonly type: ColumnType;
  readonly unit: ColumnUnit | null;
  readonly meaning: string | null;
  /** The closed list of its codes; empty: it has none. */
  readonly values: readonly { readonly code: string; readonly name: string }[];
}

/** The unit stands at the end of a column's name (docs/domain.md, "Rules", 7). */
const UNITS: readonly (readonly [RegExp, ColumnUnit])[] = [
  [/_tenge$|^(capital_per_job|price|rent)$/, 'TENGE'],
  [/_ha$/, 'HA'],
  [/_m2$/, 'M2'],
  [/_mva$/, 'MVA'],
  [/_m3_day$/, 'M3_DAY'],
  [/_gcal_hour$/, 'GCAL_HOUR'],
  [/^(lat|lng)$/, 'DEGREES'],
  [/^(established|population_year|from_year|to_year)$/, 'YEAR'],
];

const unitOf = (key: string): ColumnUnit | null => UNITS.find(([pattern]) => pattern.test(key))?.[1] ?? null;

const listed = (words: Readonly<Record<string, string>>): Entry['values'] => Object.entries(words).map(([code, name]) => ({ code, name }));

/** The closed lists of the columns of opportunities. */
const opportunityLists = (locale: Locale): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const words = EXPORT_WORDS[locale];
  return {
    kind: words.kind,
    status: words.status,
    origin: words.origin,
    rail: words.rail,
    utilities_present: words.utility,
    utilities_absent: words.utility,
    condition: words.condition,
    contamination: words.contamination,
    legal_states: words.legal,
    deal_types: words.deal,
    promising_for: words.reuse,
    potential: words.potentialClass,
    as_of_basis: words.basis,
    confidence: words.confidence,
  };
};

const measureLists = (locale: Locale): Readonly<Record<string, Readonly<Record<string, string>>>> => {
  const { category, status, origin, funding, money } = PLAN_WORDS[locale];
  return { category, status, origin, funding, money_sources: money };
};

interface Named {
  readonly key: string;
  readonly type: ColumnType;
  readonly name: string;
}

const entryOf =
  (locale: Locale, lists: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  ({ key, type, name }: Named): Entry => ({
    key,
    type,
    name,
    unit: type === 'NUMBER' ? unitOf(key) : null,
    meaning: new Map(Object.entries(DATA_WORDS[locale].meaning)).get(key) ?? null,
    values: listed(lists[key] ?? {}),
  });

const tableEntries = (locale: Locale, { columns }: DataTable): Entry[] => {
  const words = DATA_WORDS[locale];
  const lists = Object.fromEntries(columns.flatMap(({ key, codes }) => (codes ? [[key, words.code[codes]]] : [])));
  return columns.map(({ key, type }) => ({ key, type, name: words.column[key] })).map(entryOf(locale, lists));
};

/** What each column of a set means, from the very columns of which its files are made. */
export const dictionaryOf = (locale: Locale, { columns }: Pick<DataSet, 'columns'>): Entry[] => {
  if (columns === 'OPPORTUNITIES') {
    const words = EXPORT_WORDS[locale].column;
    return COLUMNS.map(({ key, type }) => ({ key, type, name: words[key] })).map(entryOf(locale, opportunityLists(locale)));
  }
  if (columns === 'MEASURES') {
    const words = PLAN_WORDS[locale].column;
    return MEASURE_COLUMNS.map(([key, type]) => ({ key, type, name: words[key] })).map(entryOf(locale, measureLists(locale)));
  }
  return tableEntries(locale, columns);
};
