import { useSender } from '../kernel/useSending.ts';
import type { Sender } from '../kernel/useSending.ts';
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

type Send = (run: Sender['run'], interest: Reviewed, words: string) => Promise<object | null>;

const move = ({ id, version }: Reviewed, words: string) => ({ input: { id, version, words: words || null } });

const decision = ({ id, version, contentHash }: Reviewed, reason: string) => ({
  input: { id, version, contentHash: contentHash ?? '', reason },
});

const SENDERS: Record<StewardMove, Send> = {
  START_REVIEW: (run, interest, words) => run(StartReviewDocument, move(interest, words)),
  REQUEST_INFORMATION: (run, interest, words) => run(RequestInformationDocument, move(interest, words)),
  SHORTLIST: (run, interest, words) => run(ShortlistInterestDocument, move(interest, words)),
  ACCEPT: (run, interest, words) => run(AcceptInterestDocument, decision(interest, words)),
  DECLINE: (run, interest, words) => run(DeclineInterestDocument, decision(interest, words)),
};

interface StewardStep extends Omit<Sender, 'run'> {
  /** Null when the move was not made. */
  readonly run: (move: StewardMove, interest: Reviewed, words: string) => Promise<object | null>;
}

/** One move of the steward; of two concurrent ones the second is told so and nothing it typed is lost. */
export const useStewardMove = (): StewardStep => {
  const { run, ...sender } = useSender();
  return { ...sender, run: (next, interest, words) => SENDERS[next](run, interest, words.trim()) };
};
