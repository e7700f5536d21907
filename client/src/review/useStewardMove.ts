import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { useAttempt } from '../kernel/useAttempt.ts';
import type { Attempt } from '../kernel/useAttempt.ts';
import {
  AcceptInterestDocument,
  DeclineInterestDocument,
  RequestInformationDocument,
  ShortlistInterestDocument,
  StartReviewDocument,
} from './steward-moves.graphql.ts';
import type { StewardMove } from './steward-moves.ts';

export interface Reviewed {
  readonly id: string;
  readonly version: number;
  /** Hash of the content that was read; a decision names it. */
  readonly contentHash: string | null;
}

type Send = (client: ApolloClient, interest: Reviewed, words: string) => Promise<object>;

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

interface StewardStep extends Omit<Attempt, 'run'> {
  /** Null when the move was not made. */
  readonly run: (move: StewardMove, interest: Reviewed, words: string) => Promise<object | null>;
}

/** One move of the steward; of two concurrent ones the second is told so and nothing it typed is lost. */
export const useStewardMove = (): StewardStep => {
  const client = useApolloClient();
  const attempt = useAttempt();
  return { ...attempt, run: (next, interest, words) => attempt.run(() => SENDERS[next](client, interest, words.trim())) };
};
