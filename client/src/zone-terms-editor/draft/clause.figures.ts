import { TERMS_LIMITS } from 'shared/special-zones/clauses.ts';
import type { ClauseUnit } from 'shared/special-zones/clauses.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { readFigure } from 'shared/typed/read-figure.ts';
import type { FigureReading, FigureSpec } from 'shared/typed/read-figure.ts';
import type { FieldUnit } from 'shared/typed/vocabulary.ts';

const UNITS: Readonly<Record<ClauseUnit, FieldUnit>> = {
  PERCENT: 'PERCENT',
  YEARS: 'YEARS',
  MRP: 'MRP',
  WORKING_DAYS: 'DAYS',
  MONTHS: 'MONTHS',
  DAYS: 'DAYS',
  COEFFICIENT: 'PLAIN',
  TENGE: 'TENGE',
  TENGE_PER_HA: 'TENGE',
  JOBS: 'PEOPLE',
};

/** Bounds of a clause's value. The checks of the clause report what is too high for its unit. */
export const valueSpec = (unit: ClauseUnit | ''): FigureSpec => ({
  unit: unit === '' ? 'PLAIN' : UNITS[unit],
  min: -TERMS_LIMITS.maxValue,
  max: TERMS_LIMITS.maxValue,
  places: 6,
});

/** Bounds of its years. */
export const YEARS_SPEC: FigureSpec = { ...valueSpec('YEARS'), places: 0 };

interface TypedValue {
  readonly value: string;
  readonly unit: ClauseUnit | '';
  /** The language of the page on which it was typed. */
  readonly locale: Locale;
}

export const readValue = ({ value, unit, locale }: TypedValue): FigureReading => readFigure(value, locale, valueSpec(unit));

export const readYears = (years: string, locale: Locale): FigureReading => readFigure(years, locale, YEARS_SPEC);
