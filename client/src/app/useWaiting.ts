import { useQuery } from '@apollo/client/react';
import { INTEREST_STATES, STEWARDS_STATES, whoseMove } from 'shared/interests/interest.machine.ts';
import { isOfKind } from '../kernel/session.ts';
import type { Viewer } from '../kernel/session.ts';
import { InterestsWaitingDocument, NewsWaitingDocument, ReviewWaitingDocument } from './waiting.graphql.ts';

const INVESTORS_STATES = INTEREST_STATES.filter((state) => whoseMove(state) === 'INVESTOR');

/** What waits for a signed-in person, by the place where it is done; zero while unknown. */
export interface Waiting {
  readonly news: number;
  readonly interests: number;
  readonly review: number;
}

/** Asks only for what the person's organisations may see. */
export const useWaiting = (viewer: Viewer): Waiting => {
  const news = useQuery(NewsWaitingDocument);
  const interests = useQuery(InterestsWaitingDocument, { variables: { states: INVESTORS_STATES }, skip: !isOfKind(viewer, 'INVESTOR') });
  const review = useQuery(ReviewWaitingDocument, {
    variables: { states: STEWARDS_STATES },
    skip: !isOfKind(viewer, 'SPK', 'ZONE_COMPANY'),
  });
  return {
    news: news.data?.news.unreadCount ?? 0,
    interests: interests.data?.myInterests.totalCount ?? 0,
    review: review.data?.reviewQueue.totalCount ?? 0,
  };
};
