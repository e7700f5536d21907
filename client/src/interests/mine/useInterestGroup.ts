import { useQuery } from '@apollo/client/react';
import type { InterestState } from 'shared/interests/interest.machine.ts';
import { INTEREST_STATES, whoseMove } from 'shared/interests/interest.machine.ts';
import { toProblem } from '../../kernel/problem.ts';
import type { Problem } from '../../kernel/problem.ts';
import { MyInterestsDocument } from './my-interests.graphql.ts';
import type { MyInterestsQuery } from './my-interests.graphql.ts';

export type Group = 'MINE' | 'THEIRS' | 'OVER';

const SIDE = { MINE: 'INVESTOR', THEIRS: 'STEWARD', OVER: null } as const;

const statesOf = (group: Group): InterestState[] => INTEREST_STATES.filter((state) => whoseMove(state) === SIDE[group]);

export type InterestRow = MyInterestsQuery['myInterests']['edges'][number]['node'];

export interface InterestGroup {
  readonly rows: readonly InterestRow[];
  readonly total: number | null;
  readonly problem: Problem | null;
  readonly isLoading: boolean;
  /** Null when everything is shown. */
  readonly more: (() => void) | null;
}

/** The investor's interests by whose turn it is, page by page. */
export const useInterestGroup = (group: Group): InterestGroup => {
  const { data, loading, error, fetchMore } = useQuery(MyInterestsDocument, {
    variables: { states: statesOf(group) },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const page = data?.myInterests;
  const after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  return {
    rows: page?.edges.map((edge) => edge.node) ?? [],
    total: page?.totalCount ?? null,
    problem: error ? toProblem(error) : null,
    isLoading: loading,
    more: after ? () => void fetchMore({ variables: { after } }) : null,
  };
};
