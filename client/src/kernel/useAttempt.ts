import { useState } from 'react';
import { toProblem } from './problem.ts';
import type { Problem } from './problem.ts';

interface State {
  readonly pending: boolean;
  readonly problem: Problem | null;
}

export interface Attempt extends State {
  /**
   * The server's answer; null when it refused, and `problem` says why. Never undefined, which could not be distinguished from a
   * refusal.
   */
  readonly run: <Answer extends object>(send: () => Promise<Answer>) => Promise<Answer | null>;
  readonly forget: () => void;
}

const IDLE: State = { pending: false, problem: null };

/** One request at a time, and its result. */
export const useAttempt = (): Attempt => {
  const [state, setState] = useState(IDLE);
  const run: Attempt['run'] = async (send) => {
    setState({ pending: true, problem: null });
    try {
      const answer = await send();
      setState(IDLE);
      return answer;
    } catch (error) {
      setState({ pending: false, problem: toProblem(error) });
      return null;
    }
  };
  return { ...state, run, forget: () => setState(({ pending }) => ({ pending, problem: null })) };
};
