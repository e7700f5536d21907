import type { Locale } from 'shared/locale/locale.ts';
import { readDate } from 'shared/typed/read-date.ts';
import { readFigure } from 'shared/typed/read-figure.ts';
import { formatFigure } from '../../kernel/fmt.ts';
import type { FieldSpec } from './fields.ts';

/** The fields of one item as typed, by name; a missing one is empty. */
export type Item = Readonly<Record<string, string>>;

export const at = (item: Item, name: string): string => item[name] ?? '';

type Value = string | number | boolean | null;

export type ItemProblem = 'NOT_DATE' | 'NOT_DAY' | 'NOT_BIN' | 'NOT_CADASTRAL' | 'NEEDED' | 'FIGURE';

const PATTERNS: Readonly<Record<string, readonly [RegExp, ItemProblem]>> = {
  bin: [/^\d{12}$/, 'NOT_BIN'],
  cadastralNumber: [/^\d{2}-?\d{3}-?\d{3}-?\d{3,5}$/, 'NOT_CADASTRAL'],
};

const patternProblem = (name: string, text: string): ItemProblem | null => {
  const [pattern, problem] = PATTERNS[name] ?? [];
  return pattern && problem && !pattern.test(text) ? problem : null;
};

const LENGTH_OF_DAY = 10;

/** A whole day; a year or a month of it is not enough. */
export const readDay = (text: string): string | null => {
  const read = readDate(text);
  return read?.length === LENGTH_OF_DAY ? read : null;
};

const dateProblem = (control: FieldSpec['control'], text: string): ItemProblem | null => {
  if (control === 'DAY') return readDay(text) ? null : 'NOT_DAY';
  return readDate(text) ? null : 'NOT_DATE';
};

/** What is wrong with a typed field; null: nothing. A figure's own words come from its field. */
export const problemOf = ({ name, control, spec }: FieldSpec, item: Item, locale: Locale): ItemProblem | null => {
  const text = at(item, name).trim();
  if (text === '') return null;
  if (control === 'DATE' || control === 'DAY') return dateProblem(control, text);
  if (spec) return readFigure(text, locale, spec).problem ? 'FIGURE' : null;
  return patternProblem(name, text);
};

const ANSWERS: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** What a typed field says; what cannot be read says nothing. */
const valueOf = (field: FieldSpec, item: Item, locale: Locale): Value => {
  const text = at(item, field.name).trim();
  if (text === '' || problemOf(field, item, locale)) return null;
  if (field.control === 'ANSWER') return ANSWERS[text] ?? null;
  if (field.control === 'DATE' || field.control === 'DAY') return readDate(text);
  return field.control === 'FIGURE' && field.spec ? readFigure(text, locale, field.spec).value : text;
};

export const valuesOf = (fields: readonly FieldSpec[], item: Item, locale: Locale): Record<string, Value> =>
  Object.fromEntries(fields.map((field) => [field.name, valueOf(field, item, locale)]));

/** Whether the item has everything without which it says nothing. */
export const isWhole = (fields: readonly FieldSpec[], item: Item, locale: Locale): boolean =>
  fields.every((field) => !field.isNeeded || valueOf(field, item, locale) !== null);

const typed = (value: unknown, locale: Locale): string => {
  if (typeof value === 'number') return formatFigure(locale, value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : '';
};

/** A stored part as it stands in the form. Years are not grouped. */
export const toItem = (fields: readonly FieldSpec[], part: object, locale: Locale): Item => {
  const stored = new Map<string, unknown>(Object.entries(part));
  return Object.fromEntries(
    fields.map(({ name }) => [
      name,
      name.endsWith('Year') && stored.get(name) ? String(stored.get(name)) : typed(stored.get(name), locale),
    ]),
  );
};
