import { areStrangers, categoryLikeness, likenessOf, readRow, sumLikeness, weightsOf } from './likeness.ts';
import type { ReadRow, Weight } from './likeness.ts';
import type { LinkBasis, MergeLink, MergeRow } from './rows.ts';

/** Shares that an unknown sum counts as: neither alike nor different. */
const UNKNOWN_SUM = 0.5;
const WEIGHTS = { words: 0.7, sum: 0.2, category: 0.1 };
/** Below it a pair of words is not worth a person's look; a lost measure has to stay visible as lost. */
const LEAST_SURE = 0.55;
const LEAST_WORDS = 0.45;
/** A row that repeats a measure says nearly the same of nearly the same sum. */
const REPEATS = { words: 0.8, sum: 0.9 };
/** How much of a title stands in the title of its whole, or of its part. */
const LEAST_WITHIN = 0.6;
/** Sums of parts may exceed the whole by so much. */
const ROUNDING = 1.05;
/** The least share of their sums that a row which joins several keeps. */
const JOINED = 0.8;

interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly sureness: number;
}

class Proposal {
  public readonly links: MergeLink[] = [];
  private readonly tiedBefore = new Map<number, number[]>();
  private readonly tiedAfter = new Map<number, number[]>();

  public constructor(
    public readonly before: readonly ReadRow[],
    public readonly after: readonly ReadRow[],
    public readonly weight: Weight,
  ) {}

  public tie(
    before: number,
    after: number,
    basis: LinkBasis,
    { sureness, isDuplicate = false }: { sureness: number; isDuplicate?: boolean },
  ): void {
    this.links.push({ before, after, basis, sureness: Math.round(sureness * 100), isDuplicate, isConfirmed: false });
    this.tiedBefore.set(before, [...this.of(before), after]);
    this.tiedAfter.set(after, [...this.joinedIn(after), before]);
  }

  /** Rows of the regional plan that are tied to a measure. */
  public of(before: number): readonly number[] {
    return this.tiedBefore.get(before) ?? [];
  }

  /** Measures that are tied to a row of the regional plan. */
  public joinedIn(after: number): readonly number[] {
    return this.tiedAfter.get(after) ?? [];
  }

  public get openBefore(): number[] {
    return [...this.before.keys()].filter((index) => this.of(index).length === 0);
  }

  public get openAfter(): number[] {
    return [...this.after.keys()].filter((index) => this.joinedIn(index).length === 0);
  }
}

const sumOf = (rows: readonly ReadRow[], indices: readonly number[]): number =>
  indices.reduce((sum, index) => sum + (rows[index]?.row.amount ?? 0), 0);

/** The same identifier on both sides, where each has it once. */
const byIdentifier = (proposal: Proposal): void => {
  const placesOf = (rows: readonly ReadRow[]): Map<string, number[]> => {
    const places = new Map<string, number[]>();
    rows.forEach(({ row: { code } }, index) => {
      const key = code?.trim().toLowerCase();
      if (key) places.set(key, [...(places.get(key) ?? []), index]);
    });
    return places;
  };
  const others = placesOf(proposal.after);
  for (const [code, [before, ...more]] of placesOf(proposal.before)) {
    const [after, ...repeated] = others.get(code) ?? [];
    if (before === undefined || after === undefined || more.length > 0 || repeated.length > 0) continue;
    proposal.tie(before, after, 'ID', { sureness: 1 });
  }
};

/** How sure it is that a row continues a measure; 0: it is not proposed. */
const surenessOf = (one: ReadRow, other: ReadRow, weight: Weight): number => {
  if (areStrangers(one, other)) return 0;
  const { both } = likenessOf(one, other, weight);
  const sum = sumLikeness(one, other);
  const category = categoryLikeness(one, other);
  // Renamed beyond recognition: the same sum to the tenge in the same town and category is a tie of its own.
  const isSameSum = sum === 1 && (one.row.amount ?? 0) > 0 && category > 0;
  if (both < LEAST_WORDS) return isSameSum ? LEAST_SURE + both * 0.2 : 0;
  return WEIGHTS.words * both + WEIGHTS.sum * (sum ?? UNKNOWN_SUM) + WEIGHTS.category * category;
};

/** Pairs of rows that are still open, the surest first, each row once. */
const byWords = (proposal: Proposal): void => {
  const candidates: Candidate[] = [];
  const after = proposal.openAfter;
  for (const before of proposal.openBefore)
    for (const index of after) {
      const [one, other] = [proposal.before[before], proposal.after[index]];
      const sureness = one && other ? surenessOf(one, other, proposal.weight) : 0;
      if (sureness >= LEAST_SURE) candidates.push({ before, after: index, sureness });
    }
  for (const { before, after: index, sureness } of candidates.toSorted((one, other) => other.sureness - one.sureness))
    if (proposal.of(before).length === 0 && proposal.joinedIn(index).length === 0) proposal.tie(before, index, 'WORDS', { sureness });
};

/** A row that says the same as a measure which another row continues already. */
const repetitions = (proposal: Proposal): void => {
  for (const index of proposal.openAfter)
    for (const [before, one] of proposal.before.entries()) {
      const other = proposal.after[index];
      if (!other || proposal.of(before).length === 0 || proposal.joinedIn(index).length > 0) continue;
      const { both } = likenessOf(one, other, proposal.weight);
      if (both >= REPEATS.words && (sumLikeness(one, other) ?? 0) >= REPEATS.sum)
        proposal.tie(before, index, 'WORDS', { sureness: both, isDuplicate: true });
    }
};

/** The measure whose title stands in the title of a row, and that the sums leave room for. */
const wholeOf = (proposal: Proposal, index: number): Candidate | null => {
  const other = proposal.after[index];
  if (!other) return null;
  const found = [...proposal.before.entries()].flatMap(([before, one]): Candidate[] => {
    const { within } = likenessOf(one, other, proposal.weight);
    const room = (one.row.amount ?? 0) * ROUNDING - sumOf(proposal.after, proposal.of(before));
    const isWithin = within >= LEAST_WITHIN && (other.row.amount ?? 0) <= room;
    return isWithin ? [{ before, after: index, sureness: within * 0.8 }] : [];
  });
  return found.toSorted((one, other) => other.sureness - one.sureness)[0] ?? null;
};

/** Rows that are parts of a measure, by its words and within its sum. */
const splits = (proposal: Proposal): void => {
  for (const index of proposal.openAfter) {
    const part = wholeOf(proposal, index);
    if (part) proposal.tie(part.before, index, 'PART', part);
  }
};

/** The row that joins a measure with others: its title contains the measure's, and its sum has room for it. */
const joinOf = (proposal: Proposal, before: number): Candidate | null => {
  const one = proposal.before[before];
  if (!one || one.row.amount === null) return null;
  const sum = one.row.amount;
  const found = [...proposal.after.entries()].flatMap(([after, other]): Candidate[] => {
    const { within } = likenessOf(one, other, proposal.weight);
    const joined = sumOf(proposal.before, proposal.joinedIn(after)) + sum;
    const hasRoom = other.row.amount !== null && other.row.amount >= joined * JOINED;
    return within >= LEAST_WITHIN && hasRoom ? [{ before, after, sureness: within * 0.8 }] : [];
  });
  return found.toSorted((one, other) => other.sureness - one.sureness)[0] ?? null;
};

const joins = (proposal: Proposal): void => {
  for (const before of proposal.openBefore) {
    const join = joinOf(proposal, before);
    if (join) proposal.tie(before, join.after, 'PART', join);
  }
};

/**
 * Ties that a person then confirms or changes: by identifier, then by title, place and sum; then repeated rows, parts of a measure, and
 * measures that were joined. A measure without a tie is proposed as lost, so that a doubtful tie is rather left out.
 */
export const proposeLinks = (before: readonly MergeRow[], after: readonly MergeRow[]): MergeLink[] => {
  const [ones, others] = [before.map(readRow), after.map(readRow)];
  const proposal = new Proposal(ones, others, weightsOf([...ones, ...others]));
  for (const step of [byIdentifier, byWords, repetitions, splits, joins]) step(proposal);
  return proposal.links.toSorted((one, other) => one.before - other.before || one.after - other.after);
};
