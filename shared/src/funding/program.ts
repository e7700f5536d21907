import { valueOf } from './question.ts';
import type { FundingCandidate, FundingGroup, FundingLimit, FundingQuestion } from './question.ts';

/** lower ≤ Σ coefficient × column ≤ upper; null: no bound on that side. */
export interface ProgramRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number | null;
  readonly upper: number | null;
}

/** A linear programme whose first `binaries` columns are 0 or 1; further ones are zero or more. Its objective is to be as large as possible. */
export interface Program {
  readonly objective: readonly number[];
  readonly binaries: number;
  /** Bounds of the binary columns. */
  readonly lower: readonly (0 | 1)[];
  readonly upper: readonly (0 | 1)[];
  readonly rows: readonly ProgramRow[];
}

/** The solver reckons in floating point: millions of tenge keep the coefficients near each other. */
const MILLION = 1_000_000;
/** Values lie between 0 and 1; the solver's absolute gap is a millionth. */
const VALUE_SCALE = 1_000;

export const inGroup = ({ groups }: FundingCandidate, { by, key }: { by: FundingGroup; key: string }): boolean =>
  groups[by]?.includes(key) ?? false;

const costRow = (candidates: readonly FundingCandidate[], columns: readonly number[]): Omit<ProgramRow, 'lower' | 'upper'> => ({
  columns,
  coefficients: columns.map((column) => (candidates[column]?.cost ?? 0) / MILLION),
});

const columnsWhere = (candidates: readonly FundingCandidate[], holds: (candidate: FundingCandidate) => boolean): number[] =>
  candidates.flatMap((candidate, column) => (holds(candidate) ? [column] : []));

const limitRow = (candidates: readonly FundingCandidate[], limit: FundingLimit): ProgramRow => ({
  ...costRow(
    candidates,
    columnsWhere(candidates, (candidate) => inGroup(candidate, limit)),
  ),
  lower: limit.atLeast === null ? null : limit.atLeast / MILLION,
  upper: limit.atMost === null ? null : limit.atMost / MILLION,
});

/** x ≤ y: what is chosen has what it needs. */
const needRows = (candidates: readonly FundingCandidate[], columnOf: ReadonlyMap<string, number>): ProgramRow[] =>
  candidates.flatMap(({ needs }, column) =>
    needs.flatMap((slug) => {
      const needed = columnOf.get(slug);
      return needed === undefined ? [] : [{ columns: [column, needed], coefficients: [1, -1], lower: null, upper: 0 }];
    }),
  );

/** What needs something whose cost nobody has stated cannot be chosen. */
export const lacksNeeded = ({ needs }: FundingCandidate, known: { has(slug: string): boolean }): boolean =>
  needs.some((slug) => !known.has(slug));

/**
 * The question as a programme: what is chosen costs no more than the budget, floors and caps hold, what is chosen has what it needs, and
 * of two that exclude each other at most one is chosen. Its columns are the candidates, in their order.
 */
export const programOf = (candidates: readonly FundingCandidate[], question: FundingQuestion): Program => {
  const columnOf = new Map(candidates.map(({ slug }, column) => [slug, column]));
  const [must, ban] = [new Set(question.must), new Set(question.ban)];
  const pairs = question.pairs.flatMap(({ one, other }): ProgramRow[] => {
    const [first, second] = [columnOf.get(one), columnOf.get(other)];
    return first === undefined || second === undefined ? [] : [{ columns: [first, second], coefficients: [1, 1], lower: null, upper: 1 }];
  });
  return {
    objective: candidates.map((candidate) => valueOf(candidate, question.weights) * VALUE_SCALE),
    binaries: candidates.length,
    lower: candidates.map(({ slug }) => (must.has(slug) ? 1 : 0)),
    upper: candidates.map((candidate) => (ban.has(candidate.slug) || lacksNeeded(candidate, columnOf) ? 0 : 1)),
    rows: [
      { ...costRow(candidates, [...candidates.keys()]), lower: null, upper: question.budget / MILLION },
      ...question.limits.map((limit) => limitRow(candidates, limit)),
      ...needRows(candidates, columnOf),
      ...pairs,
    ],
  };
};

/** What cannot be had together with everything else that was asked for. */
export interface Infeasible {
  /** What must be chosen and cannot. */
  readonly must: readonly string[];
  /** Floors that are not reached, each with what is missing in tenge. */
  readonly floors: readonly { readonly limit: FundingLimit; readonly short: number }[];
}

/**
 * The question with every floor and every must relaxed: what it falls short of is made as small as possible, musts weighing more than
 * any floor. Its further columns are the shortfalls, first of the musts, then of the floors.
 */
export const relaxedProgram = (candidates: readonly FundingCandidate[], question: FundingQuestion): Program => {
  const strict = programOf(candidates, { ...question, must: [] });
  const musts = columnsWhere(candidates, ({ slug }) => question.must.includes(slug));
  const floors = question.limits.flatMap((limit, index) => (limit.atLeast === null ? [] : [index]));
  const count = candidates.length;
  const whole = candidates.reduce((sum, { cost }) => sum + cost / MILLION, 1);
  const [budget, ...others] = strict.rows;
  const rows = others.map((row, index) => {
    const floor = index < question.limits.length ? floors.indexOf(index) : -1;
    if (floor === -1) return row;
    return { ...row, upper: null, columns: [...row.columns, count + musts.length + floor], coefficients: [...row.coefficients, 1] };
  });
  const caps = question.limits.flatMap((limit): ProgramRow[] =>
    limit.atLeast === null || limit.atMost === null ? [] : [limitRow(candidates, { ...limit, atLeast: null })],
  );
  return {
    ...strict,
    objective: [...candidates.map(() => 0), ...musts.map(() => -whole), ...floors.map(() => -1)],
    rows: [
      ...(budget ? [budget] : []),
      ...rows,
      ...caps,
      ...musts.map((column, index) => ({ columns: [column, count + index], coefficients: [1, 1], lower: 1, upper: null })),
    ],
  };
};

/** Reads the shortfalls out of a solution of `relaxedProgram`. */
export const infeasibleOf = (
  candidates: readonly FundingCandidate[],
  question: FundingQuestion,
  solution: readonly number[],
): Infeasible => {
  const musts = candidates.filter(({ slug }) => question.must.includes(slug));
  const shortfalls = solution.slice(candidates.length);
  const floors = question.limits.filter(({ atLeast }) => atLeast !== null);
  return {
    must: musts.flatMap(({ slug }, index) => ((shortfalls[index] ?? 0) > 0.5 ? [slug] : [])),
    floors: floors.flatMap((limit, index) => {
      const short = Math.round((shortfalls[musts.length + index] ?? 0) * MILLION);
      return short > 0 ? [{ limit, short }] : [];
    }),
  };
};
