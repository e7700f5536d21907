import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { ApolloClient } from '@apollo/client';
import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { AcceptInterestDocument, DeclineInterestDocument, RequestInformationDocument, ShortlistInterestDocument, StartReviewDocument } from '../gql-work/graphql.ts';
import type { StewardMove } from './steward-moves.ts';

export interface Reviewed {
  readonly id: string;
  readonly version: number;
  /** Of the content that was read; a decision names it. */
  readonly contentHash: string | null;
}

type Send = (client: ApolloClient, interest: Reviewed, words: string) => Promise<unknown>;

const move = ({ id, version }: Reviewed, words: string) => ({ variables: { input: { id, version, words: words || null } } });

const decision = ({ id, version, contentHash }: Reviewed, reason: string) => ({
  variables: { input: { id, version, contentHash: contentHash ?? '', reason } },
});

const SENDERS: Record<StewardMove, Send> = {
  START_REVIEW: (client, interest, words) => client.mutate({ mutation: StartReviewDocument, ...move(interest, words) }),
  REQUEST_INFORMATION: (client, interest, words) => client.mutate({ mutation: RequestInformationDocument, ...move(interest, words) }),
  SHORTLIST: (client, interest, words) => client.mutate({ mutation: ShortlistInterestDocument, ...move(interest, words) }),
  ACCEPT: (client, interest, words) => client.mutate({ mutation: AcceptInterestDocument, ...decision(interest, words) }),
  DECLINE: (client, interest, words) => client.mutate({ mutation: DeclineInterestDocument, ...decision(interest, words) }),
};

export interface StewardStep {
  /** True when the move was made. */
  readonly run: (move: StewardMove, interest: Reviewed, words: string) => Promise<boolean>;
  readonly forget: () => void;
  readonly pending: boolean;
  readonly problem: Problem | null;
}

/** One move of the steward; of two at once the second is told so and nothing it typed is lost. */
export const useStewardMove = (): StewardStep => {
  const client = useApolloClient();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run: StewardStep['run'] = async (next, interest, words) => {
    setPending(true);
    setProblem(null);
    try {
      await SENDERS[next](client, interest, words.trim());
      return true;
    } catch (error) {
      setProblem(toProblem(error));
      return false;
    } finally {
      setPending(false);
    }
  };
  return { run, pending, problem, forget: () => setProblem(null) };
};
