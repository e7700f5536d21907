import { LOCALES } from '../locale/locale.ts';
import type { Locale } from '../locale/locale.ts';
import { parseFigure } from './figure-text.ts';
import type { FigureText } from './figure-text.ts';
import type { FieldUnit } from './vocabulary.ts';

/** What a field accepts. */
export interface FigureSpec {
  readonly unit: FieldUnit;
  readonly min: number;
  readonly max: number;
  /** Decimals that are kept; 0: whole numbers. */
  readonly places: number;
  /** The power of ten that one typed unit is: 6 where money is typed in millions. */
  readonly exponent?: number;
}

export const FIGURE_PROBLEMS = ['NOT_NUMBER', 'TWO_WAYS', 'OTHER_UNIT', 'OUT_OF_RANGE', 'NOT_WHOLE', 'TOO_PRECISE'] as const;
export type FigureProblem = (typeof FIGURE_PROBLEMS)[number];

/** The result of reading a text. No value and no problem: nothing was typed. */
export interface FigureReading {
  readonly value: number | null;
  readonly problem: FigureProblem | null;
  /** What it may mean where the notation is ambiguous: the reader is asked, and until then there is no value. */
  readonly ways: readonly number[];
}

const refused = (problem: FigureProblem, ways: readonly number[] = []): FigureReading => ({ value: null, problem, ways });

/** Why a field does not accept a number. */
const problemOf = (value: number, { min, max, places }: FigureSpec): FigureProblem | null => {
  if (!Number.isFinite(value)) return 'NOT_NUMBER';
  if (value < min || value > max) return 'OUT_OF_RANGE';
  if (Number(value.toFixed(places)) === value) return null;
  return places === 0 ? 'NOT_WHOLE' : 'TOO_PRECISE';
};

/** Goes through text, so that 2.3 million is 2300000 and not slightly less. */
const raised = (plain: string, exponent: number): number => Number(`${plain}e${exponent}`);

interface Values {
  readonly values: readonly number[];
  readonly isOpen: boolean;
}

/** The numbers that a text may mean, the likelier first. */
const valuesOf = ({ parts, isNegative, units }: FigureText, typed: number): Values => {
  const [last] = parts.slice(-1);
  const first = parts
    .slice(0, -1)
    .reduce((sum, { meanings, exponent }) => sum + raised(meanings.plain[0] ?? '', (exponent ?? 0) - typed), 0);
  const { plain, isOpen } = last?.meanings ?? { plain: [], isOpen: false };
  const asNamed = (exponent: number): number[] => plain.map((digits) => (first + raised(digits, exponent)) * (isNegative ? -1 : 1) || 0);
  const exponent = last?.exponent ?? null;
  if (exponent !== null || parts.length > 1) return { values: asNamed((exponent ?? 0) - typed), isOpen };
  // A sum with a currency sign where millions are typed: whole tenge, or millions of them.
  const isWhole = typed > 0 && units.length > 0;
  return isWhole ? { values: [...asNamed(-typed), ...asNamed(0)], isOpen: true } : { values: asNamed(0), isOpen };
};

/** If two readings are possible in this field, the reader decides; otherwise the first possible one counts. */
const chosen = ({ values, isOpen }: Values, spec: FigureSpec): FigureReading => {
  const possible = values.filter((value) => problemOf(value, spec) === null);
  if (isOpen && possible.length > 1) return refused('TWO_WAYS', possible);
  const [value = values[0] ?? Number.NaN] = possible;
  const problem = problemOf(value, spec);
  return problem ? refused(problem) : { value, problem: null, ways: [] };
};

/**
 * Reads a figure as people type or paste it, in the language of the page: any space or apostrophe between groups, a currency
 * sign, the field's own unit, `13 млрд`, `2 m`. An ambiguous text is asked about and anything else is refused; the text itself
 * is never changed.
 */
export const readFigure = (typed: string, locale: Locale, spec: FigureSpec): FigureReading => {
  const text = parseFigure(typed, locale, spec.unit);
  if (text === 'NOTHING') return { value: null, problem: null, ways: [] };
  if (!text) return refused('NOT_NUMBER');
  if (text.units.some((unit) => unit !== spec.unit)) return refused('OTHER_UNIT');
  return chosen(valuesOf(text, spec.exponent ?? 0), spec);
};

/** A figure typed in an unknown language: it counts only if all three languages read it the same. */
export const agreedFigure = (typed: string, spec: FigureSpec): number | null => {
  const [first, ...others] = LOCALES.map((locale) => readFigure(typed, locale, spec).value);
  return first !== undefined && others.every((value) => value === first) ? first : null;
};

/** A figure from an address: as we write it, `12.345`, or as somebody else wrote it, if that is unambiguous. */
export const addressFigure = (text: string, spec: FigureSpec): number | null => {
  const value = Number(text);
  if (text === String(value)) return problemOf(value, spec) === null ? value : null;
  return agreedFigure(text, spec);
};
