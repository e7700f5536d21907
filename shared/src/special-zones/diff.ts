import type { StoredClause } from './canonical.ts';
import { betterOf, okedOf, reliefOf } from './known-clauses.ts';
import type { KnownRelief } from './known-clauses.ts';

/** What a change means for the investor. UNKNOWN: the figures do not tell; the text must be read. */
export const CHANGE_EFFECTS = ['BETTER', 'WORSE', 'NEUTRAL', 'UNKNOWN'] as const;
export type ChangeEffect = (typeof CHANGE_EFFECTS)[number];

export const CHANGE_KINDS = ['ADDED', 'REMOVED', 'CHANGED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface ClauseChange {
  readonly key: string;
  readonly kind: ChangeKind;
  /** Null when it was added. */
  readonly before: StoredClause | null;
  /** Null when it was removed. */
  readonly after: StoredClause | null;
  readonly effect: ChangeEffect;
}

export interface TermsDiff {
  /** In the order of the later version; removed clauses come last. */
  readonly changes: readonly ClauseChange[];
  /** Keys of the later version, in its order. */
  readonly order: readonly string[];
}

const text = (value: unknown): string => JSON.stringify(value ?? null, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null && part !== undefined)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

/** Whether two clauses say the same; a missing part equals an empty one, and the order of keys does not matter. */
export const sameClause = (one: StoredClause, other: StoredClause): boolean => text(one) === text(other);

const towards = (before: number, after: number, better: 'HIGHER' | 'LOWER'): ChangeEffect => {
  if (before === after) return 'NEUTRAL';
  return after > before === (better === 'HIGHER') ? 'BETTER' : 'WORSE';
};

/** A reduction is better when it is higher; a rate or coefficient when it is lower. */
const amountEffect = (before: KnownRelief, after: KnownRelief): ChangeEffect =>
  towards(before.amount, after.amount, before.measure === 'REDUCTION' ? 'HIGHER' : 'LOWER');

/** A relief without a term of its own lasts as long as its category, which cannot be compared with a number. */
const yearsEffect = (before: number | null, after: number | null): ChangeEffect => {
  if (before === after) return 'NEUTRAL';
  return before === null || after === null ? 'UNKNOWN' : towards(before, after, 'HIGHER');
};

const setEffect = (before: readonly string[], after: readonly string[]): ChangeEffect => {
  const isLost = before.some((one) => !after.includes(one));
  const isWon = after.some((one) => !before.includes(one));
  if (isLost && isWon) return 'UNKNOWN';
  if (isLost) return 'WORSE';
  return isWon ? 'BETTER' : 'NEUTRAL';
};

/** An unknown list of activities excludes nobody. */
const divisionsEffect = (before: readonly string[] | null, after: readonly string[] | null): ChangeEffect => {
  if (before === null && after === null) return 'NEUTRAL';
  return before === null || after === null ? 'UNKNOWN' : setEffect(before, after);
};

/** Several effects at once: opposite ones cannot be weighed against each other here. */
const together = (effects: readonly ChangeEffect[]): ChangeEffect => {
  if (effects.includes('UNKNOWN') || (effects.includes('BETTER') && effects.includes('WORSE'))) return 'UNKNOWN';
  return effects.find((effect) => effect !== 'NEUTRAL') ?? 'NEUTRAL';
};

const reliefEffect = (before: KnownRelief, after: KnownRelief): ChangeEffect => {
  if (before.tax !== after.tax || before.measure !== after.measure || before.base !== after.base) return 'UNKNOWN';
  return together([amountEffect(before, after), yearsEffect(before.years, after.years), setEffect(before.categories, after.categories)]);
};

const figureEffect = (before: StoredClause, after: StoredClause): ChangeEffect => {
  const isSame = before.value === after.value && before.unit === after.unit;
  if (isSame) return 'NEUTRAL';
  const better = betterOf(after.key);
  if (better === null) return 'NEUTRAL';
  if (better === undefined || before.unit !== after.unit || before.value === null || after.value === null) return 'UNKNOWN';
  return towards(before.value, after.value, better);
};

const typedEffect = (before: StoredClause, after: StoredClause): ChangeEffect => {
  const was = reliefOf(before);
  const is = reliefOf(after);
  if (was && is) return reliefEffect(was, is);
  // A value that is no longer or not yet known was neither removed nor added.
  if (was || is) return 'UNKNOWN';
  return figureEffect(before, after);
};

const wordsOf = ({ title, text: words }: StoredClause): string => text([title, words]);

/** Where only the text changed, the reader must judge it; where a figure changed, the text is expected to follow. */
const changedEffect = (before: StoredClause, after: StoredClause): ChangeEffect => {
  const effect = together([typedEffect(before, after), divisionsEffect(okedOf(before), okedOf(after))]);
  if (effect !== 'NEUTRAL' || betterOf(after.key) === null) return effect;
  return wordsOf(before) === wordsOf(after) ? 'NEUTRAL' : 'UNKNOWN';
};

const effectOf = (before: StoredClause | null, after: StoredClause | null): ChangeEffect => {
  if (before && after) return changedEffect(before, after);
  const only = after ?? before;
  if (!only || !reliefOf(only)) return 'UNKNOWN';
  return after ? 'BETTER' : 'WORSE';
};

const kindOf = (before: StoredClause | null, after: StoredClause | null): ChangeKind => {
  if (!before) return 'ADDED';
  return after ? 'CHANGED' : 'REMOVED';
};

const change = (key: string, before: StoredClause | null, after: StoredClause | null): ClauseChange => ({
  key,
  kind: kindOf(before, after),
  before,
  after,
  effect: effectOf(before, after),
});

/** What changed between two versions of terms, clause by clause. Clauses are matched by key. */
export const diffTerms = (from: readonly StoredClause[], to: readonly StoredClause[]): TermsDiff => {
  const before = new Map(from.map((clause) => [clause.key, clause]));
  const after = new Map(to.map((clause) => [clause.key, clause]));
  const standing = to.flatMap((clause) => {
    const old = before.get(clause.key) ?? null;
    return old && sameClause(old, clause) ? [] : [change(clause.key, old, clause)];
  });
  const removed = from.filter(({ key }) => !after.has(key)).map((clause) => change(clause.key, clause, null));
  return { changes: [...standing, ...removed], order: to.map(({ key }) => key) };
};

/** Whether nothing was changed, added, removed or moved. */
export const isUnchanged = (from: readonly StoredClause[], to: readonly StoredClause[]): boolean => {
  const { changes, order } = diffTerms(from, to);
  return changes.length === 0 && order.join() === from.map(({ key }) => key).join();
};
