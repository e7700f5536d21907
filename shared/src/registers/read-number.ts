import type { Locale } from '../locale/locale.ts';
import { readFigure } from '../typed/read-figure.ts';
import type { FigureReading } from '../typed/read-figure.ts';
import { finding } from './findings.ts';
import type { Finding } from './findings.ts';
import type { RawCell } from './cells.ts';
import { readUnit } from './units.ts';
import type { Measure } from './units.ts';

/** What a column of numbers holds. */
export interface NumberSpec {
  readonly measure: Measure;
  /** How many base units the column counts in: 10 000 for hectares. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** Decimals kept. */
  readonly places: number;
}

/** How a file writes: its language, and the unit of the heading. */
export interface CellContext {
  readonly column: string;
  readonly locale: Locale;
  /** As written in the heading; empty: the column's own. */
  readonly unit: string;
}

export interface ReadCell<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

export const refusedCell = (found: Finding): ReadCell<never> => ({ value: null, findings: [found] });

const clean = (value: number): number => Number(value.toPrecision(15));

/** `12,5 га`, `≈ 300`, `15 000 кв. м`: the number and what stands behind it. */
const SPLIT = /^(?<number>[-+]?[\d\s.,'’ \u00a0\u2000-\u200b\u202f]*\d)(?<rest>.*)$/su;

/** In the column's unit, or why not. */
const inColumn = (value: number, size: number, spec: NumberSpec, context: CellContext): ReadCell<number> => {
  const converted = clean((value * size) / spec.size);
  if (converted < spec.min || converted > spec.max) return refusedCell(finding('OUT_OF_RANGE', context.column));
  const rounded = Number(converted.toFixed(spec.places));
  if (rounded !== converted && spec.places === 0 && size === spec.size)
    return refusedCell(finding('NOT_WHOLE', context.column, String(rounded)));
  return { value: rounded, findings: size === spec.size ? [] : [finding('UNIT_CONVERTED', context.column, String(rounded))] };
};

const headingSize = (spec: NumberSpec, { unit }: CellContext): number => {
  const read = readUnit(unit, spec.measure);
  return read && read !== 'OTHER' ? read.size : spec.size;
};

const plainFigure = (text: string, locale: Locale): FigureReading =>
  readFigure(text, locale, { unit: 'PLAIN', min: -1e15, max: 1e15, places: 9 });

/** The number and the unit written behind it, apart; null when it begins with no number. */
const apart = (text: string): { readonly number: string; readonly rest: string } | null => {
  const trimmed = text.replace(/[~≈]|^(около|порядка|шамамен|about|approx\.?)\s+/giu, '').trim();
  const groups = SPLIT.exec(trimmed)?.groups;
  return groups ? { number: (groups['number'] ?? '').trim(), rest: (groups['rest'] ?? '').replace(/^[,;]\s*/, '').trim() } : null;
};

const unitSize = (rest: string, spec: NumberSpec, context: CellContext): number | 'OTHER' | null => {
  if (rest === '') return headingSize(spec, context);
  const unit = readUnit(rest, spec.measure);
  return unit === 'OTHER' ? unit : (unit?.size ?? null);
};

const readText = (text: string, spec: NumberSpec, context: CellContext): ReadCell<number> => {
  const parts = apart(text);
  if (!parts) return refusedCell(finding('NOT_NUMBER', context.column));
  const size = unitSize(parts.rest, spec, context);
  if (size === 'OTHER') return refusedCell(finding('OTHER_UNIT', context.column));
  if (size === null) return refusedCell(finding('NOT_NUMBER', context.column, parts.number));
  const { value, problem, ways } = plainFigure(parts.number, context.locale);
  if (value !== null) return inColumn(value, size, spec, context);
  return refusedCell(finding(problem ?? 'NOT_NUMBER', context.column, ways.map(String).join(' / ') || null));
};

/** `1.5` and `12.05` that a spreadsheet has made into days: what was probably typed. */
const numberOfDay = (day: string): string => {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(date)}.${month}`;
};

/** Reads a number as registers hold it: a number, or text with any spaces, a decimal comma, a unit or a scale. */
export const readNumber = (cell: RawCell, spec: NumberSpec, context: CellContext): ReadCell<number> => {
  if (typeof cell === 'number') return inColumn(cell, headingSize(spec, context), spec, context);
  if (typeof cell === 'string') return readText(cell, spec, context);
  if (cell !== null && typeof cell === 'object' && 'day' in cell)
    return refusedCell(finding('DATE_FOR_NUMBER', context.column, numberOfDay(cell.day)));
  return refusedCell(finding('NOT_NUMBER', context.column));
};
