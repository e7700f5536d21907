import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { toProblem } from '../kernel/problem.ts';
import { SignedIn } from '../page/SignedIn.tsx';
import { useWords } from '../kernel/words.ts';
import { ReviewQueueDocument } from './queue.graphql.ts';
import type { ReviewQueueQuery } from './queue.graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { QueueFilterField } from './QueueFilterField.tsx';
import { QueueTable } from './QueueTable.tsx';
import { readFilter, statesOf } from './queue-filter.ts';
import type { QueueFilter } from './queue-filter.ts';
import { REVIEW_WORDS } from './review.words.ts';
import './QueuePage.css';

const Empty = ({ isFiltered, onAll }: { readonly isFiltered: boolean; readonly onAll: () => void }): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  return (
    <div className="panel">
      <h2>{t('emptyTitle')}</h2>
      <p>{isFiltered ? t('emptyFiltered') : t('emptyAll')}</p>
      {isFiltered && <Button onClick={onAll}>{t('showAll')}</Button>}
    </div>
  );
};

type Page = ReviewQueueQuery['reviewQueue'];

interface ListProps {
  readonly page: Page;
  readonly isFiltered: boolean;
  readonly isLoading: boolean;
  readonly onAll: () => void;
  readonly onMore: (after: string) => void;
}

const List = ({ page, isFiltered, isLoading, onAll, onMore }: ListProps): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  const [now] = useState(() => Date.now());
  if (page.edges.length === 0) return <Empty isFiltered={isFiltered} onAll={onAll} />;
  const after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  return (
    <>
      <QueueTable rows={page.edges.map((edge) => edge.node)} now={now} />
      {after && (
        <p className="work-more">
          <Button busy={isLoading} onClick={() => onMore(after)}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
};

const Queue = (): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  const locale = useLocale();
  const [params, setParams] = useSearchParams();
  const filter = readFilter(params.get('state'));
  const choose = (next: QueueFilter): void => setParams(next === 'ALL' ? {} : { state: next }, { replace: true });
  const { data, previousData, loading, error, fetchMore } = useQuery(ReviewQueueDocument, {
    variables: { states: statesOf(filter) },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const page = (data ?? previousData)?.reviewQueue;
  const more = (after: string): void => void fetchMore({ variables: { after } });
  return (
    <>
      <PageHead title={t('queueTitle')} />
      <h1>{t('queueTitle')}</h1>
      <p className="muted">{t('queueLead')}</p>
      <QueueFilterField value={filter} onChange={choose} />
      <ProblemNotice problem={error ? toProblem(error) : null} />
      <p aria-live="polite" className="small muted">
        {page && t.count('found', page.totalCount, formatNumber(locale, page.totalCount))}
      </p>
      {page ? (
        <List page={page} isFiltered={filter !== 'ALL'} isLoading={loading} onAll={() => choose('ALL')} onMore={more} />
      ) : (
        loading && <Skeleton lines={6} label={t('loading')} />
      )}
    </>
  );
};

export const Component = (): ReactElement => <SignedIn kinds={['SPK', 'ZONE_COMPANY']}>{() => <Queue />}</SignedIn>;
