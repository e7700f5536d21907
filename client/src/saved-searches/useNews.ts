import { useApolloClient, useQuery } from '@apollo/client/react';
import type { ApolloCache } from '@apollo/client';
import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { useSender } from '../kernel/useSending.ts';
import { HiddenOpportunitiesDocument } from './hidden.graphql.ts';
import { HideOpportunityDocument, MarkNewsReadDocument, NewsDocument } from './news.graphql.ts';
import type { NewsQuery } from './news.graphql.ts';
import { SavedSearchesDocument } from './saved-searches.graphql.ts';
import { WatchesDocument } from './watches.graphql.ts';

export type NewsItemShown = NewsQuery['news']['edges'][number]['node'];

/** Counts that change when news are read or hidden. */
const COUNTED = [SavedSearchesDocument, WatchesDocument];

const readInCache = (cache: ApolloCache, news: readonly NewsItemShown[]): void => {
  for (const one of news) cache.modify({ id: cache.identify(one), fields: { isRead: () => true } });
};

interface NewsFeed {
  readonly items: readonly NewsItemShown[];
  readonly unread: number;
  readonly isLoading: boolean;
  readonly problem: Problem | null;
  readonly pending: boolean;
  /** Null when everything is shown. */
  readonly more: (() => void) | null;
  readonly markRead: (news: readonly NewsItemShown[]) => void;
  readonly markAll: () => void;
  readonly hide: (opportunityId: string) => Promise<object | null>;
}

/** The person's news, page by page, and the actions on them. */
export const useNews = (): NewsFeed => {
  const { data, loading, error, fetchMore } = useQuery(NewsDocument, {
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const { cache } = useApolloClient();
  const { run, pending, problem } = useSender();
  const items = data?.news.edges.map((edge) => edge.node) ?? [];
  const after = data?.news.pageInfo.hasNextPage ? data.news.pageInfo.endCursor : null;
  const send = async (variables: { ids?: string[]; until?: string }, news: readonly NewsItemShown[]): Promise<void> => {
    const answer = await run(MarkNewsReadDocument, variables, { refetchQueries: COUNTED });
    if (!answer) return;
    readInCache(cache, news);
    cache.modify({ fields: { news: (kept: object) => ({ ...kept, unreadCount: answer.markNewsRead }) } });
  };
  return {
    items,
    unread: data?.news.unreadCount ?? 0,
    isLoading: loading,
    problem: problem ?? (error ? toProblem(error) : null),
    pending,
    more: after ? () => void fetchMore({ variables: { after } }) : null,
    markRead: (news) => void send({ ids: news.map((one) => one.id) }, news),
    markAll: () => items[0] && void send({ until: items[0].id }, items),
    hide: (id) =>
      run(
        HideOpportunityDocument,
        { id },
        { refetchQueries: [NewsDocument, HiddenOpportunitiesDocument, ...COUNTED], awaitRefetchQueries: true },
      ),
  };
};
