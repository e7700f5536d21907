import type { Locale, LocalizedText } from '../locale/locale.ts';

export type Language = keyof LocalizedText;
export const LANGUAGES = ['ru', 'kk', 'en'] as const satisfies readonly Language[];

export const LOCALE_OF: Readonly<Record<Language, Locale>> = { ru: 'RU', kk: 'KK', en: 'EN' };

/** What a figure of a text counts, as the words beside it say. ARTICLE and ACT number what is cited. */
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
  /** By which figures are compared: the amount, the day as ISO 8601, or the number of an act. */
  readonly id: string;
  /** NaN of a day and of an act whose number is not one figure. */
  readonly amount: number;
  /** Null: nothing beside it says. */
  readonly unit: FigureUnit | null;
  /** 1 000 000 of «3 млн»; 1 where there is no such word. */
  readonly multiplier: number;
  readonly isInWords: boolean;
  /** A bare year of the calendar. */
  readonly isYear: boolean;
  /** May be a way of speaking («один из», "a million", «за 1 га» beside "per hectare"): it answers a figure of another language and asks for none. */
  readonly isSoft: boolean;
  /** The figure itself, with its multiplier. */
  readonly start: number;
  readonly end: number;
  /** Where what belongs to it ends: the same figure in brackets, the word of its unit. */
  readonly whole: number;
}

/** Of two ways to the same amount, 14.5 million and 14 500 000, one number. */
export const amountOf = (value: number): number => Number(value.toPrecision(12));
