import type { OperationVariables } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';

interface State {
  readonly pending: boolean;
  readonly problem: Problem | null;
}

const IDLE: State = { pending: false, problem: null };

export interface Sending<Sent, Variables> extends State {
  /** The answer, or null once `problem` says why there is none. */
  readonly run: (variables: Variables) => Promise<Sent | null>;
}

/** Sends one mutation and keeps what became of it. */
export const useSending = <Sent, Variables extends OperationVariables>(
  document: TypedDocumentNode<Sent, Variables>,
  onProblem?: (problem: Problem) => void,
): Sending<Sent, Variables> => {
  const client = useApolloClient();
  const [state, setState] = useState(IDLE);
  const run = async (variables: Variables): Promise<Sent | null> => {
    setState({ pending: true, problem: null });
    try {
      const { data } = await client.mutate<Sent, OperationVariables>({ mutation: document, variables });
      setState(IDLE);
      return data ?? null;
    } catch (error) {
      const problem = toProblem(error);
      setState({ pending: false, problem });
      onProblem?.(problem);
      return null;
    }
  };
  return { ...state, run };
};
