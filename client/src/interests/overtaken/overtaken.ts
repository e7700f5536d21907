import { CHANGE_AUTHORS } from 'shared/interests/interest.change.ts';
import type { ChangeAuthor } from 'shared/interests/interest.change.ts';
import { INTEREST_MOVES, INTEREST_STATES } from 'shared/interests/interest.machine.ts';
import type { InterestMove, InterestState } from 'shared/interests/interest.machine.ts';
import type { Problem } from '../../kernel/problem.ts';

/** The last thing that happened to an expression of interest. */
export interface Change {
  readonly at: string;
  /** Null: a draft was saved. */
  readonly move: InterestMove | null;
  readonly by: ChangeAuthor;
  readonly name: string | null;
}

export interface Overtaken {
  readonly change: Change | null;
  readonly state: InterestState | null;
  /** Moves allowed instead; null where the server names none because the page only has to be loaded again. */
  readonly allowed: readonly InterestMove[] | null;
}

const one = <T extends string>(list: readonly T[], value: unknown): T | null => list.find((word) => word === value) ?? null;

const changeOf = ({ params }: Problem): Change | null => {
  const by = one(CHANGE_AUTHORS, params['changedBy']);
  const at = params['changedAt'];
  if (!by || typeof at !== 'string') return null;
  const name = params['changedByName'];
  return { at, by, name: typeof name === 'string' ? name : null, move: one(INTEREST_MOVES, params['move']) };
};

const RULES: readonly Problem['rule'][] = ['INTEREST_MOVE_NOT_ALLOWED', 'INTEREST_CHANGED_SINCE_READ', 'INTEREST_ALREADY_OPEN'];

/** Who was first, if that is why something was refused; null for every other problem. */
export const overtakenBy = (problem: Problem | null): Overtaken | null => {
  if (!problem || (problem.code !== 'CONFLICT' && !RULES.includes(problem.rule))) return null;
  const { allowed: codes } = problem;
  const allowed = codes ? INTEREST_MOVES.filter((move) => codes.includes(move)) : null;
  return { change: changeOf(problem), state: one(INTEREST_STATES, problem.params['state']), allowed };
};
