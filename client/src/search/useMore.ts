import { useState } from 'react';
import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';

interface More {
  readonly more: (after: string) => Promise<void>;
  readonly problem: Problem | null;
}

/** Fetches the next part of a list; what went wrong is kept to be shown, and the list stays. */
export const useMore = (fetch: (after: string) => Promise<unknown>): More => {
  const [problem, setProblem] = useState<Problem | null>(null);
  const more = async (after: string): Promise<void> => {
    try {
      await fetch(after);
      setProblem(null);
    } catch (error) {
      setProblem(toProblem(error));
    }
  };
  return { more, problem };
};
