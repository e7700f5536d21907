import { useQuery } from '@apollo/client/react';
import { interestUrl, reviewInterestUrl } from '../kernel/urls.ts';
import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { InterestBeginningDocument, InterestDocument } from './interest.graphql.ts';
import type { InterestBeginningQuery, InterestQuery } from './interest.graphql.ts';

export type Interest = NonNullable<InterestQuery['interest']>;
type Beginning = NonNullable<InterestBeginningQuery['opportunity']>;
export type Opportunity = Interest['opportunity'] | Beginning;

/** What an address refers to. */
export type Subject =
  | { readonly kind: 'LOADING' | 'NOTHING' }
  | { readonly kind: 'PROBLEM'; readonly problem: Problem }
  | { readonly kind: 'ELSEWHERE'; readonly to: string }
  | { readonly kind: 'CLOSED'; readonly opportunity: Beginning }
  | { readonly kind: 'SENT'; readonly interest: Interest }
  | { readonly kind: 'DRAFT'; readonly interest: Interest | null; readonly opportunity: Opportunity };

const ofInterest = (interest: Interest): Subject => {
  if (interest.viewerSide === 'STEWARD') return { kind: 'ELSEWHERE', to: reviewInterestUrl(interest.id) };
  return interest.state === 'DRAFT' ? { kind: 'DRAFT', interest, opportunity: interest.opportunity } : { kind: 'SENT', interest };
};

const ofBeginning = (opportunity: Beginning): Subject => {
  if (opportunity.myInterest) return { kind: 'ELSEWHERE', to: interestUrl(opportunity.myInterest.id) };
  return opportunity.viewerCan.expressInterest ? { kind: 'DRAFT', interest: null, opportunity } : { kind: 'CLOSED', opportunity };
};

interface Answer {
  readonly loading: boolean;
  readonly error?: unknown;
}

const without = ({ loading, error }: Answer): Subject => {
  if (error) return { kind: 'PROBLEM', problem: toProblem(error) };
  return { kind: loading ? 'LOADING' : 'NOTHING' };
};

/** An interest by its id, or the beginning of one by its opportunity's slug. */
export const useInterestSubject = (id: string | null, slug: string): Subject => {
  const begun = useQuery(InterestDocument, { variables: { id: id ?? '' }, skip: id === null, fetchPolicy: 'cache-and-network' });
  const beginning = useQuery(InterestBeginningDocument, {
    variables: { slug },
    skip: id !== null || slug === '',
    fetchPolicy: 'network-only',
  });
  if (id !== null) return begun.data?.interest ? ofInterest(begun.data.interest) : without(begun);
  return beginning.data?.opportunity ? ofBeginning(beginning.data.opportunity) : without(beginning);
};
