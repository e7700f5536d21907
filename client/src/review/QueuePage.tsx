import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { QUEUE_PARTS } from 'shared/interests/review.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { toProblem } from '../kernel/problem.ts';
import type { Viewer } from '../kernel/session.ts';
import { SignedIn } from '../page/SignedIn.tsx';
import { useWords } from '../kernel/words.ts';
import { ReviewQueueDocument } from './queue.graphql.ts';
import type { ReviewQueueQuery } from './queue.graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { QueueControls } from './QueueControls.tsx';
import { QueueTable } from './QueueTable.tsx';
import { QueueTabs } from './QueueTabs.tsx';
import { queueArgs, queueUrl, readQueue } from './queue-address.ts';
import type { Queue } from './queue-address.ts';
import { QUEUE_WORDS } from './queue.words.ts';
import { Shortcuts } from './shortcuts/Shortcuts.tsx';
import { focusedCase, focusStep } from './shortcuts/rows.ts';
import { useAssigning } from './useAssigning.ts';
import './QueuePage.css';

const Empty = ({ queue, onAll }: { readonly queue: Queue; readonly onAll: () => void }): ReactElement => {
  const t = useWords(QUEUE_WORDS);
  const isNarrowed = queue.state !== null || queue.owner !== 'ALL';
  return (
    <div className="panel">
      <h2>{t('emptyTitle')}</h2>
      <p>{isNarrowed ? t('emptyFiltered') : t.of('emptyPart', queue.part)}</p>
      {isNarrowed && <Button onClick={onAll}>{t('showAll')}</Button>}
    </div>
  );
};

type Page = ReviewQueueQuery['reviewQueue'];

interface ListProps {
  readonly page: Page;
  readonly queue: Queue;
  readonly isLoading: boolean;
  readonly onAll: () => void;
  readonly onMore: (after: string) => void;
}

const List = ({ page, queue, isLoading, onAll, onMore }: ListProps): ReactElement => {
  const t = useWords(QUEUE_WORDS);
  if (page.edges.length === 0) return <Empty queue={queue} onAll={onAll} />;
  const after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  return (
    <>
      <QueueTable rows={page.edges.map((edge) => edge.node)} queue={queue} />
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

interface KeysProps {
  readonly queue: Queue;
  readonly page: Page | undefined;
  readonly viewer: Viewer;
}

/** The queue by the keyboard: from row to row, to a part, and the row in focus taken over. */
const Keys = ({ queue, page, viewer }: KeysProps): ReactElement => {
  const navigate = useNavigate();
  const { take, problem } = useAssigning(viewer);
  const takeFocused = (): void => {
    const row = page?.edges.find(({ node }) => node.id === focusedCase())?.node;
    if (row) void take(row);
  };
  const toPart = (place: number) => (): void => {
    const part = QUEUE_PARTS[place];
    if (part) void navigate(queueUrl({ ...queue, part, state: null }), { replace: true });
  };
  return (
    <>
      <Shortcuts
        actions={{
          rowNext: () => focusStep(1),
          rowPrevious: () => focusStep(-1),
          take: takeFocused,
          partOurs: toPart(0),
          partInvestors: toPart(1),
          partOver: toPart(2),
        }}
      />
      <ProblemNotice problem={problem} />
    </>
  );
};

const Queue = ({ viewer }: { readonly viewer: Viewer }): ReactElement => {
  const t = useWords(QUEUE_WORDS);
  const locale = useLocale();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const queue = readQueue(params);
  const choose = (next: Queue): void => void navigate(queueUrl(next), { replace: true, preventScrollReset: true });
  const { data, previousData, loading, error, fetchMore } = useQuery(ReviewQueueDocument, {
    variables: queueArgs(queue),
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const page = (data ?? previousData)?.reviewQueue;
  const more = (after: string): void => void fetchMore({ variables: { after } });
  return (
    <>
      <PageHead title={t('queueTitle')} />
      <h1>{t('queueTitle')}</h1>
      <Keys queue={queue} page={page} viewer={viewer} />
      <QueueTabs queue={queue} counts={page?.counts ?? null} />
      <QueueControls queue={queue} onChange={choose} />
      <ProblemNotice problem={error ? toProblem(error) : null} />
      <p aria-live="polite" className="small muted">
        {page && t.count('found', page.totalCount, formatNumber(locale, page.totalCount))}
      </p>
      {page ? (
        <List page={page} queue={queue} isLoading={loading} onAll={() => choose({ ...queue, state: null, owner: 'ALL' })} onMore={more} />
      ) : (
        loading && <Skeleton lines={6} label={t('loading')} />
      )}
    </>
  );
};

export const Component = (): ReactElement => <SignedIn kinds={['SPK', 'ZONE_COMPANY']}>{(viewer) => <Queue viewer={viewer} />}</SignedIn>;
