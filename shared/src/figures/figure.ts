import type { Locale, LocalizedText } from '../locale/locale.ts';

export type Language = keyof LocalizedText;
export const LANGUAGES = ['ru', 'kk', 'en'] as const satisfies readonly Language[];

export const LOCALE_OF: Readonly<Record<Language, Locale>> = { ru: 'RU', kk: 'KK', en: 'EN' };

/** What a figure of a text counts, according to the words beside it. ARTICLE and ACT are numbers of what is cited. */
export const FIGURE_UNITS = [
  'PERCENT',
  'MRP',
  'WORKING_DAYS',
  'DAYS',
  'WEEKS',
  'MONTHS',
  'YEARS',
  'HOURS',
  'JOBS',
  'TENGE',
  'USD',
  'HECTARES',
  'ARTICLE',
  'ACT',
  'DATE',
] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** A figure as a text states it, in digits or in words. Places are offsets in UTF-16. */
export interface Figure {
  /** What figures are compared by: the amount, the day as ISO 8601, or the number of an act. */
  readonly id: string;
  /** NaN for a day, and for an act whose number is not one figure. */
  readonly amount: number;
  /** Null: the words beside it do not say. */
  readonly unit: FigureUnit | null;
  /** 1 000 000 of «3 млн»; 1 where there is no such word. */
  readonly multiplier: number;
  readonly isInWords: boolean;
  /** A bare calendar year. */
  readonly isYear: boolean;
  /**
   * May be a way of speaking («один из», "a million", «за 1 га» beside "per hectare"): it can match a figure of another
   * language but does not require one.
   */
  readonly isSoft: boolean;
  /** The figure itself, with its multiplier. */
  readonly start: number;
  readonly end: number;
  /** Where everything that belongs to it ends: the same figure in brackets, the word of its unit. */
  readonly whole: number;
}

/** Rounds, so that two ways of reaching the same amount, 14.5 million and 14 500 000, give one number. */
export const amountOf = (value: number): number => Number(value.toPrecision(12));
