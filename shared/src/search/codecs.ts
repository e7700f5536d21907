import { tidyLine } from '../texts/characters.ts';
import { excessOf } from '../texts/length.ts';
import { addressFigure, agreedFigure } from '../typed/read-figure.ts';
import type { FigureSpec } from '../typed/read-figure.ts';
import { LONGEST_WORDS } from './vocabulary.ts';

/** Reads and writes one part of the search page's address. What cannot be read is the default. */
export interface Codec<T> {
  /** The first name is the one that is written; the others come from a form that was sent without JavaScript. */
  readonly names: readonly string[];
  read(params: URLSearchParams): T;
  write(value: T): string | null;
}

/** Also reads the former names of a parameter that was renamed, where nothing is given under the present one. */
export const formerly = <T>(codec: Codec<T>, former: Codec<T>): Codec<T> => ({
  names: [...codec.names, ...former.names],
  read: (params) => (codec.names.some((name) => params.has(name)) ? codec : former).read(params),
  write: (value) => codec.write(value),
});

/** A range as typed; `null`: no bound. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

/** A form repeats the name for every value; our own addresses separate the values with commas. */
const wordsOf = (params: URLSearchParams, name: string): string[] => params.getAll(name).join(',').split(',');

/** Some values of a closed list, in the list's own order. */
export const someOf = <T extends string>(name: string, values: readonly T[]): Codec<readonly T[]> => ({
  names: [name],
  read: (params) => {
    const words = new Set(wordsOf(params, name));
    return values.filter((value) => words.has(value));
  },
  write: (chosen) => values.filter((value) => chosen.includes(value)).join(',') || null,
});

/** Some values of a list that only the server knows, in alphabetical order. */
export const someLike = (name: string, pattern: RegExp, most: number): Codec<readonly string[]> => ({
  names: [name],
  read: (params) =>
    [...new Set(wordsOf(params, name))]
      .filter((word) => pattern.test(word))
      .toSorted()
      .slice(0, most),
  write: (chosen) => chosen.toSorted().join(',') || null,
});

/**
 * `min-max`. A form that is sent without JavaScript sends the two ends under names of their own, and does not say in which
 * language they were typed.
 */
export const range = (name: string, spec: FigureSpec): Codec<Range> => ({
  names: [name, `${name}From`, `${name}To`],
  read: (params) => {
    const [from = '', to = ''] = /^([^-]*)-([^-]*)$/.exec(params.get(name) ?? '')?.slice(1) ?? [];
    const end = (typed: string | null, written: string): number | null =>
      typed === null ? addressFigure(written, spec) : agreedFigure(typed, spec);
    return { min: end(params.get(`${name}From`), from), max: end(params.get(`${name}To`), to) };
  },
  write: ({ min, max }) => (min === null && max === null ? null : `${min ?? ''}-${max ?? ''}`),
});

export const flag = (name: string): Codec<boolean> => ({
  names: [name],
  read: (params) => params.get(name) === '1',
  write: (isOn) => (isOn ? '1' : null),
});

/** The text to search for. One that is too long is ignored as a whole: cutting it might drop the words that matter. */
export const searchWords = (text: string): string => (excessOf(text, LONGEST_WORDS) > 0 ? '' : tidyLine(text));

export const freeText = (name: string): Codec<string> => ({
  names: [name],
  read: (params) => searchWords(params.get(name) ?? ''),
  write: (text) => text || null,
});

/** A position in a list, as the server named it. */
export const cursor = (name: string): Codec<string | null> => ({
  names: [name],
  read: (params) => /^[\w.~+/=-]{1,500}$/.exec(params.get(name) ?? '')?.[0] ?? null,
  write: (value) => value,
});

export const oneOf = <T extends string>(name: string, values: readonly T[], usual: T): Codec<T> => ({
  names: [name],
  read: (params) => values.find((value) => value === params.get(name)) ?? usual,
  write: (value) => (value === usual ? null : value),
});

/** `a,b,…`: exactly as many numbers as there are limits, each rounded to `places` and within its limits. */
export const numbers = (name: string, limits: readonly (readonly [number, number])[], places: number): Codec<readonly number[] | null> => ({
  names: [name],
  read: (params) => {
    const parts = (params.get(name) ?? '').split(',');
    const values = parts.map((part) => (/^-?\d{1,6}(\.\d{1,8})?$/.test(part) ? Number(Number(part).toFixed(places)) : NaN));
    const isWhole =
      values.length === limits.length &&
      values.every((value, index) => value >= (limits[index]?.[0] ?? 0) && value <= (limits[index]?.[1] ?? 0));
    return isWhole ? values : null;
  },
  write: (value) => value?.join(',') ?? null,
});
