import { useRef } from 'react';
import type { Problem } from '../../kernel/problem.ts';
import { useSending } from '../../kernel/useSending.ts';
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
  const refused = useRef<Problem | null>(null);
  const { problem, ...sending } = useSending(SubmitInterestDocument, {
    onProblem: (refusal) => {
      refused.current = refusal;
    },
  });
  const run = async ({ id, version }: Base): Promise<Problem | null> => {
    const sent = await sending.run({ input: { id, version, key: keyOfSending(id, version) } });
    const refusal = sent ? null : refused.current;
    if (!refusal || !isUnanswered(refusal)) forgetSending(id);
    return refusal;
  };
  return { ...sending, run, problem, isAnswerLost: problem !== null && isUnanswered(problem) };
};
