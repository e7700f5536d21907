import type { FactKey } from '../opportunities/kinds.ts';
import type { FigureSpec } from '../typed/read-figure.ts';
import { flag, formerly, freeText, range, someLike, someOf } from './codecs.ts';
import type { Codec, Range } from './codecs.ts';
import { boxes, nears } from './whereabouts.ts';
import type { Box, Near } from './whereabouts.ts';

/** `TOWN_LIST` as an address parameter: `townList`. */
const camelCase = (key: string): string => key.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

interface Renamed {
  /** The address parameter from before it got the name of the condition: older saved links use it. Read, never written. */
  readonly formerly?: string;
}

/** The codec of a condition; its address parameter has the name of its key. */
const codecOf = <T>(key: string, { formerly: former }: Renamed, codec: (name: string) => Codec<T>): Codec<T> =>
  former === undefined ? codec(camelCase(key)) : formerly(codec(camelCase(key)), codec(former));

const someAsked = <V extends string>(values: readonly V[]): V[] | undefined => (values.length > 0 ? [...values] : undefined);

/**
 * How the chosen values are compared with the column of a row. ONE_OF: it is one of them. ANY_OF: it is a list that contains
 * one of them; an empty list counts as UNKNOWN. ALL_OF: it is a list that contains all of them; an empty list means unknown.
 * EACH: every value is a separate condition, met by `<column>_present` and failed by `<column>_absent`; in neither, it is
 * unknown. ACTIVITY: sections and divisions of OKED, one condition.
 */
export type Match = 'ONE_OF' | 'ANY_OF' | 'ALL_OF' | 'EACH' | 'ACTIVITY';

interface Answered {
  /** Subjects of claims that say what an opportunity has of it; the nearest first. */
  readonly claims?: readonly FactKey[];
}

interface ListOptions extends Renamed, Answered {
  readonly match: Match;
  /** Of `search_row`. */
  readonly column: string;
  /** Unfolded initially. */
  readonly isUnfolded?: true;
}

/** Some values of a closed list, each with the number of matches. */
export const choices = <const K extends string, const V extends string, const O extends ListOptions>(
  key: K,
  values: readonly V[],
  options: O,
) => ({
  ...options,
  control: 'CHOICES' as const,
  key,
  values,
  codec: codecOf(key, options, (name) => someOf(name, values)),
  asked: (some: readonly V[]) => someAsked(some),
});

/** Values that come from the data: only the server knows them. */
export interface Known {
  readonly pattern: RegExp;
  /** Minimum and maximum length. */
  readonly length: readonly [number, number];
  /** Maximum number of chosen values. */
  readonly most: number;
}

/** Some values of an open list, each with the number of matches. */
export const known = <const K extends string, const O extends ListOptions>(key: K, like: Known, options: O) => ({
  ...options,
  control: 'CHOICES' as const,
  key,
  like,
  codec: codecOf(key, options, (name) => someLike(name, like.pattern, like.most)),
  asked: (some: readonly string[]) => someAsked(some),
});

export interface Bounds {
  min?: number | null;
  max?: number | null;
}

/** A range whose ends are reversed is reported beside its fields and not sent. */
export const isReversed = ({ min, max }: Range): boolean => min !== null && max !== null && min > max;

export const isOpen = ({ min, max }: Range): boolean => min === null && max === null;

const boundsAsked = (range: Range, { exponent = 0 }: FigureSpec): Bounds | undefined => {
  if (isOpen(range) || isReversed(range)) return undefined;
  const scaled = (value: number): number => (exponent === 0 ? value : Math.round(value * 10 ** exponent));
  return {
    ...(range.min === null ? {} : { min: scaled(range.min) }),
    ...(range.max === null ? {} : { max: scaled(range.max) }),
  };
};

interface RangeOptions extends Renamed, Answered {
  /** Of `search_row`. */
  readonly column: string;
  readonly figure: FigureSpec;
  /**
   * Lower ends of the bars of its histogram, in the unit of the column; a bar reaches up to, and not including, the next one's
   * lower end. The first bar begins at zero.
   */
  readonly steps: readonly number[];
  /** The column that a sum of money is divided by. */
  readonly per?: string;
  /** A sum that is asked for in one currency alone, and is not the cost of the project. */
  readonly isAlone?: true;
}

/** A figure between two ends, with a histogram. Money is typed in millions and sent in whole units. */
export const figures = <const K extends string, const O extends RangeOptions>(key: K, options: O) => ({
  ...options,
  control: 'RANGE' as const,
  key,
  codec: codecOf(key, options, (name) => range(name, options.figure)),
  asked: (bounds: Range) => boundsAsked(bounds, options.figure),
});

/** One checkbox. `place`: above the other filters or below them. */
export const tick = <const K extends string, const P extends 'ABOVE' | 'BELOW'>(key: K, place: P, options: Renamed = {}) => ({
  control: 'TICK' as const,
  key,
  place,
  codec: codecOf(key, options, flag),
  asked: (isOn: boolean): boolean | undefined => isOn || undefined,
});

/** A distance from a town. */
export const distance = <const K extends string>(key: K) => ({
  control: 'DISTANCE' as const,
  key,
  codec: codecOf(key, {}, nears),
  asked: (near: Near | null) => near ?? undefined,
});

/** A part of the map. */
export const area = <const K extends string>(key: K) => ({
  control: 'MAP' as const,
  key,
  codec: codecOf(key, {}, boxes),
  asked: (box: Box | null) => box ?? undefined,
});

/** Search words. `q` is the parameter under which browsers and other sites send them; the API takes them beside its filter. */
export const words = <const K extends string>(key: K) => ({
  control: 'WORDS' as const,
  key,
  codec: freeText('q'),
  asked: (text: string) => text || undefined,
});
