import type { OperationVariables } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@apollo/client';
import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { useAttempt } from '../kernel/useAttempt.ts';
import type { Attempt } from '../kernel/useAttempt.ts';

interface Sending<Sent, Variables> extends Omit<Attempt, 'run'> {
  /** The answer, or null when `problem` says why there is none. */
  readonly run: (variables: Variables) => Promise<Sent | null>;
}

/** Sends one mutation and keeps its result. */
export const useSending = <Sent, Variables extends OperationVariables>(
  document: TypedDocumentNode<Sent, Variables>,
  onProblem?: (problem: Problem) => void,
): Sending<Sent, Variables> => {
  const client = useApolloClient();
  const attempt = useAttempt();
  const tell = (error: unknown): Promise<never> => {
    onProblem?.(toProblem(error));
    return Promise.reject(error);
  };
  const run = async (variables: Variables): Promise<Sent | null> => {
    const answer = await attempt.run(() => client.mutate<Sent, OperationVariables>({ mutation: document, variables }).catch(tell));
    return answer?.data ?? null;
  };
  return { ...attempt, run };
};
