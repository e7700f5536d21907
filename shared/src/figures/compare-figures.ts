import type { LocalizedText } from '../locale/locale.ts';
import { LANGUAGES } from './figure.ts';
import type { Figure, FigureUnit, Language } from './figure.ts';
import { readFigures } from './read-figures.ts';

/** What kind of figure differs between the languages. */
export const FIGURE_KINDS = ['NUMBERS', 'PERCENTS', 'DATES', 'ACTS'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

const KINDS: Readonly<Partial<Record<FigureUnit, FigureKind>>> = { PERCENT: 'PERCENTS', DATE: 'DATES', ARTICLE: 'ACTS', ACT: 'ACTS' };

export const kindOf = ({ unit }: Figure): FigureKind => (unit && KINDS[unit]) ?? 'NUMBERS';

/** What a text states in one language, in that language's own words, and another language does not. */
export type Said = Readonly<Partial<Record<Language, readonly string[]>>>;

export interface FiguresDiffer {
  readonly kind: FigureKind;
  readonly said: Said;
}

/** A figure without a unit may count anything but a percentage. */
const mayBe = (one: FigureUnit | null, other: FigureUnit | null): boolean =>
  one === other || (one === null && other !== 'PERCENT') || (other === null && one !== 'PERCENT');

/** Removes the counterpart of a figure from what is left of the other language: an exact match if there is one, else a possible one. */
const takeCounterpart = (figure: Figure, left: Map<string, Figure[]>): boolean => {
  const same = left.get(figure.id) ?? [];
  const exact = same.findIndex(({ unit }) => unit === figure.unit);
  const at = exact === -1 ? same.findIndex(({ unit }) => mayBe(unit, figure.unit)) : exact;
  if (at === -1) return false;
  same.splice(at, 1);
  return true;
};

const byId = (figures: readonly Figure[]): Map<string, Figure[]> => {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const group = groups.get(figure.id);
    if (group) group.push(figure);
    else groups.set(figure.id, [figure]);
  }
  return groups;
};

/** Exact counterparts are matched first; figures that may count anything are matched with what is left. */
const unmatched = (figures: readonly Figure[], others: readonly Figure[]): Figure[] => {
  const left = byId(others);
  const told = figures.toSorted(
    (one, other) => Number(one.unit === null) - Number(other.unit === null) || Number(one.isSoft) - Number(other.isSoft),
  );
  return told.filter((figure) => !takeCounterpart(figure, left));
};

interface Sides {
  readonly one: Figure[];
  readonly other: Figure[];
}

/** Figures that may be a way of speaking are compared only where both languages have one left: "two parties" beside «одна сторона». */
const differing = (one: readonly Figure[], other: readonly Figure[]): Sides => {
  const sides = { one: unmatched(one, other), other: unmatched(other, one) };
  if (sides.one.some(({ isSoft }) => isSoft) && sides.other.some(({ isSoft }) => isSoft)) return sides;
  return { one: sides.one.filter(({ isSoft }) => !isSoft), other: sides.other.filter(({ isSoft }) => !isSoft) };
};

const PAIRS: readonly (readonly [Language, Language])[] = [
  ['ru', 'kk'],
  ['ru', 'en'],
  ['kk', 'en'],
];

/** Figures of each language that another language does not state. An empty text contradicts nothing. */
const strangers = (text: LocalizedText): Map<Language, Set<Figure>> => {
  const all = new Map<Language, Set<Figure>>();
  const add = (language: Language, figures: readonly Figure[]): void =>
    void all.set(language, new Set([...(all.get(language) ?? []), ...figures]));
  for (const [one, other] of PAIRS) {
    const [here, there] = [text[one], text[other]];
    if (!here || !there) continue;
    const sides = differing(readFigures(here, one), readFigures(there, other));
    add(one, sides.one);
    add(other, sides.other);
  }
  return all;
};

/** Which figures differ between the languages of a text; empty when all state the same. */
export const compareFigures = (text: LocalizedText): FiguresDiffer[] => {
  const all = strangers(text);
  const wordsOf = (language: Language, kind: FigureKind): string[] =>
    [...(all.get(language) ?? [])]
      .filter((figure) => kindOf(figure) === kind)
      .map(({ start, whole }) => (text[language] ?? '').slice(start, whole));
  return FIGURE_KINDS.flatMap((kind) => {
    const said = LANGUAGES.map((language) => [language, wordsOf(language, kind)] as const);
    if (said.every(([, words]) => words.length === 0)) return [];
    return [{ kind, said: Object.fromEntries(said.filter(([language]) => text[language])) }];
  });
};
