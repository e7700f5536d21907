import { areOpposed, readTitle } from './title-words.ts';
import type { TitleWords } from './title-words.ts';
import type { MergeRow } from './rows.ts';

/** A row with what is compared of its title, in every language that it has. */
export interface ReadRow {
  readonly row: MergeRow;
  readonly titles: readonly TitleWords[];
}

export const readRow = (row: MergeRow): ReadRow => ({
  row,
  titles: Object.values(row.title).flatMap((title: string | undefined) => (title ? [readTitle(title)] : [])),
});

/** How much a word says: rare ones say more. */
export type Weight = (word: string) => number;

/** Weights by how many of the rows have a word. */
export const weightsOf = (rows: readonly ReadRow[]): Weight => {
  const counts = new Map<string, number>();
  for (const { titles } of rows)
    for (const word of new Set(titles.flatMap(({ words }) => [...words]))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => 0.5 + Math.log(1 + rows.length / (counts.get(word) ?? 1));
};

const weigh = (words: Iterable<string>, weight: Weight): number => [...words].reduce((sum, word) => sum + weight(word), 0);

/** How alike two rows are in words: `both` of 0–1 counts what either says, `within` only what the first says. */
export interface Likeness {
  readonly both: number;
  readonly within: number;
}

const NONE: Likeness = { both: 0, within: 0 };

const titleLikeness = (one: TitleWords, other: TitleWords, weight: Weight): Likeness => {
  const [all, others] = [weigh(one.words, weight), weigh(other.words, weight)];
  if (all === 0 || others === 0) return NONE;
  const common = weigh(
    [...one.words].filter((word) => other.words.has(word)),
    weight,
  );
  return { both: (2 * common) / (all + others), within: common / all };
};

const isElsewhere = ({ row: one }: ReadRow, { row: other }: ReadRow): boolean =>
  one.town !== null && other.town !== null && one.town !== other.town;

/** The likeness in the languages in which two rows are most alike; nothing where they cannot be one measure. */
export const likenessOf = (one: ReadRow, other: ReadRow, weight: Weight): Likeness => {
  if (isElsewhere(one, other)) return NONE;
  return one.titles.reduce(
    (best, title) =>
      other.titles.reduce((best, another) => {
        if (areOpposed(title, another)) return best;
        const found = titleLikeness(title, another, weight);
        return found.both > best.both ? found : best;
      }, best),
    NONE,
  );
};

/** Whether two rows cannot be one measure, whatever their words: another town, or opposed titles in every language. */
export const areStrangers = (one: ReadRow, other: ReadRow): boolean =>
  isElsewhere(one, other) || one.titles.every((title) => other.titles.every((another) => areOpposed(title, another)));

/** The smaller sum as a share of the larger; null where either is unknown. */
export const sumLikeness = ({ row: one }: ReadRow, { row: other }: ReadRow): number | null => {
  if (one.amount === null || other.amount === null) return null;
  const most = Math.max(one.amount, other.amount);
  return most === 0 ? 1 : Math.min(one.amount, other.amount) / most;
};

/** 1 where both state the same category, 0 where they state different ones, ½ where either does not say. */
export const categoryLikeness = ({ row: one }: ReadRow, { row: other }: ReadRow): number => {
  if (one.category === null || other.category === null) return 0.5;
  return one.category === other.category ? 1 : 0;
};
