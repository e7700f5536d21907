import { useState } from 'react';
import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';

export interface Sending {
  /** Sends, and answers whether it was taken; what is wrong stands in `problem`. */
  readonly run: (send: () => Promise<unknown>) => Promise<boolean>;
  readonly pending: boolean;
  readonly problem: Problem | null;
}

/** One thing at a time that is sent to the server. */
export const useSending = (): Sending => {
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run: Sending['run'] = async (send) => {
    setPending(true);
    setProblem(null);
    try {
      await send();
      return true;
    } catch (error) {
      setProblem(toProblem(error));
      return false;
    } finally {
      setPending(false);
    }
  };
  return { run, pending, problem };
};
