import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { AnswerRequestDocument, WithdrawInterestDocument } from '../gql-work/graphql.ts';

export interface InvestorMove {
  readonly run: (interest: { readonly id: string; readonly version: number }, words: string) => Promise<boolean>;
  readonly pending: boolean;
  readonly problem: Problem | null;
}

const useMove = (send: (input: { id: string; version: number; words: string | null }) => Promise<unknown>, pending: boolean): InvestorMove => {
  const [problem, setProblem] = useState<Problem | null>(null);
  const run: InvestorMove['run'] = async ({ id, version }, words) => {
    setProblem(null);
    try {
      await send({ id, version, words: words.trim() || null });
      return true;
    } catch (error) {
      setProblem(toProblem(error));
      return false;
    }
  };
  return { run, pending, problem };
};

/** The investor answers the steward's question. */
export const useAnswerRequest = (): InvestorMove => {
  const [answer, { loading }] = useMutation(AnswerRequestDocument);
  return useMove((input) => answer({ variables: { input } }), loading);
};

/** The investor takes it back. */
export const useWithdrawInterest = (): InvestorMove => {
  const [withdraw, { loading }] = useMutation(WithdrawInterestDocument);
  return useMove((input) => withdraw({ variables: { input } }), loading);
};
