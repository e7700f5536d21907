import type { BitSet } from '../../kernel/bit-set.ts';
import type { SearchIndex } from './search-index.ts';

/** One figure that rows are ordered by. NaN, an unknown figure, comes last in both directions. */
export interface Level {
  readonly at: (position: number) => number;
  readonly isAscending: boolean;
}

/** By the first level, among equals by the next one, and at last by the id. */
export interface RowOrder {
  readonly levels: readonly Level[];
  readonly isAscendingById: boolean;
}

/** A place in an order: the figure of each level, null where it is unknown, and the id. */
export interface RowPlace {
  readonly figures: readonly (number | null)[];
  readonly id: string;
}

const compareFigures = (one: number, other: number, isAscending: boolean): number => {
  if (one === other) return 0;
  if (Number.isNaN(one)) return Number.isNaN(other) ? 0 : 1;
  if (Number.isNaN(other)) return -1;
  return isAscending ? one - other : other - one;
};

const compareRows = (index: SearchIndex, { levels, isAscendingById }: RowOrder) => {
  const { length } = levels;
  return (one: number, other: number): number => {
    for (let nth = 0; nth < length; nth += 1) {
      const level = levels[nth];
      const difference = level ? compareFigures(level.at(one), level.at(other), level.isAscending) : 0;
      if (difference !== 0) return difference;
    }
    return isAscendingById ? index.ids.compare(one, other) : index.ids.compare(other, one);
  };
};

const isBeyond =
  (index: SearchIndex, { levels, isAscendingById }: RowOrder, { figures, id }: RowPlace) =>
  (position: number): boolean => {
    for (const [nth, { at, isAscending }] of levels.entries()) {
      const difference = compareFigures(at(position), figures[nth] ?? NaN, isAscending);
      if (difference !== 0) return difference > 0;
    }
    const difference = index.ids.compareTo(position, id);
    return isAscendingById ? difference > 0 : difference < 0;
  };

/** Puts a row into the sorted list and keeps its length. */
const insert = (top: number[], position: number, size: number, compare: (one: number, other: number) => number): void => {
  let [from, to] = [0, top.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compare(position, top[middle] ?? 0) < 0) to = middle;
    else from = middle + 1;
  }
  top.splice(from, 0, position);
  if (top.length > size) top.pop();
};

export interface TopRows {
  readonly order: RowOrder;
  readonly size: number;
  readonly after?: RowPlace | null;
}

/** The first `size` of these rows in this order, after a place in it. Looks at each row once. */
export const topRows = (index: SearchIndex, rows: BitSet, { order, size, after }: TopRows): number[] => {
  const compare = compareRows(index, order);
  const isWanted = after ? isBeyond(index, order, after) : () => true;
  const top: number[] = [];
  for (const position of rows.numbers()) {
    const last = top.length < size ? undefined : top[size - 1];
    if ((last === undefined || compare(position, last) < 0) && isWanted(position)) insert(top, position, size, compare);
  }
  return top;
};

/** Latest publication first. */
export const newestFirst = (index: SearchIndex, isAscendingById = false): RowOrder => {
  const published = index.figure('publishedAt');
  return { levels: [{ at: (position) => published.at(position), isAscending: false }], isAscendingById };
};
