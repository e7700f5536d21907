import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { toProblem } from '../../kernel/problem.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Base } from '../../drafts/autosave.ts';
import { SubmitInterestDocument } from './draft.graphql.ts';
import { forgetSending, keyOfSending } from './sending-key.ts';

/** No answer from the server: it may have received the request or not. */
const isUnanswered = ({ code }: Problem): boolean => code === 'OFFLINE' || code === 'INTERNAL' || code === 'UNAVAILABLE';

export interface Submit {
  /** Null when it was sent. */
  readonly run: (base: Base) => Promise<Problem | null>;
  /** The form has changed since: what was wrong may be right now. */
  readonly forget: () => void;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly isAnswerLost: boolean;
}

/** Sends a draft. A request whose answer was lost is repeated with the same key, so that it counts once. */
export const useSubmitInterest = (): Submit => {
  const [submit, { loading }] = useMutation(SubmitInterestDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async ({ id, version }: Base): Promise<Problem | null> => {
    setProblem(null);
    try {
      await submit({ variables: { input: { id, version, key: keyOfSending(id, version) } } });
      forgetSending(id);
      return null;
    } catch (error) {
      const refused = toProblem(error);
      if (!isUnanswered(refused)) forgetSending(id);
      setProblem(refused);
      return refused;
    }
  };
  return { run, forget: () => setProblem(null), pending: loading, problem, isAnswerLost: problem !== null && isUnanswered(problem) };
};
