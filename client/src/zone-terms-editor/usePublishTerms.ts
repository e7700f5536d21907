import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Base } from '../drafts/autosave.ts';
import { PublishZoneTermsDocument } from '../gql-work/graphql.ts';
import type { PublishZoneTermsMutation } from '../gql-work/graphql.ts';

export type Published = PublishZoneTermsMutation['publishZoneTerms'];

export interface PublishTerms {
  /** What was published; null when it was refused. */
  readonly run: (base: Base, effectiveFrom: string) => Promise<Published | null>;
  readonly pending: boolean;
  readonly problem: Problem | null;
}

/** Publishes a draft, for good. */
export const usePublishTerms = (): PublishTerms => {
  const [publish, { loading }] = useMutation(PublishZoneTermsDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run: PublishTerms['run'] = async ({ id, version }, effectiveFrom) => {
    setProblem(null);
    try {
      const { data } = await publish({ variables: { input: { id, version, effectiveFrom } } });
      return data?.publishZoneTerms ?? null;
    } catch (error) {
      setProblem(toProblem(error));
      return null;
    }
  };
  return { run, pending: loading, problem };
};
