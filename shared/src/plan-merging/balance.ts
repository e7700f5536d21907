import { titlesMatch } from './title-words.ts';
import type { MergeContent, MergeLink, MergeRow } from './rows.ts';

/**
 * What became of a measure. KEPT: unchanged. CHANGED: another title, category or a larger sum. CUT: a smaller sum. SPLIT: several rows continue
 * it. JOINED: one row continues several. REGROUPED: several continue several. DUPLICATED: a row repeats it. LOST: nothing continues it.
 * NEW: a row of the regional plan that continues nothing.
 */
export const MERGE_OUTCOMES = ['LOST', 'CUT', 'SPLIT', 'JOINED', 'REGROUPED', 'DUPLICATED', 'CHANGED', 'KEPT', 'NEW'] as const;
export type MergeOutcome = (typeof MERGE_OUTCOMES)[number];

/**
 * Whole tenge. before = kept + cut + lost + unstated; after = kept + added + duplicated + fresh.
 * `unstated`: the regional plan continues the measure and does not say with how much. Rows without a sum add nothing; they are counted.
 */
export interface MergeMoney {
  readonly before: number;
  readonly kept: number;
  readonly cut: number;
  readonly lost: number;
  readonly unstated: number;
  readonly after: number;
  readonly added: number;
  readonly duplicated: number;
  readonly fresh: number;
}

/** Rows that are tied to each other, directly or through others. */
export interface MergeGroup {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Of `after`, those that only repeat. */
  readonly duplicates: readonly number[];
  readonly outcome: MergeOutcome;
  readonly money: MergeMoney;
}

export interface MergeBalance {
  readonly groups: readonly MergeGroup[];
  readonly money: MergeMoney;
  /** Measures of the town's plan, and rows of the regional plan, whose sum is not stated. */
  readonly withoutSum: { readonly before: number; readonly after: number };
}

const NOTHING: MergeMoney = { before: 0, kept: 0, cut: 0, lost: 0, unstated: 0, after: 0, added: 0, duplicated: 0, fresh: 0 };

const sumOf = (rows: readonly (MergeRow | undefined)[]): number => rows.reduce((sum, row) => sum + (row?.amount ?? 0), 0);

const added = (one: MergeMoney, other: MergeMoney): MergeMoney => ({
  before: one.before + other.before,
  kept: one.kept + other.kept,
  cut: one.cut + other.cut,
  lost: one.lost + other.lost,
  unstated: one.unstated + other.unstated,
  after: one.after + other.after,
  added: one.added + other.added,
  duplicated: one.duplicated + other.duplicated,
  fresh: one.fresh + other.fresh,
});

interface Tied {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly links: readonly MergeLink[];
}

/** Ties of rows that exist, each pair once. */
const soundLinks = ({ before, after, links }: MergeContent): MergeLink[] => {
  const seen = new Set<string>();
  return links.filter((link) => {
    const pair = `${link.before}>${link.after}`;
    if (!before[link.before] || !after[link.after] || seen.has(pair)) return false;
    seen.add(pair);
    return true;
  });
};

/** Rows by what ties them; those of the town's plan in its order, then the rest of the regional plan in its order. */
const tiedRows = (content: MergeContent): Tied[] => {
  const links = soundLinks(content);
  const nodes = [...content.before.map((_, index) => `b${index}`), ...content.after.map((_, index) => `a${index}`)];
  const neighbours = new Map<string, string[]>(nodes.map((node) => [node, []]));
  for (const { before, after } of links) {
    neighbours.get(`b${before}`)?.push(`a${after}`);
    neighbours.get(`a${after}`)?.push(`b${before}`);
  }
  const seen = new Set<string>();
  const reached = (start: string): string[] => {
    const found = [start];
    seen.add(start);
    for (const node of found)
      for (const next of neighbours.get(node) ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          found.push(next);
        }
    return found;
  };
  const places = (found: readonly string[], side: string): number[] =>
    found
      .filter((node) => node.startsWith(side))
      .map((node) => Number(node.slice(1)))
      .toSorted((one, other) => one - other);
  const linksOf = new Map<number, MergeLink[]>();
  for (const link of links) linksOf.set(link.before, [...(linksOf.get(link.before) ?? []), link]);
  return nodes.flatMap((node) => {
    if (seen.has(node)) return [];
    const found = reached(node);
    const before = places(found, 'b');
    return [{ before, after: places(found, 'a'), links: before.flatMap((index) => linksOf.get(index) ?? []) }];
  });
};

/** Rows that only repeat; where all of them do, the first is the one that continues. */
const duplicatesOf = ({ after, links }: Tied): number[] => {
  const continuing = new Set(links.filter(({ isDuplicate }) => !isDuplicate).map(({ after: index }) => index));
  const repeating = after.filter((index) => !continuing.has(index));
  return repeating.length === after.length ? repeating.slice(1) : repeating;
};

const isUnchanged = (one: MergeRow | undefined, other: MergeRow | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.amount === other.amount &&
  titlesMatch(one.title, other.title) &&
  (one.category === null || other.category === null || one.category === other.category);

const shapeOf = (tied: Tied, counted: readonly number[]): MergeOutcome | null => {
  if (tied.before.length === 0) return 'NEW';
  if (tied.after.length === 0) return 'LOST';
  if (counted.length < tied.after.length) return 'DUPLICATED';
  if (tied.before.length > 1) return counted.length > 1 ? 'REGROUPED' : 'JOINED';
  return counted.length > 1 ? 'SPLIT' : null;
};

const outcomeOf = ({ before, after }: MergeContent, tied: Tied, counted: readonly number[], { cut }: MergeMoney): MergeOutcome => {
  const shape = shapeOf(tied, counted);
  if (shape !== null) return shape;
  if (cut > 0) return 'CUT';
  return isUnchanged(before[tied.before[0] ?? -1], after[counted[0] ?? -1]) ? 'KEPT' : 'CHANGED';
};

const moneyOf = (content: MergeContent, tied: Tied, counted: readonly number[], duplicates: readonly number[]): MergeMoney => {
  const before = sumOf(tied.before.map((index) => content.before[index]));
  const rows = counted.map((index) => content.after[index]);
  const continued = sumOf(rows);
  const duplicated = sumOf(duplicates.map((index) => content.after[index]));
  const after = continued + duplicated;
  if (tied.before.length === 0) return { ...NOTHING, after, fresh: after };
  if (tied.after.length === 0) return { ...NOTHING, before, lost: before };
  const kept = Math.min(before, continued);
  const missing = before - kept;
  const isStated = rows.every((row) => typeof row?.amount === 'number');
  return {
    ...NOTHING,
    before,
    kept,
    cut: isStated ? missing : 0,
    unstated: isStated ? 0 : missing,
    after,
    added: continued - kept,
    duplicated,
  };
};

/** What became of every row under the given ties, and of the money to the tenge. The one place where a merge is added up. */
export const balanceOf = (content: MergeContent): MergeBalance => {
  const groups = tiedRows(content).map((tied): MergeGroup => {
    const duplicates = duplicatesOf(tied);
    const counted = tied.after.filter((index) => !duplicates.includes(index));
    const money = moneyOf(content, tied, counted, duplicates);
    return { before: tied.before, after: tied.after, duplicates, outcome: outcomeOf(content, tied, counted, money), money };
  });
  const silent = (rows: readonly MergeRow[]): number => rows.filter(({ amount }) => amount === null).length;
  return {
    groups,
    money: groups.reduce((sum, { money }) => added(sum, money), NOTHING),
    withoutSum: { before: silent(content.before), after: silent(content.after) },
  };
};

/** What still has to be done before somebody may sign. */
export interface MergeGaps {
  /** Ties that nobody has looked at. */
  readonly unconfirmed: number;
  /** Lost measures without a reason, by their places. */
  readonly unexplained: readonly number[];
}

export const gapsOf = (content: MergeContent): MergeGaps => {
  const explained = new Set(content.reasons.filter(({ words }) => words.trim() !== '').map(({ before }) => before));
  const tied = new Set(soundLinks(content).map(({ before }) => before));
  return {
    unconfirmed: content.links.filter(({ isConfirmed }) => !isConfirmed).length,
    unexplained: content.before.flatMap((_, index) => (tied.has(index) || explained.has(index) ? [] : [index])),
  };
};
