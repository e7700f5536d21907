import { useSender } from '../kernel/useSending.ts';
import type { Sender } from '../kernel/useSending.ts';
import {
  AcceptInterestDocument,
  DeclineInterestDocument,
  RequestInformationDocument,
  ShortlistInterestDocument,
  StartReviewDocument,
} from './steward-moves.graphql.ts';
import type { Said, StewardMove } from './steward-moves.ts';

export interface Reviewed {
  readonly id: string;
  readonly version: number;
  /** Hash of the content that was read; a decision names it. */
  readonly contentHash: string | null;
}

type Send = (run: Sender['run'], interest: Reviewed, said: Said) => Promise<object | null>;

const move = ({ id, version }: Reviewed, { words }: Said) => ({ input: { id, version, words: words || null } });

const decision = ({ id, version, contentHash }: Reviewed, { words }: Said) => ({
  id,
  version,
  contentHash: contentHash ?? '',
  reason: words,
});

const SENDERS: Record<StewardMove, Send> = {
  START_REVIEW: (run, interest, said) => run(StartReviewDocument, move(interest, said)),
  REQUEST_INFORMATION: (run, interest, said) => run(RequestInformationDocument, move(interest, said)),
  SHORTLIST: (run, interest, said) => run(ShortlistInterestDocument, move(interest, said)),
  ACCEPT: (run, interest, said) => run(AcceptInterestDocument, { input: decision(interest, said) }),
  DECLINE: (run, interest, said) =>
    run(DeclineInterestDocument, { input: { ...decision(interest, said), because: said.because ?? 'OTHER' } }),
};

interface StewardStep extends Omit<Sender, 'run'> {
  /** Null when the move was not made. */
  readonly run: (move: StewardMove, interest: Reviewed, said: Said) => Promise<object | null>;
}

/** One move of the steward; of two concurrent ones the second is told so and nothing it typed is lost. */
export const useStewardMove = (): StewardStep => {
  const { run, ...sender } = useSender();
  return { ...sender, run: (next, interest, said) => SENDERS[next](run, interest, { ...said, words: said.words.trim() }) };
};
