import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { reviewInterestUrl } from '../kernel/urls.ts';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { toProblem } from '../kernel/problem.ts';
import type { Viewer } from '../kernel/session.ts';
import { SignedIn } from '../page/SignedIn.tsx';
import { useWords } from '../kernel/words.ts';
import { ReviewInterestDocument } from './review.graphql.ts';
import type { ReviewInterestQuery } from './review.graphql.ts';
import { InterestContent } from '../interests/InterestContent.tsx';
import { InterestSubject } from '../interests/InterestSubject.tsx';
import { InterestTimeline } from '../interests/sent/InterestTimeline.tsx';
import { StateBadge } from '../interests/StateBadge.tsx';
import { Requirements } from '../interests/requirements/Requirements.tsx';
import { RelatedInterests } from '../interests/sent/RelatedInterests.tsx';
import { TermsSince } from '../interests/sent/TermsSince.tsx';
import { TermsCited } from '../interests/sent/TermsCited.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { CaseNav } from './CaseNav.tsx';
import { InvestorPanel } from './InvestorPanel.tsx';
import { NeedsPanel } from './NeedsPanel.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { OwnerPanel } from './OwnerPanel.tsx';
import { queueUrl, readQueue } from './queue-address.ts';
import { RivalsPanel } from './RivalsPanel.tsx';
import { REVIEW_WORDS } from './review.words.ts';
import { YourMove } from './YourMove.tsx';
import '../interests/sent/Standing.css';

type Interest = NonNullable<ReviewInterestQuery['interest']>;

interface ReviewedProps {
  readonly interest: Interest;
  readonly viewer: Viewer;
  readonly onRefresh: () => Promise<void>;
}

const Reviewed = ({ interest, viewer, onRefresh }: ReviewedProps): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  const [params] = useSearchParams();
  const queue = readQueue(params);
  const title = t('interestTitle', { number: interest.number ?? '' });
  return (
    <>
      <PageHead title={title} />
      <Crumbs label={t('crumbs')} trail={[{ to: queueUrl(queue), label: t('toQueue') }]} />
      <h1>{title}</h1>
      <CaseNav kept={interest} queue={queue} viewer={viewer} />
      <p className="work-standing">
        <StateBadge state={interest.state} /> <span>{t.of('standing', interest.state)}</span>
      </p>
      <TermsSince from={interest} />
      <div className="two">
        <div>
          <YourMove key={interest.id} interest={interest} onRefresh={onRefresh} />
          <NeedsPanel from={interest} />
          <InterestContent from={interest} title={t('content')} />
          <InvestorPanel from={interest} />
          <RivalsPanel from={interest} />
          <Requirements from={interest} isOwn={false} />
          <InterestTimeline from={interest} />
        </div>
        <aside>
          <OwnerPanel from={interest} viewer={viewer} onRefresh={onRefresh} />
          <NotesPanel from={interest} />
          <RelatedInterests from={interest} urlOf={reviewInterestUrl} />
          <InterestSubject from={interest.opportunity} withTerms={false} />
          <TermsCited from={interest} />
        </aside>
      </div>
    </>
  );
};

const Review = ({ id, viewer }: { readonly id: string; readonly viewer: Viewer }): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  const { data, loading, error, refetch } = useQuery(ReviewInterestDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const interest = data?.interest;
  if (interest?.viewerSide === 'STEWARD')
    return <Reviewed interest={interest} viewer={viewer} onRefresh={async () => void (await refetch())} />;
  if (error) return <ProblemNotice problem={toProblem(error)} />;
  return loading ? <Skeleton lines={8} label={t('loading')} /> : <NotFound />;
};

export const Component = (): ReactElement => {
  const { id = '' } = useParams();
  return <SignedIn kinds={['SPK', 'ZONE_COMPANY']}>{(viewer) => <Review id={id} viewer={viewer} />}</SignedIn>;
};
