import type { ApolloClient, DocumentNode, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { toProblem } from './problem.ts';
import type { Problem } from './problem.ts';
import { useAttempt } from './useAttempt.ts';
import type { Attempt } from './useAttempt.ts';

interface CacheOptions {
  /** Queries on the page that are asked again once the server has answered. */
  readonly refetchQueries?: DocumentNode[];
  /** Whether it counts as done only with their answers. */
  readonly awaitRefetchQueries?: boolean;
  /** `no-cache`: the answer changes nothing that the page shows. */
  readonly fetchPolicy?: 'no-cache';
}

export interface SendOptions extends CacheOptions {
  /** Called, and waited for, before `problem` is shown. */
  readonly onProblem?: (problem: Problem) => void | Promise<void>;
}

type Run = <Sent extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Sent, Variables>,
  variables: NoInfer<Variables>,
  options?: SendOptions,
) => Promise<Sent | null>;

export interface Sender extends Omit<Attempt, 'run'> {
  /** The answer, or null once `problem` says why there is none. */
  readonly run: Run;
}

export interface Sending<Sent, Variables> extends Omit<Attempt, 'run'> {
  /** The answer, or null once `problem` says why there is none. */
  readonly run: (variables: Variables) => Promise<Sent | null>;
}

/** Sends a mutation for code that deals with errors itself, such as an autosave; a component takes `useSending`. Throws what the server refused. */
export const send = async <Sent extends object, Variables extends OperationVariables>(
  client: ApolloClient,
  document: TypedDocumentNode<Sent, Variables>,
  variables: NoInfer<Variables>,
  options: CacheOptions = {},
): Promise<Sent> => {
  const { data } = await client.mutate<Sent, OperationVariables>({ ...options, mutation: document, variables });
  if (!data) throw new Error('The server answered a mutation with nothing.');
  return data;
};

/** Sends mutations that share one state: one at a time, and what became of the last. */
export const useSender = (): Sender => {
  const client = useApolloClient();
  const attempt = useAttempt();
  const run: Run = (document, variables, { onProblem, ...options } = {}) =>
    attempt.run(async () => {
      try {
        return await send(client, document, variables, options);
      } catch (error) {
        await onProblem?.(toProblem(error));
        throw error;
      }
    });
  return { ...attempt, run };
};

/** Sends one mutation and keeps what became of it. */
export const useSending = <Sent extends object, Variables extends OperationVariables>(
  document: TypedDocumentNode<Sent, Variables>,
  options?: SendOptions,
): Sending<Sent, Variables> => {
  const { run, ...sender } = useSender();
  return { ...sender, run: (variables) => run(document, variables, options) };
};
