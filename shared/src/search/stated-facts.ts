import type { Locale } from '../locale/locale.ts';
import { statedDivisions } from '../opportunities/oked.ts';
import { readFigure } from '../typed/read-figure.ts';
import type { Search } from './address.ts';
import { tidyLine } from '../texts/characters.ts';
import type { Range } from './codecs.ts';
import type { ClosedField, RangeField } from './condition-fields.ts';
import { UNITS, patternOf } from './stated-figures.ts';
import type { Unit } from './stated-figures.ts';
import { SAID } from './stated-words.ts';

/** A part of the search words that a filter could express instead. */
export type StatedFact = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'value'; readonly field: ClosedField | 'divisions'; readonly value: string }
  | { readonly kind: 'range'; readonly field: RangeField; readonly range: Range }
);

const WORDS = SAID.map(({ fact, words }) => ({
  fact,
  pattern: new RegExp(String.raw`(?<![\p{L}\d])(?:${words.join('|')})(?![\p{L}\d])`, 'giu'),
}));

const FIGURES = UNITS.map((unit) => ({ unit, pattern: new RegExp(String.raw`(?<![\p{L}\d])${patternOf(unit)}(?![\p{L}\d])`, 'giu') }));

/** Replaces what has been read, so that it is not read again; the positions of the rest do not change. */
const without = (text: string, from: number, to: number): string => text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);

const rounded = (value: number, places: number): number => Number(value.toFixed(places));

/** Every figure that a number may mean: one, or two when it can be read in two ways. */
const figuresOf = (text: string | undefined, { spec, as, divisor, places }: Unit, locale: Locale): number[] => {
  if (text === undefined) return [];
  const { value, ways } = readFigure(as ? `${text} ${as}` : text, locale, spec);
  return (value === null ? ways : [value]).map((one) => rounded(one / divisor, places)).filter((one) => one > 0);
};

type Groups = Readonly<Record<string, string | undefined>>;

const endOf = ({ min, max, atLeast, atMost }: Groups, { alone }: Unit): keyof Range => {
  if (max ?? atMost) return 'max';
  return (min ?? atLeast) ? 'min' : alone;
};

const rangesOf = (groups: Groups, unit: Unit, locale: Locale): Range[] => {
  const figures = figuresOf(groups['figure'] ?? groups['behind'], unit, locale);
  const [low] = figuresOf(groups['low'], unit, locale);
  if (groups['low'] !== undefined) return figures.flatMap((max) => (low !== undefined && low <= max ? [{ min: low, max }] : []));
  const end = endOf(groups, unit);
  return figures.map((figure) => ({ min: null, max: null, [end]: figure }));
};

/**
 * The facts that the search words state, in order: utilities, forms of participation, activities by their code, and figures
 * with units, in three languages.
 */
export const statedFacts = (q: string, locale: Locale): StatedFact[] => {
  const facts: StatedFact[] = [];
  let rest = q;
  for (const { from, to, code } of statedDivisions(rest)) {
    rest = without(rest, from, to);
    facts.push({ from, to, kind: 'value', field: 'divisions', value: code });
  }
  for (const { unit, pattern } of FIGURES) {
    for (const match of rest.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const ranges = rangesOf(match.groups ?? {}, unit, locale);
      if (ranges.length > 0) rest = without(rest, from, to);
      facts.push(...ranges.map((range) => ({ from, to, kind: 'range', field: unit.field, range }) as const));
    }
  }
  for (const { fact, pattern } of WORDS) {
    for (const match of rest.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      rest = without(rest, from, to);
      facts.push({ from, to, kind: 'value', ...fact });
    }
  }
  return facts.toSorted((one, other) => one.from - other.from);
};

/** Conjunctions: at the end of what is left they join nothing and are dropped. */
const JOINING =
  /^(?:(?:и|с|со|на|в|до|от|есть|and|with|of|in|has|мен|және|бар)(?:\s+|$)|[\s,;.+&-]+)+|(?:(?:^|\s+)(?:и|с|со|на|в|до|от|есть|and|with|of|in|has|мен|және|бар)|[\s,;.+&-]+)+$/giu;

/** The search words without those of a fact. */
const wordsWithout = (q: string, { from, to }: StatedFact): string =>
  tidyLine([q.slice(0, from), q.slice(to)].map((half) => half.replace(JOINING, '')).join(' '));

/** The search that expresses the fact by its filter instead of by words. */
export const withFact = (search: Search, fact: StatedFact): Search => {
  const text = wordsWithout(search.text, fact);
  if (fact.kind === 'range') return { ...search, text, [fact.field]: fact.range };
  const chosen = search[fact.field].filter((one) => one !== fact.value);
  return { ...search, text, [fact.field]: [...chosen, fact.value] };
};
