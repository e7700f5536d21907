import type { ConditionKey } from 'shared/search/condition-fields.ts';
import type { BitSet } from '../kernel/bit-set.ts';
import type { Context } from '../request/context.ts';
import { hitsOfWords } from './hits.queries.ts';
import type { OpportunityPage } from './list.queries.ts';
import type { Held, NarrowingKey } from './narrowing.ts';
import { asksForWords, mustsOf } from './words.ts';

interface Dropped {
  readonly key: ConditionKey;
  readonly value: string | null;
}

export interface AdviceView {
  readonly drop: Dropped[];
  readonly count: number;
  /** The words that stay; null where no word is dropped. */
  readonly text: string | null;
}

interface Condition {
  readonly key: NarrowingKey;
  readonly rows: BitSet;
}

interface Question {
  readonly conditions: readonly Condition[];
  /** Words among the conditions, in order. */
  readonly words: readonly string[];
}

const droppedOf = (key: NarrowingKey): Dropped => {
  const [name, value = null] = key.split(':');
  return { key: name as ConditionKey, value };
};

const adviceOf = ({ words }: Question, keys: readonly NarrowingKey[], count: number): AdviceView => {
  const drop = keys.map(droppedOf);
  const gone = drop.flatMap(({ key, value }) => (key === 'TEXT' ? [value] : []));
  return { drop, count, text: gone.length > 0 ? words.filter((word) => !gone.includes(word)).join(' ') : null };
};

/** The conditions, with each word as a condition of its own. */
const questionOf = async (ctx: Context, { evaluation, args }: OpportunityPage): Promise<Question> => {
  const words = asksForWords(args.text) ? await mustsOf(ctx, args.text) : [];
  const hits = words.length > 0 ? await hitsOfWords(ctx, words) : [];
  const sets = args.filter?.unknown === 'INCLUDE' ? evaluation.wide : evaluation.met;
  const conditions = evaluation.narrowings.flatMap(({ key }, nth): Condition[] => {
    if (key === 'TEXT' && words.length > 0) return hits.map((rows, at) => ({ key: `TEXT:${words[at] ?? ''}`, rows }));
    const rows = sets[nth];
    return rows ? [{ key, rows }] : [];
  });
  return { conditions, words };
};

/** The failed conditions of rows as a number: 2 to the power of the index of each. Exact up to 53 conditions. */
interface Failures {
  readonly sums: Float64Array;
  readonly counts: Uint8Array;
}

const failuresOf = ({ index }: Held, conditions: readonly Condition[]): Failures => {
  const size = index.all.words.length * 32;
  const [sums, counts] = [new Float64Array(size), new Uint8Array(size)];
  for (const [nth, { rows }] of conditions.entries()) {
    for (const position of index.all.without(rows).numbers()) {
      sums[position] = (sums[position] ?? 0) + 2 ** nth;
      counts[position] = (counts[position] ?? 0) + 1;
    }
  }
  return { sums, counts };
};

const keysOf = (conditions: readonly Condition[], sum: number): NarrowingKey[] =>
  conditions.filter((_, nth) => Math.floor(sum / 2 ** nth) % 2 === 1).map(({ key }) => key);

/**
 * When nothing is found: each smallest set of conditions to drop, with the number of rows then found; each word is a condition.
 * Rows that fail the fewest conditions give the smallest sets: exactly those that fail a set are found without it. Empty when
 * something is found, or when nothing is published at all.
 */
export const adviseOn = async (ctx: Context, page: OpportunityPage): Promise<AdviceView[]> => {
  if (page.totalCount > 0) return [];
  const question = await questionOf(ctx, page);
  const { conditions } = question;
  const { held } = page.evaluation;
  const positions = held.index.all.numbers();
  if (conditions.length === 0 || positions.length === 0) return [];
  const { sums, counts } = failuresOf(held, conditions);
  const fewest = positions.reduce((least, position) => Math.min(least, counts[position] ?? 0), Infinity);
  const found = new Map<number, number>();
  for (const position of positions) {
    const sum = sums[position] ?? 0;
    if (counts[position] === fewest) found.set(sum, (found.get(sum) ?? 0) + 1);
  }
  return [...found]
    .toSorted(([sum, count], [otherSum, otherCount]) => otherCount - count || sum - otherSum)
    .map(([sum, count]) => adviceOf(question, keysOf(conditions, sum), count));
};
