import sql, { join } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { ConditionKey } from 'shared/search/condition-fields.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { OpportunityPage } from './list.queries.ts';
import { orUnknown, withTables } from './narrowing.ts';
import type { Narrowing, NarrowingKey } from './narrowing.ts';
import { asksForWords, mustsOf, wordNarrowings } from './words.ts';

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

interface Question {
  readonly narrowings: readonly Narrowing[];
  /** Words among the conditions, in order. */
  readonly words: readonly string[];
}

/** Maximum number of sets of one size that are tried with bitmaps; with more, each row is judged instead. */
const MOST_SETS = 1_500;

const choose = (from: readonly number[], size: number): number[][] => {
  if (size === 0) return [[]];
  return from.flatMap((first, index) => choose(from.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
};

const countOfSets = (n: number, size: number): number => {
  let count = 1;
  for (let k = 1; k <= size; k += 1) count = (count * (n - size + k)) / k;
  return count;
};

/** Indexes of the conditions that no row meets, whatever the others are: each of them must be dropped. */
const unmet = async (ctx: Context, { narrowings }: Question, sets: readonly Sql[]): Promise<number[]> => {
  const parts = sets.map(
    (bits, index) => sql`select ${index}::int as n where not exists (select from (${bits}) parts where bit_count(parts.bits) > 0)`,
  );
  const rows = await readPublic<{ n: number }>(ctx, sql`${withTables(narrowings)} ${join(parts, ' union all ')} order by n`);
  return rows.map(({ n }) => n);
};

/** How many rows meet all conditions except those of each set; sets without a row are left out. */
const triedStatement = (narrowings: readonly Narrowing[], sets: readonly Sql[], tried: readonly (readonly number[])[]): Sql => {
  const isKept = (index: number): boolean => tried.some((dropped) => !dropped.includes(index));
  const conditions = sets.flatMap((bits, index) =>
    isKept(index) ? [sql`select ${index}::int as n, segment, bit_or(bits) as bits from (${bits}) parts group by segment`] : [],
  );
  // Each set as the indexes of the remaining conditions; as JSON, because PostgreSQL has no ragged arrays.
  const kept = JSON.stringify(tried.map((dropped) => sets.map((_, index) => index).filter((index) => !dropped.includes(index))));
  const tables = sql`condition as materialized (${join(conditions, ' union all ')}),
    tried as (select (nth - 1)::int as nth, array(select jsonb_array_elements_text(kept)::int) as kept from jsonb_array_elements(${kept}::jsonb) with ordinality as t (kept, nth)),
    met as (select t.nth, c.segment, bit_and(c.bits) as bits from tried t join condition c on c.n = any (t.kept)
      group by 1, 2 having count(*) = any (select cardinality(k.kept) from tried k where k.nth = t.nth))`;
  return sql`${withTables(narrowings, [tables])}
    select nth, sum(bit_count(bits))::int as count from met group by nth having sum(bit_count(bits)) > 0 order by count desc, nth`;
};

const droppedOf = (key: NarrowingKey): Dropped => {
  const [name, value = null] = key.split(':');
  return { key: name as ConditionKey, value };
};

const adviceOf = ({ words }: Question, keys: readonly NarrowingKey[], count: number): AdviceView => {
  const drop = keys.map(droppedOf);
  const gone = drop.flatMap(({ key, value }) => (key === 'TEXT' ? [value] : []));
  return { drop, count, text: gone.length > 0 ? words.filter((word) => !gone.includes(word)).join(' ') : null };
};

const ALL: Sql = sql`select segment, bits from search_bitmap where facet = 'ALL'`;

interface Found {
  readonly nth: number;
  readonly count: number;
}

/** Every set of this size whose removal finds something, with the exact number. */
const trySets = async (
  ctx: Context,
  sets: readonly Sql[],
  tried: readonly (readonly number[])[],
  question: Question,
): Promise<AdviceView[]> => {
  const rows = await readPublic<Found>(ctx, triedStatement(question.narrowings, [...sets, ALL], tried));
  return rows.map(({ nth, count }) =>
    adviceOf(
      question,
      (tried[nth] ?? []).flatMap((index) => question.narrowings[index]?.key ?? []),
      count,
    ),
  );
};

/** Which conditions each row fails, as a mask; rows that fail the fewest give the smallest sets. Examines every row. */
const judgedStatement = (narrowings: readonly Narrowing[], conditions: readonly Sql[]): Sql => {
  const mask = join(
    conditions.map((rows, index) => sql`(((${rows}) is not true)::int << ${index}::int)`),
    ' + ',
  );
  return sql`${withTables(narrowings, [sql`failed as (select ${mask} as mask, count(*)::int as count from search_row r group by 1)`])}
    select mask, count from failed where bit_count(mask::bit(32)) = (select min(bit_count(mask::bit(32))) from failed) order by count desc, mask`;
};

const judgeRows = async (ctx: Context, conditions: readonly Sql[], question: Question): Promise<AdviceView[]> => {
  const rows = await readPublic<{ mask: number; count: number }>(ctx, judgedStatement(question.narrowings, conditions));
  return rows.map(({ mask, count }) =>
    adviceOf(
      question,
      question.narrowings.flatMap(({ key }, index) => ((mask >> index) & 1 ? [key] : [])),
      count,
    ),
  );
};

/** Maximum number of conditions in the mask of a row. */
const MOST_CONDITIONS = 31;

/** The conditions with each word as a condition of its own, as long as there are few enough. */
const byWords = async (ctx: Context, { narrowings, args: { text } }: OpportunityPage): Promise<Question> => {
  const words = asksForWords(text) ? await mustsOf(ctx, text) : [];
  if (words.length === 0 || narrowings.length + words.length > MOST_CONDITIONS) return { narrowings, words };
  return { narrowings: narrowings.flatMap((one) => (one.key === 'TEXT' ? wordNarrowings(words) : [one])), words };
};

/**
 * When nothing is found: each smallest set of conditions to drop, with the number of rows then found; each word is a condition.
 * Conditions that no row meets are in every set; for the others, sizes are tried in ascending order, one statement each. Empty
 * when something is found, or when nothing is published at all.
 */
export const adviseOn = async (ctx: Context, page: OpportunityPage): Promise<AdviceView[]> => {
  if (page.totalCount > 0) return [];
  const question = await byWords(ctx, page);
  const sets = question.narrowings.map((one) => (page.args.filter?.unknown === 'INCLUDE' ? orUnknown(one) : one.met));
  if (sets.length === 0) return [];
  const bits = sets.map((set) => set.bits);
  const never = await unmet(ctx, question, bits);
  const others = sets.map((_, index) => index).filter((index) => !never.includes(index));
  for (let size = 0; size <= others.length; size += 1) {
    if (countOfSets(others.length, size) > MOST_SETS)
      return judgeRows(
        ctx,
        sets.map(({ rows }) => rows),
        question,
      );
    const tried = choose(others, size)
      .map((some) => [...never, ...some])
      .filter((some) => some.length > 0);
    const advice = tried.length > 0 ? await trySets(ctx, bits, tried, question) : [];
    if (advice.length > 0) return advice;
  }
  return [];
};
